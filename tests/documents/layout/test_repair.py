"""What typesetting does to words is undone; what they say stands as it stood."""

import pytest

from tests.documents.layout.laying_out import laid_out


@pytest.mark.parametrize(
    ("lines", "reads"),
    [
        ("en ny verk-\nsamhet", "en ny verksamhet"),
        ("till Social- och\nomsorgsnämnden", "till Social- och omsorgsnämnden"),
        ("inom individ-\noch familjeomsorgen", "inom individ- och familjeomsorgen"),
        ("enligt LSS-\ninsatsen", "enligt LSS-insatsen"),
        ("skickas med e-\npost till", "skickas med e-post till"),
        ("gäller 2024-01-\n01 och framåt", "gäller 2024-01-01 och framåt"),
        ("gäller 2019- 12-\n31 och framåt", "gäller 2019- 12-31 och framåt"),
        ("bo\u00adende\u00adstöd", "boendestöd"),
        ("boende\u00ad\nstöd", "boendestöd"),
        ("11\u00a0500\u202ftimmar", "11 500 timmar"),
        ("e\ufb03cient o\ufb00ert", "efficient offert"),
        ("A\u030atga\u0308rd och o\u0308ppenva\u030ard", "Åtgärd och öppenvård"),
        ("2024\u201101\u201101", "2024-01-01"),
        ("\ufeffnoll\u200bbredd", "nollbredd"),
        ("2018- 04-01 med  1275   timmar", "2018- 04-01 med 1275 timmar"),
    ],
)
def test_it_reads(lines: str, reads: str) -> None:
    assert laid_out(f"Avtalet {lines} sade nämnden.").text == f"Avtalet {reads} sade nämnden."


def test_a_hyphen_that_the_document_writes_elsewhere_is_the_words_own() -> None:
    document = laid_out("Vi följer hbtq-policyn och miljö-\npolicyn. Se hbtq-\npolicyn igen.")
    assert document.text == "Vi följer hbtq-policyn och miljöpolicyn. Se hbtq-policyn igen."


def test_a_broken_word_that_is_written_whole_elsewhere_is_one_word() -> None:
    document = laid_out("Avtalet med Stugvär-\nmen löper ut. Stugvärmen har hörts.")
    assert document.text == "Avtalet med Stugvärmen löper ut. Stugvärmen har hörts."


def test_the_way_back_leads_to_the_letters_as_they_stood() -> None:
    document = laid_out("Ett bo\u00adende\u00adstöd om\n11\u00a0500 tim-\nmar o\ufb00ereras.")
    start = document.text.index("boendestöd")
    end = document.text.index(" offereras")
    assert document.words(start, end) == "bo\u00adende\u00adstöd om\n11\u00a0500 tim-\nmar"
    start = document.text.index("offereras")
    assert document.words(start, start + len("offereras")) == "o\ufb00ereras"
    assert document.place(start).line == 3
