"""What documents are called that nobody keeps a name of."""


def shown_as(sha256: str) -> str:
    """What a kept document is called where its own name, which nobody keeps, would stand."""
    return sha256[:12]
