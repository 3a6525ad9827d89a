"""A command: something that somebody asks for, in the imperative."""

from typing import ClassVar

from domain.values.value import Value


class Command(Value):
    """An act asked for. Times and ids that it needs come with it: the domain makes none."""

    name: ClassVar[str]
