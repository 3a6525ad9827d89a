"""Whom a table of figures names as providers."""

import pytest

from domain.draft.reading import Certainty
from tests.documents.letters import OPTION, draft

TABLE = """\
Ekonomi
Utförare\tTimmar per år
Lindstöd Omsorg AB\t7 200
Älvhem Vård AB\t3 100
{last}
"""


def providers(last: str) -> dict[str, Certainty]:
    read = draft(OPTION.replace("Ekonomi\n", TABLE.format(last=last)))
    return {each.value.written: each.certainty for each in read.parties if each.value}


@pytest.mark.parametrize("word", ["Tillsammans", "Sammanlagt", "Total", "Hela avtalet", "Skillnad"])
def test_a_row_of_sums_names_nobody(word: str) -> None:
    assert set(providers(f"{word}\t10 300")) == {"Lindstöd Omsorg AB", "Älvhem Vård AB"}


def test_the_next_page_s_head_under_a_table_names_nobody() -> None:
    assert "Vårdkontoret" not in providers("Vårdkontoret\t2019-02-11")


def test_an_administration_that_has_a_row_of_its_own_is_read_and_to_be_checked() -> None:
    assert providers("Vårdkontoret\t1 400")["Vårdkontoret"] is Certainty.CHECK
