"""To whom a decision goes is listed in lines, in one line, or in a sentence."""

import pytest

from tests.documents.letters import OPTION, draft

LIST = "Beslutet skickas till:\nLindstöd Omsorg AB\n"


@pytest.mark.parametrize(
    "told",
    [
        "Beslutet skickas till: Lindstöd Omsorg AB, Vårdkontoret och ekonomienheten",
        "Beslutet expedieras till Lindstöd Omsorg AB, Vårdkontoret samt ekonomienheten.",
        "Delgivning\nLindstöd Omsorg AB, Vårdkontoret, ekonomienheten",
        "Beslutet skickas till: Lindstöd Omsorg AB / Vårdkontoret / ekonomienheten",
        "Beslutet delges Lindstöd Omsorg AB, Vårdkontoret och ekonomienheten.",
    ],
)
def test_each_of_those_in_one_line_is_a_recipient(told: str) -> None:
    read = draft(OPTION.replace(LIST, f"{told}\n"))
    assert [each.value.written for each in read.recipients if each.value] == [
        "Lindstöd Omsorg AB",
        "Vårdkontoret",
        "ekonomienheten",
    ]


@pytest.mark.parametrize(
    "name", ["Vård- och omsorgsnämnden", "Råd och stöd", "Enheten för stöd och service"]
)
def test_a_name_with_and_in_it_is_one_recipient(name: str) -> None:
    read = draft(OPTION.replace(LIST, f"Beslutet skickas till: {name}, Lindstöd Omsorg AB\n"))
    assert [each.value.written for each in read.recipients if each.value] == [
        name,
        "Lindstöd Omsorg AB",
    ]


def test_an_address_and_a_word_of_the_page_are_no_recipients() -> None:
    read = draft(OPTION.replace(LIST, f"{LIST}Besök: Storgatan 4\nSida\n"))
    assert [each.value.written for each in read.recipients if each.value] == ["Lindstöd Omsorg AB"]


@pytest.mark.parametrize(
    "foot", ["Vårdby kommun, Vårdkontoret", "Vårdby kommun · Vårdkontoret · 123 45 Vårdby"]
)
def test_the_sender_in_the_page_s_foot_is_no_recipient(foot: str) -> None:
    read = draft(OPTION.replace(LIST, f"{LIST}{foot}\n"))
    assert [each.value.written for each in read.recipients if each.value] == ["Lindstöd Omsorg AB"]


def test_a_place_to_sign_in_the_page_s_foot_is_no_recipient_but_the_chair_can_be() -> None:
    read = draft(OPTION.replace(LIST, f"{LIST}Nämndens ordförande\nOrdförande\nSekreterare\n"))
    assert [each.value.written for each in read.recipients if each.value] == [
        "Lindstöd Omsorg AB",
        "Nämndens ordförande",
    ]


def test_who_certifies_an_extract_is_no_recipient() -> None:
    read = draft(OPTION.replace(LIST, f"{LIST}Rätt utdraget intygar\nTilda Hök\n"))
    assert [each.value.written for each in read.recipients if each.value] == ["Lindstöd Omsorg AB"]
