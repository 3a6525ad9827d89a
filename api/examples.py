"""Examples of answers for the description of the interface: real ones, kept beside their routes."""

from importlib.resources import files
from typing import Any

import orjson


def answered(room: str, **named: str) -> dict[int | str, dict[str, Any]]:
    """For a route's ``responses``: the files by the names under which they are shown.

    Named only, because FastAPI would strip them of every null; ``read_example`` reads them.
    """
    examples = {name: {"externalValue": f"{room}/{file}"} for name, file in named.items()}
    return {200: {"content": {"application/json": {"examples": examples}}}}


def read_example(address: str) -> Any:
    """The answer that ``answered`` named."""
    return orjson.loads((files("api.v1") / address).read_bytes())
