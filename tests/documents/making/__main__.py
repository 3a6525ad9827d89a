"""``python -m tests.documents.making``: write every document that is made from a source."""

from tests.documents.making.made import FOLDERS, made


def main() -> None:
    """Writes beside the documents that were typed as they are."""
    for name in FOLDERS:
        for path, make in made(name):
            path.write_bytes(make())


if __name__ == "__main__":
    main()
