"""The letter that tells of a decision: to whom, about what, and nothing smuggled in."""

from datetime import date

from domain.proposal.events import CommitteeDecided, Outcome, PointOutcome
from domain.proposal.state import Phase, Proposal
from identity.persons import Person
from tests.domain.portfolio import content
from tests.workflows.municipality import LETTERHEAD
from workflows.proposal.decision_text import Decided
from workflows.proposal.notice import decision_notice

APPROVED = CommitteeDecided(
    meeting_day=date(2018, 3, 21),
    paragraph="§ 45",
    outcomes=(PointOutcome(point=1, outcome=Outcome.APPROVED),),
)
LENA = Person(person="lena-lind", name="Lena Lind", email="lena.lind@example.org")


def decided(title: str) -> Decided:
    proposal = Proposal(
        phase=Phase.DECIDED, case="case-1", content=content(title=title), decision=APPROVED
    )
    return Decided("p1", proposal, "Omsorgsnämnden")


def test_it_says_what_was_decided_in_swedish() -> None:
    notice = decision_notice(decided("Utökat stöd"), LENA, LETTERHEAD)
    assert notice["To"] == "Lena Lind <lena.lind@example.org>"
    assert notice["Subject"] == "Beslut: Utökat stöd"
    text = notice.get_content()
    assert "Omsorgsnämnden beslutade 2018-03-21, § 45." in text
    assert "1. Punkt 1 – bifall" in text
    assert "https://kommun.example/proposals/p1" in text


def test_a_line_break_in_a_title_or_a_name_begins_no_header_and_stops_no_letter() -> None:
    person = Person(**{**dict(LENA), "name": "Lena\nBcc: Lind"})
    title = "Utökat stöd\r\nBcc: everybody@example.org"
    notice = decision_notice(decided(title), person, LETTERHEAD)
    assert "Bcc" not in notice
    assert notice["Subject"] == "Beslut: Utökat stöd Bcc: everybody@example.org"
    assert [each.addr_spec for each in notice["To"].addresses] == ["lena.lind@example.org"]
