"""Where in a file a value was read."""

from enum import StrEnum

from pydantic import Field

from domain.values.value import Value


class Section(StrEnum):
    """What a part of a document is for, whatever its heading says."""

    HEAD = "head"
    DECISION = "decision"
    MATTER = "matter"
    BACKGROUND = "background"
    SITUATION = "situation"
    ECONOMY = "economy"
    PROPOSAL = "proposal"
    TERMS = "terms"
    CONSULTATION = "consultation"
    FOLLOW_UP = "follow_up"
    UNION = "union"
    BASIS = "basis"
    SIGNATURE = "signature"
    RECIPIENTS = "recipients"
    NOTE = "note"
    OTHER = "other"


class Evidence(Value):
    """A stretch of a file: half-open in the laid-out text, and where it begins on its page."""

    file: str
    page: int = Field(ge=1)
    line: int = Field(ge=1, description="On the page, from 1")
    column: int = Field(ge=0, description="In the line, from 0")
    start: int = Field(ge=0, description="Offset in the laid-out text")
    end: int = Field(ge=0, description="Offset after the last character")
    words: str = Field(description="As they stand in the file, before any repair")
    section: Section | None = None
