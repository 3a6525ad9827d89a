"""Answering findings on registered contracts: beside the contract, which stays as it was."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.contract.basis import RegistrationBasis
from domain.contract.changes import Award, ContractKind
from domain.contract.commands import ChangeContract
from domain.contract.errors import UnknownContract
from domain.contract.terms import ExtensionTerms
from domain.finding.answering import AnswerContractFinding
from domain.finding.errors import FindingChanged, UnknownFinding
from domain.finding.events import ContractFindingAnswered
from domain.finding.finding import FindingId, Verdict
from domain.finding.state import Answers
from domain.finding.used import NameValue, NumberValue, SeenFact, WordsValue
from domain.values.money import Money
from domain.values.source import Source
from tests.domain.portfolio import PARTIES, capio_award, change, correct, day
from tests.domain.rules.asking import on_contract
from tests.domain.story import Story, story

CAPIO = "capio-housing"
SECOND = "capio-second"
UNCAPPED = f"r15.extension-without-cap.{CAPIO}"
NO_CEILING = f"r02.no-ceiling.{CAPIO}"
TOO_LATE = f"r16.notice-day-passed.{CAPIO}"
SPLIT = f"r13.direct-awards-together.{SECOND}"
IN_NOTICE = day("2019-09-01")


def uncapped(months: int = 24) -> Award:
    """Renewed as often as one likes, unless notice is given half a year before the end."""
    return capio_award(extension=ExtensionTerms(length_months=months, notice_months=6))


def registered() -> Story:
    """One contract without a cap on its extensions, nor a ceiling in its option clause."""
    return story(*PARTIES, change(uncapped()))


def answer(
    finding: FindingId,
    because: str = "Taket skrivs in nästa gång",
    *,
    contract: str = CAPIO,
    verdict: Verdict = Verdict.ACCEPTED,
    facts: tuple[SeenFact, ...] = (),
    as_of: date | None = None,
) -> AnswerContractFinding:
    """What somebody says of a finding on Capio's contract, unless told otherwise."""
    return AnswerContractFinding(
        contract=contract,
        finding=finding,
        verdict=verdict,
        because=because,
        facts=facts,
        as_of=as_of,
    )


def test_an_answer_holds_the_facts_that_it_is_an_answer_to() -> None:
    registered().when(answer(UNCAPPED)).then(
        ContractFindingAnswered(
            finding=UNCAPPED,
            rule="R15",
            verdict=Verdict.ACCEPTED,
            because="Taket skrivs in nästa gång",
            facts=(
                SeenFact(name="contract", value=NameValue(category="contract", id=CAPIO)),
                SeenFact(name="months", value=NumberValue(number=Decimal(24))),
            ),
        )
    )


def test_a_finding_on_a_contract_stays_with_its_answer() -> None:
    found = on_contract(registered().given(answer(UNCAPPED)), CAPIO)
    given = found[UNCAPPED].answer
    assert given is not None
    assert (given.verdict, given.holds) == (Verdict.ACCEPTED, True)
    assert found[NO_CEILING].answer is None


def test_a_remark_leaves_the_contract_and_its_version_as_they_were() -> None:
    told = registered()
    before = told.state("contract", CAPIO)
    told.given(answer(UNCAPPED))
    assert told.state("contract", CAPIO) is before
    assert len(told.events("contract", CAPIO)) == 1
    assert len(told.events("findings", CAPIO)) == 1


def test_the_same_answer_again_changes_nothing_and_another_takes_its_place() -> None:
    told = registered().given(answer(UNCAPPED))
    told.when(answer(UNCAPPED)).then_nothing()
    told.given(answer(UNCAPPED, "Taket finns i bilaga 3", verdict=Verdict.CORRECTED))
    given = on_contract(told, CAPIO)[UNCAPPED].answer
    assert given is not None
    assert (given.verdict, given.because) == (Verdict.CORRECTED, "Taket finns i bilaga 3")
    assert len(told.events("findings", CAPIO)) == 2


def test_an_answer_does_not_hold_for_facts_that_were_corrected_later() -> None:
    told = registered().given(answer(UNCAPPED), correct(1, uncapped(12)))
    given = on_contract(told, CAPIO)[UNCAPPED].answer
    assert given is not None
    assert not given.holds
    told.given(answer(UNCAPPED))
    given = on_contract(told, CAPIO)[UNCAPPED].answer
    assert given is not None
    assert given.holds


def test_an_answer_holds_again_when_the_facts_are_as_they_were() -> None:
    told = registered().given(answer(UNCAPPED), correct(1, uncapped(12)), correct(1, uncapped()))
    given = on_contract(told, CAPIO)[UNCAPPED].answer
    assert given is not None
    assert given.holds


def test_what_depends_on_the_day_is_answered_as_of_that_day() -> None:
    told = registered()
    assert TOO_LATE not in on_contract(told, CAPIO)
    assert TOO_LATE in on_contract(told, CAPIO, IN_NOTICE)
    told.when(answer(TOO_LATE)).then_refused(UnknownFinding, field="finding", saying=TOO_LATE)
    told.given(answer(TOO_LATE, as_of=IN_NOTICE))
    given = on_contract(told, CAPIO, day("2019-10-01"))[TOO_LATE].answer
    assert given is not None
    assert given.holds


def test_findings_on_a_contract_that_nobody_registered_cannot_be_answered() -> None:
    story().when(answer(UNCAPPED)).then_refused(
        UnknownContract, field="contract", saying="no contract capio-housing"
    )


@pytest.mark.parametrize("finding", [f"r18.gap-to-predecessor.{CAPIO}", "r99.nothing.at-all"])
def test_what_is_not_found_on_the_contract_cannot_be_answered(finding: str) -> None:
    registered().when(answer(finding)).then_refused(UnknownFinding, field="finding", saying=finding)


def test_an_answer_to_facts_of_the_contract_that_are_others_now_is_refused() -> None:
    seen = (SeenFact(name="months", value=WordsValue(words="tolv")),)
    registered().when(answer(UNCAPPED, facts=seen)).then_refused(
        FindingChanged, field="facts", saying="other facts"
    )


def direct(contract: str, decided: str, extension: ExtensionTerms | None = None) -> ChangeContract:
    """Bought directly, for an amount that is below the limit alone but not twice."""
    award = capio_award(
        first="2019-01-01",
        last="2019-12-31",
        kind=ContractKind.DIRECT_AWARD,
        extension=extension,
        option=None,
    )
    (line,) = award.costs
    cost = type(line)(**{**dict(line), "amount": Money(amount=Decimal(400_000))})
    bought = Award(**{**dict(award), "cpv": "79000000-4", "costs": (cost,)})
    basis = RegistrationBasis(source=Source(document="Avtal"), decided_on=day(decided))
    return change(bought, contract=contract, basis=basis)


def test_what_only_all_contracts_show_is_answered_with_the_facts_seen() -> None:
    told = story(*PARTIES, direct(CAPIO, "2019-01-10"), direct(SECOND, "2019-02-10"))
    seen = on_contract(told, SECOND)[SPLIT].seen
    alone = answer(SPLIT, contract=SECOND)
    told.when(alone).then_refused(UnknownFinding, field="finding", saying=SPLIT)
    told.given(answer(SPLIT, contract=SECOND, facts=seen))
    given = on_contract(told, SECOND)[SPLIT].answer
    assert given is not None
    assert given.holds


def test_what_is_found_on_another_direct_award_stands_with_that_one() -> None:
    first = direct(CAPIO, "2019-01-10", ExtensionTerms(length_months=1))
    told = story(*PARTIES, first, direct(SECOND, "2019-02-10"))
    assert UNCAPPED in on_contract(told, CAPIO)
    assert UNCAPPED not in on_contract(told, SECOND)


ANSWERS = st.lists(
    st.tuples(
        st.sampled_from([UNCAPPED, NO_CEILING]),
        st.sampled_from(Verdict),
        st.sampled_from(["Taket skrivs in nästa gång", "Gäller inte här"]),
    ),
    max_size=8,
)


@given(ANSWERS)
def test_the_last_answer_stands_and_only_what_changes_is_recorded(
    said: list[tuple[FindingId, Verdict, str]],
) -> None:
    told = registered()
    standing: dict[FindingId, tuple[Verdict, str]] = {}
    changes = 0
    for finding, verdict, because in said:
        changes += standing.get(finding) != (verdict, because)
        standing[finding] = (verdict, because)
        told.when(answer(finding, because, verdict=verdict)).events  # noqa: B018 fails if refused
    answers: Answers = told.state("findings", CAPIO)
    assert {name: (each.verdict, each.because) for name, each in answers.given.items()} == standing
    assert answers.version == len(told.events("findings", CAPIO)) == changes
    held = {name: each.answer for name, each in on_contract(told, CAPIO).items()}
    assert {name for name, each in held.items() if each is not None and each.holds} == {*standing}
