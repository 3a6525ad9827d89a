"""The papers of a decision and of an agreement, in lists, in lines and in a sentence."""

import pytest

from tests.documents.letters import OPTION, draft, imported

MINUTES = """\
Sammanträdesprotokoll
Vårdnämnden 2019-03-05

§ 31
Option om boendestöd, Lindstöd Omsorg AB

Beslut
Vårdnämnden utlöser optionen i avtalet med Lindstöd Omsorg AB om boendestöd.

Ärendet
Lindstöd Omsorg AB har avtal om boendestöd till och med 2020-12-31.

Beredning
{prepared}

Beslutet skickas till
Lindstöd Omsorg AB
"""
AGREEMENT = """\
Avtal om boendestöd
mellan Vårdnämnden (beställare) och Lindstöd Omsorg AB (utförare)

1. Avtalstid
Avtalet gäller från och med 2019-01-01 till och med 2020-12-31.

2. Avtalshandlingar
{papers}

Vårdby 2018-11-05
"""


def prepared(*lines: str) -> tuple[list[str | None], str | None]:
    (read,) = imported(MINUTES.format(prepared="\n".join(lines))).drafts
    return [each.value for each in read.attachments], read.consultation.value


@pytest.mark.parametrize(
    "line",
    [
        "Vårdkontorets skrivelse 2019-02-11",
        "Tjänsteutlåtande den 11 februari 2019",
        "Vn au 2019-02-19 § 12",
        "Arbetsutskottets protokoll 2019-02-19 § 12",
        "Behovsutredning, januari 2019",
        "PM om boendestöd 2019-01-28",
    ],
)
def test_a_paper_named_under_the_preparation_is_an_attachment(line: str) -> None:
    assert prepared(line) == ([line], None)


@pytest.mark.parametrize(
    "line",
    [
        "Brukarrådet har fått tillfälle att yttra sig i februari 2019.",
        "Arbetsutskottet behandlade ärendet 2019-02-19 § 12.",
        "Anhörigföreningen och Vårdby FUB",
    ],
)
def test_what_is_told_of_the_preparation_is_no_paper(line: str) -> None:
    assert prepared(line) == ([], line)


def test_papers_and_words_under_one_heading_are_told_apart() -> None:
    told = "Brukarrådet har yttrat sig över förslaget."
    assert prepared(told, "", "Vårdkontorets skrivelse 2019-02-11") == (
        ["Vårdkontorets skrivelse 2019-02-11"],
        told,
    )


@pytest.mark.parametrize(
    "papers",
    [
        "Handlingarna gäller i följande ordning: detta avtal, förfrågningsunderlag 2018-03-01 samt"
        " Bolagets anbud 2018-04-12.",
        "Till avtalet hör följande bilagor: förfrågningsunderlag 2018-03-01 och Bolagets anbud"
        " 2018-04-12.",
    ],
)
def test_an_agreement_may_name_its_papers_in_a_sentence(papers: str) -> None:
    read = draft(AGREEMENT.format(papers=papers))
    assert [each.value for each in read.attachments] == [
        "förfrågningsunderlag 2018-03-01",
        "Bolagets anbud 2018-04-12",
    ]
    assert not any(each.is_certain for each in read.attachments)


def test_a_sentence_that_lists_nothing_names_no_paper() -> None:
    read = draft(AGREEMENT.format(papers="Ändringar gäller bara om båda parter skrivit under dem."))
    assert read.attachments == ()


def test_lines_that_begin_alike_are_a_paper_each_for_all_their_commas() -> None:
    read = draft(f"{OPTION}\nBilagor: Avrop 2019, Lindstöd\n         Avrop 2019, Älvhem\n")
    assert [each.value for each in read.attachments] == [
        "Avrop 2019, Lindstöd",
        "Avrop 2019, Älvhem",
    ]


def test_appendices_in_two_columns_after_the_signatures_are_read_row_by_row() -> None:
    read = draft(f"{OPTION}\nBilaga 1    Krav på utföraren\nBilaga 2    Ersättningsmodell\n")
    assert [each.value for each in read.attachments] == ["Krav på utföraren", "Ersättningsmodell"]


def test_a_sentence_among_the_papers_is_none() -> None:
    read = draft(f"{OPTION}\nBilagor\nAvrop 2019\nBrukarrådet har yttrat sig över avropet.\n")
    assert [each.value for each in read.attachments] == ["Avrop 2019"]
