"""What looks like a value of the matter but is another's, or none: at most to be checked."""

import pytest

from domain.draft.draft import Draft
from domain.draft.handling import MatterOutcome, UnionKind, UnionTime
from tests.documents.letters import draft, imported

LETTER = """\
Tjänsteskrivelse
{head}
Dnr VN 2019-0044
Vårdnämnden

Förlängning av avtal med Lindstöd Omsorg AB

Förslag till beslut
1. Avtalet med Lindstöd Omsorg AB om boendestöd förlängs till och med 2020-12-31.

Ärendet
{text}

Vårdkontoret

Tilda Hök
Vårdchef
"""
MINUTES = """\
Protokoll
Vårdnämnden
Sammanträdesdatum 2019-12-11

§ 143
Boendestöd hos Lindstöd Omsorg AB

Beslut
{decision}

Ärendet
Avtalet med Lindstöd Omsorg AB om boendestöd gäller till 2020-12-31.
"""
TEXT = "Avtalet har fungerat väl i alla delar enligt de uppföljningar som har gjorts hittills."


def letter(text: str = TEXT, head: str = "2019-02-11") -> Draft:
    return draft(LETTER.format(text=text, head=head))


def minutes(decision: str) -> Draft:
    return draft(MINUTES.format(decision=decision))


def test_who_signs_at_the_end_is_certain() -> None:
    (signer,) = letter().signers
    assert signer.is_certain


@pytest.mark.parametrize(
    "where",
    [
        "Beslutet skickas till:\nIda Ek, controller\n",
        "Närvarande\nIda Ek, enhetschef\n",
        "Kontakt\nIda Ek, handläggare\n\n" + TEXT + " Frågor besvaras av kontoret varje dag.\n\n",
    ],
)
def test_others_with_a_title_are_no_certain_signers(where: str) -> None:
    read = draft(LETTER.format(text=TEXT, head="2019-02-11").replace("Vårdkontoret\n\n", where))
    named = [each for each in read.signers if each.value and each.value.name == "Ida Ek"]
    assert not any(each.is_certain for each in named)


def test_a_form_tells_the_title_of_whoever_decides() -> None:
    read = draft(
        "Beslut på delegation\nDnr VN 2019/44\n\nÄrende: Förlängning av avtal om boendestöd\n\n"
        "Beslut\nAvtalet med Lindstöd Omsorg AB förlängs till 2020-12-31.\n\n"
        "Beslutande: Avdelningschef\n\nDatum: 2019-05-02\n"
    )
    assert [each.value.title for each in read.signers if each.value] == ["Avdelningschef"]


@pytest.mark.parametrize(
    ("decision", "certain"),
    [
        ("Avtalet med Lindstöd Omsorg AB förlängs.", True),
        ("Vårdchefen får i uppdrag att återkomma om avtalet.", False),
        ("Vårdnämnden beslutar att inte förlänga avtalet.", False),
        ("Vårdnämnden noterar informationen om avtalet och godkänner den.", False),
    ],
)
def test_an_outcome_is_certain_by_a_word_that_decides(decision: str, *, certain: bool) -> None:
    read = minutes(decision)
    assert read.outcome.value is MatterOutcome.APPROVED
    assert read.outcome.is_certain is certain


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("Information enligt § 19 MBL lämnades den 4 februari.", UnionTime.DONE),
        ("Information enligt § 19 MBL lämnas den 20 februari.", UnionTime.PLANNED),
    ],
)
def test_a_union_day_without_its_year_is_of_the_letters(text: str, time: UnionTime) -> None:
    (step,) = letter(text).union
    assert step.value is not None
    assert step.value.day is not None
    assert (step.value.day.year, step.value.time) == (2019, time)
    assert not step.is_certain


def test_the_year_may_have_turned_since_the_union_met() -> None:
    (step,) = letter("Information enligt § 19 MBL lämnades den 12 december.").union
    assert step.value is not None
    assert str(step.value.day) == "2018-12-12"


def test_a_union_step_in_running_text_is_no_certain_one_of_the_matter() -> None:
    (step,) = letter("Förhandling enligt § 11 MBL hölls 2015-03-02 om den upphandlingen.").union
    assert not step.is_certain


def test_what_has_required_no_negotiation_is_told_as_such() -> None:
    (step,) = letter("MBL: Ärendet har inte krävt någon förhandling.").union
    assert step.value is not None
    assert step.value.kind is UnionKind.NOT_REQUIRED


@pytest.mark.parametrize(
    "text",
    [
        "Brukarrådet har informerats om förslaget.",
        "Myndighetsenheten har deltagit i beredningen.",
        "Anhörigföreningen har fått möjlighet att yttra sig.",
    ],
)
def test_those_who_were_asked_are_consulted(text: str) -> None:
    assert letter(text).consultation.value == text


@pytest.mark.parametrize(
    ("heading", "text"),
    [
        ("Utvärdering", "Anbuden rangordnades efter pris och kvalitet av tre handläggare."),
        ("Uppföljning", "Uppföljningen visade att verksamheten var god under hela året."),
    ],
)
def test_what_is_behind_is_no_certain_follow_up(heading: str, text: str) -> None:
    assert not letter(f"{TEXT}\n\n{heading}\n{text}").follow_up.is_certain


@pytest.mark.parametrize(
    "head", ["Avtalstid från 2018-01-01", "Uppdraget gäller till och med 2018-12-31"]
)
def test_a_day_of_a_period_in_the_head_is_no_certain_day_of_the_letter(head: str) -> None:
    assert not letter(head=head).letter_date.is_certain


def test_a_time_in_an_agreements_head_is_no_certain_meeting() -> None:
    read = draft(
        "Avtal om boendestöd\nTid: 2019-01-01 och framåt\n\nmellan Vårdnämnden och Lindstöd Omsorg "
        "AB\n\n1 Omfattning\nLindstöd Omsorg AB utför 900 timmar boendestöd per år.\n"
    )
    assert not read.meeting_date.is_certain


def test_a_committee_may_be_one_of_the_boards_own() -> None:
    read = draft(
        "Tjänsteskrivelse\n2019-02-11\nDnr OU 2019/44\n\nOmsorgsutskottet\n\n"
        "Förlängning av avtal med Lindstöd Omsorg AB\n\nFörslag till beslut\n"
        "Omsorgsutskottet beslutar att avtalet med Lindstöd Omsorg AB förlängs.\n"
    )
    assert read.committee.value is not None
    assert read.committee.value.written == "Omsorgsutskottet"


def test_a_number_in_a_sentence_is_not_the_documents_beside_one_of_its_head() -> None:
    read = draft(
        "Tilläggsavtal\nÄrende: 2019/VN/0612\n\nVårdnämnden och Lindstöd Omsorg AB har sedan "
        "tidigare ett samarbete, ärendenummer 2017/VN/0188, som gäller boendestöd och som parterna "
        "nu är överens om att lägga 900 timmar per år till.\n"
    )
    assert [each.value for each in read.diary_numbers] == ["2019/VN/0612"]


def test_a_meeting_may_be_told_without_its_year() -> None:
    read = letter(head="2019-02-11\nTill sammanträdet den 6 mars")
    assert str(read.meeting_date.value) == "2019-03-06"
    assert not read.meeting_date.is_certain


def test_a_union_step_that_is_fixed_for_a_day_is_planned() -> None:
    (step,) = letter("Förhandling enligt § 38 MBL är bestämd till den 26 mars 2019.").union
    assert step.value is not None
    assert (step.value.kind, step.value.time) == (UnionKind.CONTRACTING_OUT, UnionTime.PLANNED)


def test_whom_it_goes_to_may_sound_like_a_heading() -> None:
    read = letter(f"{TEXT}\n\nKopia: Lindstöd Omsorg AB; Upphandling; Ekonomi")
    assert [each.value.written for each in read.recipients if each.value][:3] == [
        "Lindstöd Omsorg AB",
        "Upphandling",
        "Ekonomi",
    ]


def test_a_line_drawn_across_parts_what_stands_over_it_from_what_stands_below() -> None:
    read = letter(f"{TEXT}\n-----------------\nKopia: Lindstöd Omsorg AB")
    assert read.recipients[0].value is not None
    assert read.recipients[0].value.written == "Lindstöd Omsorg AB"


def test_what_follows_an_agenda_items_number_in_brackets_is_none_of_its_title() -> None:
    (read, *_) = imported(
        "Vårdnämnden\nKallelse och ärendelista\n\n"
        "1. Förlängning av avtal om boendestöd (VN 2019-33) Avtalet med Lindstöd Omsorg AB går ut\n"
        "den 31 maj 2019.\n\nFörslag till beslut: Vårdnämnden förlänger avtalet.\n\n"
        "2. Övriga frågor\n"
    ).drafts
    assert read.case_title.value == "Förlängning av avtal om boendestöd"


@pytest.mark.parametrize(
    "text",
    [
        "Arbetsgivaren har kallat till förhandling enligt § 38 MBL den 26 mars 2019.",
        "De fackliga organisationerna är kallade till förhandling enligt § 38 MBL 2019-03-26.",
        "Förslaget förhandlas med Kommunal enligt § 38 MBL den 26 mars 2019.",
    ],
)
def test_a_union_that_is_called_or_met_in_the_present_is_met_later(text: str) -> None:
    (step,) = letter(text).union
    assert step.value is not None
    assert (step.value.kind, step.value.time) == (UnionKind.CONTRACTING_OUT, UnionTime.PLANNED)


@pytest.mark.parametrize(
    ("day", "read"), [("19-02-04", "2019-02-04"), ("18-12-19", "2018-12-19"), ("11-02-04", None)]
)
def test_a_day_of_two_figures_for_its_year_is_of_the_letters_time(
    day: str, read: str | None
) -> None:
    (step,) = letter(f"Information enligt § 19 MBL lämnades {day}.").union
    assert step.value is not None
    assert (step.value.day and str(step.value.day)) == read
    assert not step.is_certain


@pytest.mark.parametrize(
    "text",
    [
        "Kontoret har träffat utförarna och gått igenom förslaget.",
        "Handläggaren har haft möte med de berörda enheterna om förslaget.",
        "Vi har talat med brukarna på båda boendena.",
    ],
)
def test_those_whom_the_office_has_met_are_consulted(text: str) -> None:
    assert letter(text).consultation.value == text


def test_whom_the_office_has_met_in_court_is_not_consulted() -> None:
    assert letter("Kommunen har träffat ett avtal om boendestöd.").consultation.value is None


@pytest.mark.parametrize(
    "text",
    [
        "Priset är 412 kr per timme, moms ej inräknad.",
        "Ett projekt som Samordningsförbundet Sjö finansierade 2017 gav gott resultat.",
    ],
)
def test_neither_a_tax_nor_what_another_paid_for_once_is_what_pays(text: str) -> None:
    assert letter(text).financing.value is None


@pytest.mark.parametrize(
    "text",
    [
        "Utfallet tas upp vid avtalsmötet i december 2019.",
        "Kontoret stämmer av volymen med utföraren två gånger om året.",
    ],
)
def test_what_is_looked_at_again_is_followed_up(text: str) -> None:
    assert letter(text).follow_up.value == text


def test_what_is_looked_at_again_before_the_contract_is_not_followed_up() -> None:
    assert letter("Frågan togs upp på mötet i december 2018.").follow_up.value is None


@pytest.mark.parametrize(
    "text",
    [
        "Kostnaden är 790 000 kr. Den betalas med statsbidrag för psykisk hälsa.",
        "Insatsen betalas ur nämndens reserv under 2019.",
    ],
)
def test_what_a_cost_is_paid_with_pays(text: str) -> None:
    assert letter(text).financing.value is not None


def test_what_the_client_pays_is_no_financing() -> None:
    assert letter("Hyran betalas av den enskilde varje månad.").financing.value is None


def test_whom_it_is_signed_for_is_no_part_of_how_it_is_followed_up() -> None:
    told = "Utföraren redovisar antalet deltagare varje kvartal."
    read = letter(f"{TEXT}\n\nUppföljning\n{told}\n\nPå uppdrag av\nLars Munter")
    assert read.follow_up.value == told


def test_what_a_follow_up_has_shown_is_none_to_come() -> None:
    assert letter("Vid uppföljningen i höstas framkom brister.").follow_up.value is None


@pytest.mark.parametrize(
    ("day", "time"), [("6 mars 2019", UnionTime.PLANNED), ("6 februari 2019", UnionTime.DONE)]
)
def test_a_union_day_without_a_verb_is_to_come_where_it_is_after_the_letters(
    day: str, time: UnionTime
) -> None:
    (step,) = letter(f"MBL-information enligt § 19: {day}.").union
    assert step.value is not None
    assert step.value.time is time
    assert not step.is_certain
