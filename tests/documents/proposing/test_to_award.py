"""From an agreement to an award to register: the same answers, the same care."""

from datetime import date
from decimal import Decimal

from documents.proposing.confirmation import Confirmation
from documents.proposing.to_award import Registrable, to_award
from domain.contract.changes import ContractKind
from domain.contract.terms import ExtensionTerms
from domain.values.period import Period
from domain.values.quantity import Exact
from tests.documents.letters import REGISTER, draft

AGREEMENT = """\
Avtal om boendestöd

Dnr VN 2017-0102

1. Parter
Beställare: Vårdnämnden
Utförare: Lindstöd Omsorg AB

2. Avtalstid
Avtalet gäller från och med 2018-01-01 till och med 2020-12-31.
Avtalet kan förlängas med ett år i taget, högst två gånger.

3. Volym
Avtalet omfattar 7 200 timmar boendestöd per år.
"""
CONFIRMED = Confirmation(
    contract="lindstod-boendestod",
    contract_title="Boendestöd",
    contract_kind=ContractKind.PROCURED_CONTRACT,
    provider="lindstod",
    committee="vardnamnden",
    letter="Avtal om boendestöd, VN 2017-0102",
    as_read=("services", "first_day", "period", "volume.base", "extension", "option"),
)


def registrable(said: Confirmation | None = None) -> Registrable:
    return to_award(draft(AGREEMENT), REGISTER, said, original="ab" * 32)


def test_an_agreement_that_a_person_has_confirmed_becomes_an_award() -> None:
    found = registrable(CONFIRMED)
    assert found.remains == ()
    award = found.award
    assert award is not None
    assert found.contract == "lindstod-boendestod"
    assert (award.buyer, award.provider) == ("vardnamnden", "lindstod")
    assert award.period == Period(start=date(2018, 1, 1), end=date(2020, 12, 31))
    assert award.extension == ExtensionTerms(length_months=12, max_count=2)
    (line,) = award.volumes
    assert line.quantity == Exact(amount=Decimal(7200))


def test_the_source_names_the_agreement_and_the_hash_of_its_original() -> None:
    source = registrable(CONFIRMED).source
    assert source.document == "Avtal om boendestöd, VN 2017-0102"
    assert source.note == "SHA-256 " + "ab" * 32


def test_the_day_of_decision_is_a_persons_to_say_or_to_confirm() -> None:
    assert registrable(CONFIRMED).decided_on is None
    said = Confirmation(**{**dict(CONFIRMED), "decided_on": date(2017, 11, 15)})
    assert registrable(said).decided_on == date(2017, 11, 15)
    read = AGREEMENT.replace("1. Parter", "Vårdnämnden, sammanträde 2017-12-06\n\n1. Parter")
    found = to_award(draft(read), REGISTER, CONFIRMED)
    assert (found.decided_on, found.remains) == (None, ("decided_on",))
    confirmed = (*CONFIRMED.as_read, "decided_on")
    said = Confirmation(**{**dict(CONFIRMED), "as_read": confirmed})
    assert to_award(draft(read), REGISTER, said).decided_on == date(2017, 12, 6)


def test_without_a_person_nothing_is_registered() -> None:
    found = registrable()
    assert found.award is None
    assert {"contract", "contract_title", "holder", "letter"} <= set(found.remains)


def test_a_letter_without_a_provider_asks_for_one() -> None:
    found = to_award(draft(AGREEMENT.replace("Utförare: Lindstöd Omsorg AB", "")), REGISTER)
    assert found.award is None
    assert "holder" in found.remains
