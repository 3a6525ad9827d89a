"""Patterns with the words that they cannot do without."""

import re
from collections.abc import Iterator
from pkgutil import walk_packages

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents import recognising
from documents.opening import open_document
from documents.recognising.forms.needed import needed
from documents.recognising.forms.phrase import Phrase
from tests.documents.measuring.measured import CORPUS, HELD_OUT, STRANGERS


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        (r"\bMBL\b|medbestämmande|facklig\w*", ("mbl", "facklig", "medbestämmande")),
        (r"\d+ (?:kronor|kr|tkr)\b", ("kr",)),
        (r"(?:tids|avtals)?förläng(?:s|as|ning)", ("förläng",)),
        (r"(?<!inte )(?:höj|sänk)(?:s|t)?.{0,30}\bpris(?=et)", ("pris",)),
        (r"(?P<year>(?:19|20)\d\d)[/.]", ("19", "20")),
        (r"[ÅA]RLIGEN|per år", ("per år", "rligen")),
        (r"(?:avtal){2,}", ("avtal",)),
        (r"§ ?\d+", ("§",)),
        (r"\d+(?=\s+av dess[ae]\b)", ("av dess",)),
    ],
)
def test_of_its_words_one_stands_in_whatever_a_pattern_matches(
    pattern: str, words: tuple[str, ...]
) -> None:
    assert needed(pattern) == words


@pytest.mark.parametrize(
    "pattern", [r"\d{4}", r"(?:avtal)?", r"avtal|\w+", r"[^a]", r"(?!avtal)\w", r"h\b|tim"]
)
def test_a_pattern_that_can_do_without_any_word_is_always_tried(pattern: str) -> None:
    assert needed(pattern) == ()
    assert Phrase(pattern).can_be_in("och")


def test_words_are_looked_for_whatever_their_case() -> None:
    assert Phrase("mbl", re.IGNORECASE).search("Enligt MBL")
    assert not Phrase("mbl").search("Enligt MBL")


def phrases() -> Iterator[Phrase]:
    for module in walk_packages(recognising.__path__, f"{recognising.__name__}."):
        held = vars(__import__(module.name, fromlist=["*"])).values()
        yield from (each for value in held for each in _within(value))


def _within(value: object) -> Iterator[Phrase]:
    if isinstance(value, Phrase):
        yield value
    elif isinstance(value, tuple):
        yield from (each for part in value for each in _within(part))


ALL = tuple({phrase.pattern: phrase for phrase in phrases()}.values())


def lines() -> tuple[str, ...]:
    """Of the texts among the test documents."""
    return tuple(
        line
        for documents in (CORPUS, HELD_OUT, STRANGERS)
        for path in documents.files()
        if path.suffix == ".txt"
        for line in open_document(path.name, path.read_bytes()).text.split("\n")
    )


def test_no_phrase_is_given_up_where_its_pattern_matches() -> None:
    assert len(ALL) > 50
    found = lines()
    for phrase in ALL:
        plain = re.compile(phrase.pattern, phrase.flags)
        assert all(phrase.can_be_in(line) for line in found if plain.search(line))


@given(st.data())
def test_no_phrase_is_given_up_on_words_made_of_its_own(data: st.DataObject) -> None:
    phrase = data.draw(st.sampled_from(ALL))
    pieces = st.sampled_from((*phrase.words, " ", "1 200 kr", "enligt avtal", "2019-01-01", "är"))
    text = "".join(data.draw(st.lists(pieces, max_size=8)))
    plain = re.compile(phrase.pattern, phrase.flags)
    assert [m.span() for m in phrase.finditer(text)] == [m.span() for m in plain.finditer(text)]
