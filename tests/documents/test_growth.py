"""The work grows with the text, whatever it is full of: four times as long is no ten times as much.

A table, a list or a sentence without end is no letter, but somebody sends it.
"""

import time
from collections.abc import Callable, Iterator
from itertools import count

import pytest

from documents.file_import import import_file
from tests.documents.letters import OPTION, REGISTER

pytestmark = pytest.mark.slow

_HEAD = """\
Tjänsteskrivelse

Förslag till beslut
1. Avtal tecknas med Lindstöd Omsorg AB om boendestöd med 100 timmar.

Bakgrund
"""
_LETTERS = 8_000
_MOST = 9.0
"""Times as much for four times the text: sixteen where each part is looked at for each other."""

Filling = Callable[[int], str]

FILLINGS: dict[str, Filling] = {
    "the same letter": lambda _: OPTION,
    "clauses": lambda n: (
        f"\n{n} Omfattning\nAvtalet gäller 2018-01-01 till 2019-12-31 med möjlighet till "
        "förlängning om 2 år. Utföraren ska utföra 8 000 timmar boendestöd per år.\n"
    ),
    "points": lambda n: (
        f"{n}. Nämnden beslutar att utöka avtalet med Vård {n} AB med {n} timmar.\n"
    ),
    "matters": lambda n: (
        f"\n§ {n}\nAvtal om boendestöd med Vård {n} AB\n\nBeslut\nVårdnämnden beslutar att teckna "
        f"avtal med Vård {n} AB om {n} timmar boendestöd under 2019.\n"
    ),
    "volumes in one sentence": lambda n: f"{n} timmar per år samt ",
    "volumes that disagree": lambda n: f"Avtalet omfattar {n} timmar under 2019.\n",
    "amounts": lambda n: f"{n} 000 kr per år, ",
    "days": lambda n: f"2018-01-{n % 28 + 1:02}, ",
    "names of many": lambda n: f"Avtal finns med Firma{n} Omsorg AB om boendestöd.\n",
    "names of nobody": lambda n: f"Alfa{n} Beta ",
    "rows of a table": lambda n: f"Vård {n} Omsorg AB\t{1000 + n}\t{n} tkr\n",
    "gaps in one line": lambda n: f"a  b  {n}  ",
    "tabs in one line": lambda n: f"a\t{n}\t",
    "broken words": lambda _: "abc-\n",
    "offers": lambda n: f"Anbud lämnades av Firma{n} AB med 390 kr per timme.\n\n",
}


@pytest.mark.parametrize("filling", FILLINGS)
def test_four_times_the_text_takes_no_ten_times_the_work(filling: str) -> None:
    _taken(_filled(FILLINGS[filling], _LETTERS // 4))
    short, long = (_taken(_filled(FILLINGS[filling], each)) for each in (_LETTERS, 4 * _LETTERS))
    assert long < _MOST * short


def _filled(filling: Filling, letters: int) -> str:
    parts, length = [_HEAD], len(_HEAD)
    for part in _parts(filling):
        if length >= letters:
            break
        parts.append(part)
        length += len(part)
    return "".join(parts)


def _parts(filling: Filling) -> Iterator[str]:
    return (filling(number) for number in count(1))


def _taken(text: str) -> float:
    """Seconds of processor time: the better of two."""
    return min(_once(text), _once(text))


def _once(text: str) -> float:
    started = time.process_time()
    import_file("letter.txt", text.encode(), REGISTER)
    return time.process_time() - started
