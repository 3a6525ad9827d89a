"""What the rules find in a registered contract, with what was answered, by whom and when."""

from datetime import date
from decimal import Decimal

from domain.contract.commands import ChangeContract
from domain.contract.terms import ExtensionTerms
from domain.finding.answering import AnswerContractFinding
from domain.finding.finding import Verdict
from domain.finding.used import KronorValue, NameValue, NumberValue, SeenFact
from projections.audit_history.projection import AUDIT_HISTORY
from projections.audit_history.view import AuditHistory
from projections.contract_register.view import ContractRegister
from projections.facts.as_of import AsOf
from projections.findings.answers import FindingView
from projections.findings.view import FindingsOn
from projections.running.rebuild import rebuild
from tests.projections.projecting import Told, award, correction, parties

CAPIO = "capio-housing"
UNCAPPED = f"r15.extension-without-cap.{CAPIO}"
TOO_LATE = f"r16.notice-day-passed.{CAPIO}"
IN_NOTICE = date(2019, 10, 1)
ANSWER = AnswerContractFinding(
    contract=CAPIO,
    finding=UNCAPPED,
    verdict=Verdict.ACCEPTED,
    because="Taket skrivs in nästa gång",
)


def uncapped(contract: str = CAPIO, months: int = 24) -> ChangeContract:
    """Renewed as often as one likes, unless notice is given half a year before the end."""
    return award(contract, extension=ExtensionTerms(length_months=months, notice_months=6))


def found(told: Told, on: date = IN_NOTICE) -> dict[str, FindingView]:
    answer = FindingsOn(told.pool).contract(CAPIO, as_of=on)
    return {each.id: each for each in answer.findings}


def test_a_finding_on_a_contract_is_shown_with_who_answered_it_and_when(told: Told) -> None:
    told.tell(*parties(), uncapped())
    position = told.tell(ANSWER).position
    given = found(told)[UNCAPPED].answer
    recorded = told.ledger.entry_at(position)
    assert given is not None
    assert (given.verdict, given.because, given.holds) == (ANSWER.verdict, ANSWER.because, True)
    assert (given.by, given.at) == ("rita-ros", recorded.recorded_at)
    assert found(told)[UNCAPPED].text.startswith("Boendestöd kan förlängas med 24 månader")
    assert found(told)[TOO_LATE].answer is None


def test_an_answer_shows_that_the_facts_are_others_now(told: Told) -> None:
    told.tell(*parties(), uncapped(), ANSWER)
    told.tell(correction(1, uncapped(months=12).change))
    given = found(told)[UNCAPPED].answer
    assert given is not None
    assert not given.holds


def test_answers_show_on_their_own_contract_alone(told: Told) -> None:
    told.tell(*parties(), uncapped(), uncapped("capio-other"), ANSWER)
    other = FindingsOn(told.pool).contract("capio-other", as_of=IN_NOTICE)
    assert other.findings
    assert not [each for each in other.findings if each.answer]


def test_the_contracts_history_tells_both_answers_and_what_was_known_before_stays(
    told: Told,
) -> None:
    awarded = told.tell(*parties(), uncapped()).position
    told.tell(ANSWER)
    told.tell(AnswerContractFinding(**{**dict(ANSWER), "because": "Taket finns i bilaga 3"}))
    view = AuditHistory(told.pool)
    _, *answers = view.history(contract=CAPIO).items
    assert [each.sentence for each in answers] == [
        "Svar på R15 (Boendestöd kan förlängas med 24 månader i taget utan övre gräns): godtas."
        f" {because}."
        for because in ("Taket skrivs in nästa gång", "Taket finns i bilaga 3")
    ]
    assert {each.stream for each in answers} == {f"findings:{CAPIO}"}
    then = view.history(contract=CAPIO, as_of=AsOf(known_at=awarded))
    assert [each.topic for each in then.items] == ["contract.awarded.v1"]


def test_the_history_calls_a_provider_that_a_finding_is_about_by_its_name(told: Told) -> None:
    seen = (
        SeenFact(name="contract", value=NameValue(category="contract", id=CAPIO)),
        SeenFact(name="provider", value=NameValue(category="party", id="capio")),
        SeenFact(name="count", value=NumberValue(number=Decimal(2))),
        SeenFact(name="value", value=KronorValue(kronor=Decimal(800_000))),
        SeenFact(name="limit", value=KronorValue(kronor=Decimal(700_000))),
    )
    split = f"r13.direct-awards-together.{CAPIO}"
    told.tell(*parties(), uncapped())
    told.tell(AnswerContractFinding(**{**dict(ANSWER), "finding": split, "facts": seen}))
    (*_, answered) = AuditHistory(told.pool).history(contract=CAPIO, locale="sv").items
    assert "Capio" in answered.sentence
    assert "capio" not in answered.sentence


def test_an_answer_leaves_the_contract_as_the_register_shows_it(told: Told) -> None:
    told.tell(*parties(), uncapped())
    before = ContractRegister(told.pool).contract(CAPIO)
    told.tell(ANSWER)
    after = ContractRegister(told.pool).contract(CAPIO)
    assert before is not None
    assert after == before.model_copy(update={"position": told.ledger.head()})


def test_a_rebuild_shows_the_same_findings_and_answers(told: Told) -> None:
    told.tell(*parties(), uncapped(), ANSWER)
    before = found(told)
    rebuild(told.dsn, AUDIT_HISTORY)
    assert found(told) == before
