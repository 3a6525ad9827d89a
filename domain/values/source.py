"""Where a fact comes from: documents, and paragraphs of law."""

from pydantic import Field

from domain.values.value import Value


class Source(Value):
    """The document that a fact was read from. No personal data."""

    document: str = Field(min_length=1, max_length=300)
    place: str | None = Field(default=None, max_length=120, description="Heading, page or line")
    note: str | None = Field(default=None, max_length=500)


class LegalSource(Value):
    """A place in a statute, such as KL 13:14 or LSS 9 § 6."""

    statute: str = Field(min_length=2, max_length=40)
    section: str = Field(min_length=1, max_length=40)

    def __str__(self) -> str:
        return f"{self.statute} {self.section}"
