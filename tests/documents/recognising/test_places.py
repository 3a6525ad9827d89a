"""Values are found where offices put them: under a label, in a foot, behind a delegation."""

from datetime import date

import pytest

from domain.draft.draft import Draft
from domain.draft.handling import UnionKind
from tests.documents.letters import OPTION, draft, imported

MBL = "Information enligt § 19 MBL lämnades 2019-02-04."


def letter(old: str, new: str) -> Draft:
    assert old in OPTION
    return draft(OPTION.replace(old, new))


def test_a_title_stands_under_the_heading_of_the_matter() -> None:
    read = draft(
        "DELEGATIONSBESLUT\n\n2019-02-11\nDnr VN 2019-0044\n\nVårdnämnden\n\n"
        "Ärende\n\nFörlängning av avtal om boendestöd med Lindstöd Omsorg AB\n\n"
        "Beslut\n\nAvtalet med Lindstöd Omsorg AB förlängs till och med 2021-12-31.\n"
    )
    assert read.case_title.value == "Förlängning av avtal om boendestöd med Lindstöd Omsorg AB"


@pytest.mark.parametrize(
    ("title", "read"),
    [
        ("Bolagsman", "Bolagsman"),
        ("Ordförande", "Ordförande"),
        ("Avdelningschef, på delegation från vårdnämnden", "Avdelningschef"),
    ],
)
def test_a_signers_title_is_read_without_what_delegates(title: str, read: str) -> None:
    signers = letter("Vårdchef\n", f"{title}\n").signers
    assert [each.value.title for each in signers if each.value] == [read]


def test_lines_of_appendices_after_the_signature_are_attachments() -> None:
    read = draft(OPTION + "\nBilaga 1. Kvalitetskrav\nBilaga 2: Mall för statistik\n")
    assert [each.value for each in read.attachments] == ["Kvalitetskrav", "Mall för statistik"]


@pytest.mark.parametrize("words", ["Facklig information behövs inte.", "Förhandling krävs ej."])
def test_that_no_union_step_is_needed_is_read(words: str) -> None:
    (step,) = letter(MBL, words).union
    assert step.value
    assert step.value.kind is UnionKind.NOT_REQUIRED


def test_a_diary_number_alone_in_the_foot_is_read_but_not_believed() -> None:
    read = draft(OPTION.replace("Dnr VN 2019-0044\n", "") + "\n\nVN 2019-0044\n")
    (number,) = read.diary_numbers
    assert number.value == "VN 2019-0044"
    assert not number.is_certain


def test_the_committee_is_read_in_the_heading_over_its_points() -> None:
    text = OPTION.replace("\nVårdnämnden\n", "\n")
    text = text.replace("Förslag till beslut\n", "Förslag till beslut\n\nVårdnämnden beslutar\n\n")
    committee = draft(text).committee.value
    assert committee
    assert committee.written == "Vårdnämnden"


@pytest.mark.parametrize(
    ("question", "field"),
    [
        ("Hur vet vi att det fungerar?", "follow_up"),
        ("Hur avtalet följs upp", "follow_up"),
        ("Vilka har vi pratat med?", "consultation"),
    ],
)
def test_a_question_may_be_a_heading(question: str, field: str) -> None:
    told = "Alla berörda enheter träffas i mars och i oktober."
    read = letter("Information enligt MBL", f"{question}\n{told}\n\nInformation enligt MBL")
    assert getattr(read, field).value == told


def test_how_often_is_reported_is_follow_up_in_an_agreement() -> None:
    agreement = (
        "AVTAL OM BOENDESTÖD\n\nParter\nBeställare: Vårdnämnden\nUtförare: Lindstöd Omsorg AB\n\n"
        "Omfattning\nAvtalet omfattar 900 timmar per år.\n\nÖvrigt\n{told}\n"
    )
    told = "Utföraren redovisar antalet besök varje halvår."
    assert draft(agreement.format(told=told)).follow_up.value == told
    bills = "Utföraren lämnar fakturor senast den 10 varje månad."
    assert draft(agreement.format(told=bills)).follow_up.value is None


def test_an_attachment_may_be_named_by_a_diary_number_but_an_address_ends_the_list() -> None:
    read = draft(
        f"{OPTION}\nBilagor\nAvtal VN-2017-00052\nRapport 2020\nVårdkontoret, Storgatan 1, "
        "999 11 Vårdby\n"
    )
    assert [each.value for each in read.attachments] == ["Avtal VN-2017-00052", "Rapport 2020"]


@pytest.mark.parametrize(
    "line",
    [
        "Lindstöd Omsorg AB Tyra Ek Vd",
        "För Lindstöd Omsorg AB Tyra Ek Vd",
        "Vårdby kommun Tyra Ek Vd",
    ],
)
def test_whom_somebody_signs_for_may_stand_before_the_name(line: str) -> None:
    signers = letter("Tilda Hök\nVårdchef\n", f"{line}\n").signers
    told = [(each.value.name, each.value.title) for each in signers if each.value]
    assert told == [("Tyra Ek", "Vd")]


def test_a_title_may_name_the_committee() -> None:
    signers = letter("Tilda Hök\nVårdchef\n", "Tilda Hök, Nämndens ordförande\n").signers
    assert [each.value.title for each in signers if each.value] == ["Nämndens ordförande"]


def test_a_letter_without_headings_tells_its_matter_after_its_title() -> None:
    read = draft(
        "Vårdby kommun\n2018-02-05\nDnr VN 2016:402\n\nAngående vårt avtal om boendestöd\n\n"
        "Vi meddelar att kommunen förlänger avtalet med sex månader till 2018-12-31. Avtalet "
        "gäller sedan den 1 juli 2016.\n\nTilda Hök\nEnhetschef\n\n"
        "Kopia till: Placeringsgruppen, Akten\n"
    )
    assert [each.value.title for each in read.signers if each.value] == ["Enhetschef"]
    assert [each.value.written for each in read.recipients if each.value] == [
        "Placeringsgruppen",
        "Akten",
    ]


def test_whom_an_extract_is_sent_to_is_a_recipient_and_no_point() -> None:
    old = "Beslutet skickas till:\nLindstöd Omsorg AB\n"
    read = letter(old, "Utdrag ur protokollet skickas till Lindstöd Omsorg AB\n")
    assert [each.value.written for each in read.recipients if each.value] == ["Lindstöd Omsorg AB"]


def test_rows_of_labels_with_colons_are_lines_and_no_columns() -> None:
    read = draft(
        "VERKSAMHETSUPPDRAG\n\nUppdragstagare:\tEgen Regi\nUppdragsgivare:\tVårdnämnden\n"
        "Diarienr:\tVN-2025-00027\nGäller:\t2025-03-01 tills vidare\n\nOmfattning\n"
        "Egen Regi utför boendestöd med 8 000 timmar per år.\n"
    )
    assert [each.value for each in read.diary_numbers] == ["VN-2025-00027"]
    assert [each.value.period.start for each in read.periods if each.value] == [date(2025, 3, 1)]


def test_a_postponed_matter_is_known_by_its_title_and_what_it_is_about() -> None:
    minutes = (
        "PROTOKOLL\nVårdnämnden\nSammanträdesdatum 2019-12-11\n\n§ 144\n{title}\n\nBeslut\n"
        "Ärendet bordläggs.\n\nBakgrund\nBoendestöd ges med 7 500 timmar per år.\n\n"
        "§ 145\nÖvrigt\n\nBeslut\nInformationen läggs till handlingarna.\n"
    )
    assert len(imported(minutes.format(title="Upphandling av boendestöd")).drafts) == 1
    assert imported(minutes.format(title="Månadsrapport om boendestöd")).drafts == ()


@pytest.mark.parametrize(
    ("told", "start", "end"),
    [
        ("Avtalet trädde i kraft 2017-08-01.", date(2017, 8, 1), None),
        ("Avtalet började gälla den 1 augusti 2017.", date(2017, 8, 1), None),
        ("Avtalet gäller med start måndagen den 2 april 2018.", date(2018, 4, 2), None),
        ("Sista avtalsdag är den 30 juni 2021.", None, date(2021, 6, 30)),
        ("Avtalet sträcker sig till 2021-06-30.", None, date(2021, 6, 30)),
        ("Avtalet löper fr o m 170801 t o m 210630.", date(2017, 8, 1), date(2021, 6, 30)),
    ],
)
def test_a_contracts_days_are_read_from_many_wordings(
    told: str, start: date | None, end: date | None
) -> None:
    read = letter("Avtalet gäller 2018-01-01 till 2020-12-31", f"{told} Avtalet finns")
    days = {(e.value.period.start, e.value.period.end) for e in read.periods if e.value}
    assert (start, end) in days


def test_an_association_whose_number_is_told_is_a_party_of_its_agreement() -> None:
    read = draft(
        "ÖVERENSKOMMELSE\nom sommarkollo\n\nMellan Vårdby kommun, genom Vårdnämnden, org.nr "
        "212000-5555 (kommunen), och Stiftelsen Solstrand, org.nr 802400-1111 (stiftelsen), har "
        "träffats denna överenskommelse.\n\n1 Omfattning\nStiftelsen tar emot 24 barn varje "
        "sommar.\n\n2 Bilagor\na) Verksamhetsplan 2018\nb) Riktlinjer för kollon\n"
    )
    assert "Stiftelsen Solstrand" in [each.value.written for each in read.parties if each.value]
    assert [each.value for each in read.attachments] == [
        "Verksamhetsplan 2018",
        "Riktlinjer för kollon",
    ]


def test_parties_that_are_numbered_under_the_kind_are_no_part_of_its_title() -> None:
    read = draft(
        "VÅRDAVTAL\n\nmellan\n\n1. Region Sund, 232100-0099, nedan Beställaren, och\n"
        "2. Sjukhemmet Åsen ekonomisk förening, 769600-1234, nedan Vårdgivaren,\n\n"
        "§ 1 Uppdrag\nVårdgivaren håller 14 korttidsplatser.\n\n"
        "§ 2 Till avtalet hör\n- Bilaga A, Uppdragsbeskrivning\n"
    )
    assert read.case_title.value == "VÅRDAVTAL"
    assert [each.value.written for each in read.parties if each.value] == [
        "Sjukhemmet Åsen ekonomisk förening"
    ]
    assert [each.value for each in read.attachments] == ["Bilaga A, Uppdragsbeskrivning"]
