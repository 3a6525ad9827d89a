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
from documents.recognising.forms.phrase import AnyOf, Phrase
from documents.recognising.forms.small import small
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


@pytest.mark.slow
def test_a_phrase_finds_in_the_documents_what_its_pattern_finds() -> None:
    assert len(ALL) > 150
    found = lines()
    for phrase in ALL:
        plain = re.compile(phrase.pattern, phrase.flags)
        for line in found:
            spans = [match.span() for match in plain.finditer(line)]
            assert [match.span() for match in phrase.finditer(line)] == spans, phrase.pattern
            first = phrase.search(line)
            assert (first and first.span()) == (spans[0] if spans else None)


@given(st.data())
def test_a_phrase_finds_in_words_made_of_its_own_what_its_pattern_finds(
    data: st.DataObject,
) -> None:
    phrase = data.draw(st.sampled_from(ALL))
    own = tuple(case(word) for word in phrase.words for case in (str, str.upper, str.title))
    pieces = st.sampled_from((*own, " ", "1 200 kr", "Två", "enligt avtal", "2019-01-01", "är"))
    text = "".join(data.draw(st.lists(pieces, max_size=8)))
    start, end = sorted(data.draw(st.tuples(*[st.integers(0, len(text))] * 2)))
    plain = re.compile(phrase.pattern, phrase.flags)
    for bounds in ((), (start,), (start, end)):
        expected = [match.span() for match in plain.finditer(text, *bounds)]
        assert [match.span() for match in phrase.finditer(text, *bounds)] == expected
    whole = plain.fullmatch(text, start, end)
    assert (phrase.fullmatch(text, start, end) is None) == (whole is None)


def test_a_match_is_told_in_the_letters_of_the_text() -> None:
    found = Phrase(r"avtal med (?P<who>\w+)", re.IGNORECASE).search("Avtal med LINDEN")
    assert found
    assert found["who"] == "LINDEN"


def test_a_part_where_case_tells_something_keeps_it() -> None:
    phrase = Phrase(r"avtal (?-i:[A-Z]{2}) \d", re.IGNORECASE)
    assert phrase.search("AVTAL SN 1")
    assert not phrase.search("avtal sn 1")


@given(st.text())
def test_small_letters_stand_where_the_large_ones_stood(text: str) -> None:
    lowered = small(text)
    assert len(lowered) == len(text)
    assert all(one in (large, large.lower()) for one, large in zip(lowered, text, strict=True))


def test_one_of_several_phrases_is_asked_for_by_the_words_of_all() -> None:
    both = AnyOf((Phrase("nämnd"), Phrase("kontor|nämnden")))
    assert both.words == ("nämnd", "kontor")
    assert AnyOf((Phrase("nämnd"), Phrase(r"\d"))).can_be_in("vad som helst")
