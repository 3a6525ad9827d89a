"""Documents of other offices: how they open their decisions, their titles and their lists."""

import pytest

from documents.recognising.headings import section_of
from domain.draft.evidence import Section
from domain.draft.handling import DecisionKind, DocumentKind
from tests.documents.letters import draft, imported


@pytest.mark.parametrize(
    ("heading", "section"),
    [
        ("Sociala utskottets beslut", Section.DECISION),
        ("Sociala utskottet föreslås", Section.DECISION),
        ("Vi föreslår därför", Section.DECISION),
        ("Undertecknas", Section.SIGNATURE),
        ("Exp:", Section.RECIPIENTS),
    ],
)
def test_a_heading_opens_its_section(heading: str, section: Section) -> None:
    assert section_of(heading) is section


def test_what_is_proposed_to_a_committee_may_stand_in_one_paragraph_over_the_first_heading() -> (
    None
):
    read = draft(
        "Vårdby stad\nDatum: 2016-05-12\nÄrende nr 2016-118\n\nYttrande om pris hos Lindstöd "
        "Omsorg AB\n\nSociala utskottet föreslås besluta att godkänna en höjning av ersättningen "
        "till Lindstöd Omsorg AB för boendestöd från den 1 juli 2016\n\nÄrendet i korthet\n"
        "Lindstöd Omsorg AB har begärt att priset höjs.\n"
    )
    assert read.document_kind.value is DocumentKind.PROPOSAL
    assert [each.value.text[:9] for each in read.points if each.value] == ["godkänna "]


def test_a_letter_may_propose_in_a_sentence_of_its_own() -> None:
    read = draft(
        "Till Vårdnämnden\n\nFörslag om ändrat uppdrag för Egen Regi\n\nBakgrund\n"
        "Egen Regi har nämndens uppdrag att ge boendestöd.\n\nVi föreslår därför\n\n"
        "att uppdraget omfattar 18 500 timmar per år,\natt ersättningen är 7 030 tkr per år.\n\n"
        "Dnr VN 2014/212\n"
    )
    assert len(read.points) == 2


def test_what_stands_behind_the_label_of_the_matter_is_its_title() -> None:
    read = draft(
        "Delegationsbeslut nr 12/2018\n\nNämnd: Vårdnämnden\nBeslutsdatum: 2018-09-03\n"
        "Dnr VN 2018-000231\nBeslutsfattare: Avdelningschef Ann Lind\n\n"
        "Ärende: Avrop av utökad volym, boendestöd\n\nBeslut\n"
        "Ytterligare 600 timmar boendestöd avropas från Lindstöd Omsorg AB.\n"
    )
    assert read.case_title.value == "Avrop av utökad volym, boendestöd"


def test_the_parties_under_an_agreements_name_are_no_part_of_its_title() -> None:
    agreement = (
        "Verksamhetsöverenskommelse 2020\n{parties}\n\nOmfattning\nUtföraren ger boendestöd med "
        "8 000 timmar per år.\n"
    )
    for parties in ("Vårdnämnden (beställare)\nEgen Regi (utförare)", "mellan\nVårdnämnden och X"):
        title = draft(agreement.format(parties=parties)).case_title.value
        assert title == "Verksamhetsöverenskommelse 2020"


def test_a_letter_that_calls_itself_a_basis_of_a_decision_keeps_its_head() -> None:
    read = draft(
        "Vårdby kommun\nBESLUTSUNDERLAG\n2022-09-05\nVN 2022/00187\n\nVårdnämnden\n\n"
        "Direktupphandling av boendestöd, Lindstöd Omsorg AB\n\nBeslut\nVårdnämnden föreslås "
        "besluta\natt direktupphandla 300 timmar boendestöd av Lindstöd Omsorg AB\n\n"
        "Bilaga: Offert 2022-08-22\n"
    )
    assert read.case_title.value == "Direktupphandling av boendestöd, Lindstöd Omsorg AB"
    assert [each.value for each in read.attachments] == ["Offert 2022-08-22"]
    assert read.decision_kind.value is DecisionKind.AWARD


def test_each_item_of_an_agenda_has_the_point_in_its_own_line() -> None:
    drafts = imported(
        "Vårdby kommun    KALLELSE\nVårdnämnden\n\nSammanträde onsdag 21 oktober 2015\n\n"
        "1. Upprop\n"
        "2. Förlängning av avtal med Lindstöd Omsorg AB om boendestöd\n"
        "   Förslag till beslut: Avtalet förlängs med två år.\n"
        "3. Utökning av boendestöd hos Egen Regi\n"
        "   Förslag till beslut: Uppdraget till Egen Regi utökas med 400 timmar.\n"
        "4. Övriga frågor\n"
    ).drafts
    points = [[each.value.text for each in d.points if each.value] for d in drafts]
    assert points == [
        ["Avtalet förlängs med två år"],
        ["Uppdraget till Egen Regi utökas med 400 timmar"],
    ]


def test_a_day_before_a_paragraph_of_minutes_is_the_meetings_and_not_the_letters() -> None:
    read = draft(
        "Beslut om option\nVårdnämnden 2023-12-06, § 98\n\nVårdnämnden beslutar att\n"
        "- utlösa option om 400 timmar boendestöd i avtalet med Lindstöd Omsorg AB\n"
    )
    assert read.letter_date.value is None


@pytest.mark.parametrize(
    ("heading", "section"),
    [
        ("Sammanfattande beskrivning", Section.MATTER),
        ("Kortfattad beskrivning av ärendet", Section.MATTER),
        ("Kort om ärendet", Section.MATTER),
        ("Ex till", Section.RECIPIENTS),
        ("Beslutet ska sändas till", Section.RECIPIENTS),
        ("Protokollet skickas till", Section.RECIPIENTS),
        ("Beslutsexpediering:", Section.RECIPIENTS),
        ("Förslag på sammanträdet", Section.OTHER),
        ("Förslag till socialnämnden:", Section.DECISION),
        ("Så följer vi upp avtalen", Section.FOLLOW_UP),
        ("Till avtalet hör följande", Section.BASIS),
        ("Yttranden", Section.CONSULTATION),
        ("Kopia för kännedom till", Section.RECIPIENTS),
        ("Budgetsekreteraren", None),
        ("Ekonomienheten", None),
        ("Ersättningsmodell", None),
        ("Ersättning", Section.ECONOMY),
        ("Budget och ram", Section.ECONOMY),
    ],
)
def test_who_works_with_money_is_no_heading_of_the_economy(
    heading: str, section: Section | None
) -> None:
    assert section_of(heading) is section


FORM = """\
Delegationsbeslut

Beslutsdatum
2019-02-11

Delegat
Vårdchefen

{label}
{matter}

Beslut
Vårdchefen beslutar att köpa boendestöd av Lindstöd Omsorg AB under 2019.
"""


@pytest.mark.parametrize("label", ["Ärende", "Rubrik", "Saken"])
def test_what_stands_under_the_label_of_the_matter_in_a_form_is_its_title(label: str) -> None:
    matter = "Köp av boendestöd under ombyggnaden"
    assert draft(FORM.format(label=label, matter=matter)).case_title.value == matter


def test_what_is_told_under_a_heading_takes_no_title_s_place() -> None:
    read = draft(
        "Tjänsteskrivelse\nVårdnämnden\n\nFörlängning av avtal med Lindstöd Omsorg AB\n\nÄrendet\n"
        "Lindstöd Omsorg AB utför boendestöd sedan flera år och\n\navtalet löper ut 2019-12-31.\n"
    )
    assert read.case_title.value == "Förlängning av avtal med Lindstöd Omsorg AB"


def test_what_a_delegate_may_decide_is_no_title() -> None:
    read = draft(FORM.format(label="Delegationsordning", matter="Punkt 3.2 Köp av boendestöd"))
    assert not read.case_title.is_certain


MINUTES = """\
Sammanträdesprotokoll
Vårdnämnden 2019-03-05

VN § 31
Option om boendestöd, Lindstöd Omsorg AB

Beslut
Vårdnämnden utlöser optionen i avtalet med Lindstöd Omsorg AB om boendestöd.

Beslutsunderlag
Tjänsteskrivelse 2019-02-11
AU § 12/2019

Beslutet skickas till
Lindstöd Omsorg AB

VN § 32
Förlängning av avtal om avlösarservice, Älvhem Vård AB

Beslut
Vårdnämnden förlänger avtalet med Älvhem Vård AB om avlösarservice till 2020-12-31.
"""


def test_another_meetings_paragraph_among_the_papers_opens_no_matter() -> None:
    first, second = imported(MINUTES).drafts
    assert [first.paragraph.value, second.paragraph.value] == ["31", "32"]
    assert [each.value.written for each in first.recipients if each.value] == ["Lindstöd Omsorg AB"]


def test_a_form_that_begins_with_its_matter_goes_on_as_a_head() -> None:
    read = draft(
        "Delegationsbeslut\n\nÄrende: Köp av boendestöd\nDiarienummer: VN/2019/44\n"
        "Beslutsfattare: Vårdchef Tilda Hök\nBeslutsdatum: 2019-02-11\n\nBeslut\n"
        "Vårdchefen beslutar att köpa boendestöd av Lindstöd Omsorg AB under 2019.\n"
    )
    assert read.case_title.value == "Köp av boendestöd"
    assert str(read.letter_date.value) == "2019-02-11"
    assert not any("Tilda" in (each.value.title or "") for each in read.signers if each.value)


@pytest.mark.parametrize("label", ["Angående:", "Ang.:", "Avser:", "Rörande:"])
def test_what_leads_to_the_matter_is_no_part_of_its_title(label: str) -> None:
    read = draft(
        f"Tjänsteskrivelse\nVårdnämnden\n\n{label} Utökat avtal med Lindstöd Omsorg AB\n\n"
        "Förslag till beslut\nNämnden utökar avtalet med Lindstöd Omsorg AB.\n"
    )
    assert read.case_title.value == "Utökat avtal med Lindstöd Omsorg AB"


def test_points_that_are_told_apart_by_dels_begin_behind_it() -> None:
    read = draft(
        "Tjänsteskrivelse\n\nFörlängning av avtal med Lindstöd Omsorg AB\n\nFörslag\n"
        "Vårdnämnden föreslås\n\n- dels förlänga avtalet med Lindstöd Omsorg AB,\n"
        "- dels uppdra åt vårdchefen att teckna avtalet.\n"
    )
    assert [each.value.text[:9] for each in read.points if each.value] == ["förlänga ", "uppdra åt"]


def test_the_office_s_letter_under_the_points_is_a_paper_and_no_point() -> None:
    read = draft(
        "Tjänsteskrivelse\n\nFörlängning av avtal med Lindstöd Omsorg AB\n\nFörslag till beslut\n"
        "Vårdnämnden förlänger avtalet med Lindstöd Omsorg AB.\n\n"
        "Vårdkontorets skrivelse 2019-02-11\n"
    )
    assert len(read.points) == 1
    assert [each.value for each in read.attachments] == ["Vårdkontorets skrivelse 2019-02-11"]


def test_a_committee_that_a_point_begins_with_decides_where_no_other_is_named() -> None:
    read = draft(
        "Tjänsteskrivelse\n\nUppsägning av avtal med Lindstöd Omsorg AB\n\nFörslag till beslut\n"
        "Hälsonämnden säger upp avtalet med Lindstöd Omsorg AB.\n"
    )
    assert read.committee.value is not None
    assert read.committee.value.written == "Hälsonämnden"
    assert not read.committee.is_certain


@pytest.mark.parametrize("heading", ["VÅRDNÄMNDENS BESLUT", "Vårdnämndens beslut"])
def test_a_heading_may_tell_whose_decision_it_is(heading: str) -> None:
    read = draft(
        f"VN § 45          Diarienummer: VN/2022:131\n\nAvtal med Lindstöd Omsorg AB\n\n{heading}\n"
        "1. Avtal med Lindstöd Omsorg AB om boendestöd godkänns.\n\nHANDLINGAR\nTjänsteskrivelse "
        "2022-05-03\n\nFÖRSLAG PÅ SAMMANTRÄDET\nOrdföranden föreslår bifall.\n"
    )
    assert read.committee.value is not None
    assert read.committee.value.written == "Vårdnämnden"
    assert [each.value for each in read.attachments] == ["Tjänsteskrivelse 2022-05-03"]
