"""``python -m tests.documents.measuring [-v] [--unknown] [SET]...``: the tables.

The sets are corpus, held-out, strangers, outsiders, newcomers, latecomers, arrivals, visitors and
real-letters. With ``-v`` every value that was missed, read in part, or wrong; with ``--unknown``
nothing is known beforehand, else the register knows the set's parties and services. The held-out
documents are only measured where they are named: who writes rules does not look at them.
"""

import sys

from domain.draft.register import Register
from tests.documents.measuring.measured import CORPUS, REAL, SETS, measured
from tests.documents.measuring.scores import table


def main(words: list[str]) -> None:
    """Prints one table for each set that is there."""
    names = [word for word in words if not word.startswith("-")] or [CORPUS.name, REAL.name]
    for documents in SETS:
        if not documents.documents.exists() or documents.name not in names:
            continue
        scores = measured(documents, Register() if "--unknown" in words else None)
        notes = scores.notes if "-v" in words else scores.wrong_certain
        sys.stdout.write(f"\n{documents.name}\n{table(scores)}\n")
        sys.stdout.writelines(f"  {note}\n" for note in notes)


if __name__ == "__main__":
    main(sys.argv[1:])
