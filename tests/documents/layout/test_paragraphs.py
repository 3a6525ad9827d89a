"""Lines of one paragraph are joined, and lines that were ended on purpose are not."""

import pytest

from documents.layout.model import BlockKind
from tests.documents.layout.laying_out import laid_out, words

LETTER = """\
Handläggare: A. Ek

Avtal om ledsagarservice, utökning av uppdraget till
Björkdalens Omsorg för åren 2024 och 2025

Förslag till beslut
1. Socialnämnden utökar uppdraget till Björkdalens Omsorg med 400 timmar från

den 1 mars 2024.
2. Socialchefen får teckna avtalet.

Bakgrund
Nämnden har avtal med Björkdalens Omsorg till och med den 2024-12-
31. Behovet av ledsagning har ökat sedan avtalet tecknades, och kön är lång hos
Björkdalens Omsorg.
Ekonomi
Kostnaden ryms i budgeten.

Beslutet skickas till:
Björkdalens Omsorg
Enheten för stöd- och
serviceinsatser
"""


def test_a_letters_lines_become_title_headings_items_and_paragraphs() -> None:
    document = laid_out(LETTER)
    assert [(block.kind.value, block.number) for block in document.blocks] == [
        ("paragraph", None),
        ("title", None),
        ("heading", None),
        ("item", 1),
        ("item", 2),
        ("heading", None),
        ("paragraph", None),
        ("heading", None),
        ("paragraph", None),
        ("heading", None),
        ("paragraph", None),
        ("paragraph", None),
    ]
    assert words(document, BlockKind.TITLE) == [
        "Avtal om ledsagarservice, utökning av uppdraget till Björkdalens Omsorg för åren 2024 "
        "och 2025"
    ]
    assert words(document, BlockKind.HEADING) == [
        "Förslag till beslut",
        "Bakgrund",
        "Ekonomi",
        "Beslutet skickas till:",
    ]


def test_a_sentence_goes_on_over_a_blank_line_in_small_letters() -> None:
    assert words(laid_out(LETTER), BlockKind.ITEM)[0].endswith("400 timmar från den 1 mars 2024.")


def test_a_day_broken_over_two_lines_begins_no_item() -> None:
    assert "den 2024-12-31. Behovet" in laid_out(LETTER).text


def test_recipients_on_lines_of_their_own_stay_apart_and_a_long_one_is_joined() -> None:
    assert words(laid_out(LETTER), BlockKind.PARAGRAPH)[-2:] == [
        "Björkdalens Omsorg",
        "Enheten för stöd- och serviceinsatser",
    ]


def test_a_file_with_a_line_for_each_paragraph_keeps_them() -> None:
    first = "Nämnden har avtal med två utförare. " * 6
    second = "Avtalen löper ut vid årets slut och kan förlängas. " * 5
    document = laid_out(f"Bakgrund\n{first}\n{second}\nEkonomi\nMedel finns.\n")
    assert words(document) == [
        "Bakgrund",
        first.strip(),
        second.strip(),
        "Ekonomi",
        "Medel finns.",
    ]


def test_each_att_of_a_decision_is_an_item() -> None:
    document = laid_out(
        "Omsorgsnämnden beslutar\n\n"
        "att bevilja Vårboda AB option om 1 200 timmar för\nåret 2025, och\n"
        "att förklara paragrafen omedelbart justerad.\n"
    )
    assert words(document, BlockKind.ITEM) == [
        "att bevilja Vårboda AB option om 1 200 timmar för året 2025, och",
        "att förklara paragrafen omedelbart justerad.",
    ]


def test_a_matter_in_minutes_is_a_heading_with_its_number() -> None:
    document = laid_out(
        "§ 45 Avtal om boendestöd\n\nNämnden behandlade ärendet enligt MBL\n§ 19 i mars.\n"
    )
    assert [(block.kind, block.number) for block in document.blocks] == [
        (BlockKind.HEADING, 45),
        (BlockKind.PARAGRAPH, None),
    ]


def test_an_address_of_the_web_is_no_rest_of_the_line_before() -> None:
    document = laid_out("Sektionen för stöd\n\nhttps://www.exempel.se/mal.pdf\n")
    assert len(document.blocks) == 2


NUMBERED = """\
Förslag till beslut

1.  att avtalet med Omsorgsbolaget AB om hemtjänst i norra delen förlängs med
    24 månader till och med 2024-01-31,
2.  att ge förvaltningschefen i uppdrag att underteckna förlängningen, samt
3.  att förklara paragrafen omedelbart justerad.
"""


def test_the_next_number_begins_the_next_item_whatever_the_line_before_ended_with() -> None:
    items = words(laid_out(NUMBERED), BlockKind.ITEM)
    assert [item[:6] for item in items] == ["1. att", "2. att", "3. att"]


MATTER = """\
Nämnden höll sammanträde i stadshuset.

§ 22                                       Dnr ON 2024/18
Option i avtal om boendestöd

Beslut
Omsorgsnämnden utlöser optionen.
"""


def test_a_diary_number_to_the_right_does_not_go_on_in_the_title_below() -> None:
    assert "Option i avtal om boendestöd" in laid_out(MATTER).text.splitlines()


def test_a_numbered_section_of_an_agreement_is_a_heading_and_no_title() -> None:
    document = laid_out(
        "VERKSAMHETSUPPDRAG BOENDESTÖD 2023\nDiarienr: SOC.2022.904\n\n"
        "1 Uppdragsgivare och utförare\nUppdragsgivare är socialnämnden.\n\n"
        "2 Avtalstid\nUppdraget gäller till och med den 31 december 2025.\n"
    )
    assert words(document, BlockKind.HEADING) == ["1 Uppdragsgivare och utförare", "2 Avtalstid"]
    assert words(document, BlockKind.TITLE) == ["VERKSAMHETSUPPDRAG BOENDESTÖD 2023"]


@pytest.mark.parametrize("sign", ["§ 45", "Sn § 45", "ION § 45", "Ks § 45"])
def test_a_matters_number_can_follow_its_committees_letters(sign: str) -> None:
    document = laid_out(f"{sign}\n\nBeslut\nNämnden förlänger avtalet med ett år.\n")
    assert document.blocks[0].number == 45


def test_a_paragraph_of_law_is_no_matter() -> None:
    document = laid_out("MBL § 19\nInformation har lämnats till de fackliga organisationerna.\n")
    assert document.blocks[0].number is None


def test_each_att_on_a_line_begun_early_is_an_item() -> None:
    document = laid_out(
        "Socialnämnden beslutar, med ändring av förvaltningens förslag,\n\n"
        "att förlänga avtalet med Stiftelsen Hamnljuset om stödboende med sex månader,\n"
        "till och med den sista juni 2024, samt\n\n"
        "att förvaltningen ska redovisa andra sätt.\n"
    )
    assert len(words(document, BlockKind.ITEM)) == 2


LETTERHEAD = """\
HÄLLBACKA KOMMUN                   Tjänsteskrivelse
Socialkontoret                     2018-11-06
Förslag till beslut
Socialnämnden förlänger avtalet.
Bakgrund
Stiftelsen rekryterar kontaktfamiljer.
"""


def test_what_stands_under_a_letterhead_is_no_cell_of_it() -> None:
    document = laid_out(LETTERHEAD)
    assert words(document, BlockKind.HEADING) == ["Förslag till beslut", "Bakgrund"]


@pytest.mark.parametrize(
    "line",
    [
        "Information enligt MBL § 19 har lämnats 2018-03-05",
        "MBL-information enligt 19 § genomfördes 2018-03-05",
        "Förhandling enligt MBL § 11 behövs inte",
    ],
)
def test_what_says_when_the_unions_were_told_is_no_heading(line: str) -> None:
    heading = "Information eller förhandling enligt lag (1976:580) om\nmedbestämmande i arbetslivet"
    document = laid_out(f"Samråd\nUtförarna har hörts.\n\n{heading}\n{line}\n\nKontoret\n")
    assert words(document, BlockKind.HEADING) == ["Samråd", heading.replace("\n", " ")]


def test_the_word_for_the_document_stands_alone() -> None:
    document = laid_out(
        "Arbetsmarknads- och omsorgsförvaltningen\nTjänsteskrivelse\nDen 8 januari 2026\n\n"
        "Förslag till beslut\nNämnden godkänner ett tilläggsuppdrag om arbetscoachning.\n"
    )
    assert "Tjänsteskrivelse" in words(document)


def test_matters_of_an_agenda_with_their_numbers_in_a_column_are_items() -> None:
    document = laid_out(
        "FÖREDRAGNINGSLISTA\n\n"
        "1    Upprop\n\n"
        "2    Utökning av uppdraget för boendestöd\n"
        "     Dnr NVO 2017-0231\n"
        "     Förslag till beslut: Uppdraget utökas med 3 200 timmar per år.\n\n"
        "3    Delårsrapport\n"
    )
    assert [block.number for block in document.blocks if block.kind is BlockKind.ITEM] == [1, 2, 3]
    assert "boendestöd\nDnr NVO 2017-0231\nFörslag till beslut:" in document.text


def test_an_office_in_small_letters_stands_under_its_holder_s_name() -> None:
    document = laid_out("Bakgrund\nMedel finns.\n\nFör IFO\nSören Lindvret\nenhetschef\n")
    assert words(document)[-2:] == ["Sören Lindvret", "enhetschef"]


def test_a_matter_numbered_with_its_committee_s_letters_is_a_heading() -> None:
    document = laid_out("ION § 98    Dnr ION/2023:215\n\nTilläggsuppdrag\n\nMBL § 19 följs.\n")
    assert document.blocks[0].number == 98
    assert document.blocks[-1].kind is BlockKind.PARAGRAPH


def test_a_section_s_number_makes_a_heading_and_a_point_s_does_not() -> None:
    document = laid_out(
        "5. Särskilda åtaganden\n"
        "Utföraren ska under hela avtalstiden hålla lokaler som passar verksamheten.\n\n"
        "Förslag till beslut\n1. Avtalet godkänns\n2. Chefen tecknar det\n"
    )
    assert [block.kind.value for block in document.blocks] == [
        "heading",
        "paragraph",
        "heading",
        "item",
        "item",
    ]


def test_a_numbered_line_in_capitals_is_a_heading() -> None:
    document = laid_out(
        "2. ÅTAGANDE\n\n2.1 Utföraren driver 18 platser.\n\n3. VITE\n\n3.1 Vite är 20 kr.\n"
    )
    assert words(document, BlockKind.HEADING) == ["2. ÅTAGANDE", "3. VITE"]


@pytest.mark.parametrize("sender", ["NORRBO KOMMUN", "Vård- och omsorgsförvaltningen"])
def test_who_sends_is_no_title(sender: str) -> None:
    document = laid_out(f"{sender}\n\nFörslag till beslut\nNämnden förlänger avtalet.\n")
    assert words(document, BlockKind.TITLE) == []
