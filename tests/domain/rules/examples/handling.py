"""An example for each case about the process, names, points and form."""

from domain.contract.changes import ContractKind
from domain.finding.cases import Case
from domain.finding.where import Fact
from domain.proposal.events import AuthorityKind, ConsultationKind, ConsultationTime
from domain.rules.facts.contracts import BookingFacts
from domain.rules.facts.facts import Facts
from domain.rules.facts.matter import (
    Affected,
    Disagreement,
    Duration,
    Misspelling,
    PartyMention,
    PointFacts,
    ServiceMention,
    StatuteMention,
)
from domain.rules.facts.process import (
    DecidedBy,
    DecisionFacts,
    MinutesFacts,
    NoticeFacts,
    ProcessFacts,
    ReportFacts,
    SignatureFacts,
    UnionFacts,
)
from tests.domain.rules.examples.making import (
    NAME,
    contract,
    day,
    hours,
    letter,
    on,
    process,
    proposal,
    recorded,
    said,
)

INFORMED = UnionFacts(ConsultationKind.INFORMATION, ConsultationTime.DONE, on("2024-03-04"))
DECIDED = DecisionFacts(on("2024-03-20"), members_recorded=True)
INSTEAD = DecisionFacts(on("2024-03-20"), by=DecidedBy.CHAIR)


def _signed(**more: object) -> Facts:
    kind = AuthorityKind.DECISION_POINT
    stated = {"signatory": "anna", "signed_on": on("2024-03-25"), "authority": kind}
    return process(decision=DECIDED, signatures=(SignatureFacts(**{**stated, **more}),))  # type: ignore[arg-type]  # by name


def _minutes(approved: str | None, as_of: str = "2024-05-01") -> Facts:
    minutes = MinutesFacts(day("2024-04-03"), on(approved) if approved else None)
    return proposal(as_of=day(as_of), process=ProcessFacts(decision=DECIDED, minutes=minutes))


def _notice(posted: str | None, **more: object) -> Facts:
    notice = NoticeFacts(day("2024-03-29"), on(posted) if posted else None, **more)  # type: ignore[arg-type]  # by name
    return proposal(as_of=day("2024-05-01"), process=ProcessFacts(decision=DECIDED, notice=notice))


def _report(reported: str | None) -> Facts:
    report = ReportFacts(day("2024-04-17"), on(reported) if reported else None)
    return proposal(as_of=day("2024-06-01"), process=ProcessFacts(decision=INSTEAD, report=report))


PROCESS: dict[Case, Facts] = {
    Case.UNION_STEP_MISSING: process(union_due=True),
    Case.INFORMATION_ONLY: proposal(
        contracts=(contract(new=True),), process=ProcessFacts(union=INFORMED)
    ),
    Case.UNION_AFTER_DECISION: process(
        decision=DECIDED,
        union=UnionFacts(ConsultationKind.NEGOTIATION, ConsultationTime.DONE, on("2024-04-02")),
    ),
    Case.UNION_AFTER_MEETING: process(
        meeting=on("2024-03-20"),
        union=UnionFacts(ConsultationKind.NEGOTIATION, ConsultationTime.PLANNED, on("2024-03-27")),
    ),
    Case.UNION_UNDATED: process(
        union=UnionFacts(ConsultationKind.INFORMATION, ConsultationTime.AT_MEETING)
    ),
    Case.RETROACTIVE: process(decision=DECIDED, effect=on("2024-03-01")),
    Case.MEETING_NOT_STATED: letter(process=ProcessFacts(effect=on("2024-04-01"))),
    Case.MEETING_BETWEEN_NOT_STATED: letter(
        process=ProcessFacts(effect=on("2024-04-01"), union=INFORMED)
    ),
    Case.BOOKED_WITHOUT_BASIS: recorded(bookings=(BookingFacts(NAME, 3, None),)),
    Case.BOOKED_ON_ASSUMPTION: recorded(
        bookings=(
            BookingFacts(NAME, 3, "decision", day("2024-03-20"), "protokollet saknas i akten"),
        )
    ),
    Case.DELEGATE_CHANGES_SCOPE: proposal(
        contracts=(contract(),),
        process=ProcessFacts(decision=DecisionFacts(on("2024-03-20"), by=DecidedBy.DELEGATE)),
    ),
    Case.REPORTED_LATE: _report("2024-05-15"),
    Case.NOT_REPORTED: _report(None),
    Case.MEMBERS_NOT_RECORDED: process(decision=DecisionFacts(on("2024-03-20"))),
    Case.MADE_BY_MACHINE: process(
        decision=DecisionFacts(on("2024-03-20"), members_recorded=True, recorded_by="workflow")
    ),
    Case.MINUTES_LATE: _minutes("2024-04-10"),
    Case.MINUTES_OVERDUE: _minutes(None),
    Case.NOTICE_LATE: _notice("2024-04-04"),
    Case.NOTICE_OVERDUE: _notice(None),
    Case.TAKEN_DOWN_EARLY: _notice(
        "2024-03-28", take_down_from=day("2024-04-19"), taken_down_on=on("2024-04-12")
    ),
    Case.SIGNED_BEFORE_FINALITY: _signed(),
    Case.BOOKED_BEFORE_FINALITY: process(decision=DECIDED, booked=True),
    Case.SIGNED_WITHOUT_AUTHORITY: _signed(covered=False),
    Case.AUTHOR_IS_DELEGATE: letter(
        points=(PointFacts(2, books=False, delegate="Äldredirektören"),)
    ),
    Case.AUTHOR_SIGNED: _signed(is_author=True),
}

FORM: dict[Case, Facts] = {
    Case.DURATIONS_DISAGREE: letter(
        durations=(Duration(24, where=(said("2 år"),)), Duration(21, where=(said("21 månader"),)))
    ),
    Case.DURATION_ALSO_OPEN: letter(
        durations=(Duration(24), Duration(None, where=(said("och därefter årligen"),)))
    ),
    Case.PARTY_UNKNOWN: letter(parties=(PartyMention("Norrtuna Hemvård", None),)),
    Case.PARTY_MISSPELT: letter(
        parties=(PartyMention("Grandby Omsorg", "granby", "Granby Omsorg"),)
    ),
    Case.OTHER_SERVICE_NAMED: letter(
        services=frozenset({"hemtjanst"}),
        service_mentions=(ServiceMention("boendestod", "proposal"),),
    ),
    Case.STATUTE_NOT_NAMED: letter(statutes=(StatuteMention(None, "9 § 6"),)),
    Case.NO_SUCH_LSS_MEASURE: letter(statutes=(StatuteMention("LSS", "9 § 12"),)),
    Case.WRONG_CHECK_DIGIT: letter(organisation_numbers=(Fact("556036-0794"),)),
    Case.IMPOSSIBLE_DATE: letter(impossible_dates=(Fact("2024-02-30"),)),
    Case.WORD_CONFUSED: letter(misspellings=(Misspelling("förläggning", "förlängning"),)),
    Case.LINES_NOT_IN_POINTS: letter(
        volumes=(hours("900", provider="lunden"),),
        points=(PointFacts(1, frozenset({"granby"})),),
    ),
    Case.NOT_ON_LIST: proposal(
        affected=(Affected("granby", frozenset({"granby"})),), recipients=frozenset({"lunden"})
    ),
    Case.OUTGOING_NOT_ON_LIST: proposal(
        affected=(Affected("lunden", frozenset({"lunden"}), outgoing=True),),
        recipients=frozenset({"granby"}),
    ),
    Case.FOLLOW_UP_MISSING: proposal(contracts=(contract(),)),
    Case.TWIN_DOCUMENT: letter(twins=(Fact("brev-avskrift.txt"),)),
    Case.COMMITTEE_MISSING: letter(committee=None),
    Case.DIARY_NUMBER_MISSING: letter(diary_number=None),
    Case.LETTER_DATE_MISSING: letter(letter_date=None),
    Case.SIGNER_TITLE_MISSING: letter(signer=Fact("")),
    Case.POINT_WITHOUT_DAY: letter(points=(PointFacts(1, has_day=False),)),
    Case.POINT_WITHOUT_AMOUNT: letter(points=(PointFacts(1, has_amount=False),)),
    Case.VOLUME_NOT_STATED: proposal(
        contracts=(contract(kind=ContractKind.IN_HOUSE_ASSIGNMENT, new=True),)
    ),
    Case.READINGS_DISAGREE: letter(
        disagreements=(Disagreement("periods", ("2025-12-31", "2026-12-31")),)
    ),
}
