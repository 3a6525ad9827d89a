"""The base of every value: frozen, closed to unknown fields, compared by content."""

from pydantic import BaseModel, ConfigDict


class Value(BaseModel):
    """An immutable value. Unknown fields are refused, so that a misspelt one is never lost."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)
