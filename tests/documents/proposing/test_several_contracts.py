"""A letter that proposes something of several contracts of one provider: a proposal for each."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from documents.proposing.confirmation import Confirmation, Confirmations
from documents.proposing.to_proposal import Startable, to_proposals
from domain.contract.changes import ContractKind
from domain.draft.reading import Certainty
from domain.draft.register import KnownContract, Register
from domain.values.period import Period
from tests.documents.letters import draft
from tests.documents.proposing.answering import LEDGER, asked

TWO = """\
Tjänsteskrivelse
2019-02-11
Dnr VN 2019-0044
Vårdkontoret

Vårdnämnden

Utlösande av optioner i avtal med Lindstöd Omsorg AB

Förslag till beslut
1. Option utlöses i avtalet med Lindstöd Omsorg AB avseende boendestöd från 2019-04-01 med
900 timmar under 2019.
2. Option utlöses i avtalet med Lindstöd Omsorg AB avseende avlösarservice från 2019-04-01 med
300 timmar under 2019.
3. Vårdchefen ges rätt att underteckna avropen.

Information enligt MBL
Information enligt § 19 MBL lämnades 2019-02-04.

Beslutet skickas till:
Lindstöd Omsorg AB
"""


def of_relief(*services: str) -> KnownContract:
    return KnownContract(
        contract="lindstod-avlosarservice",
        kind=ContractKind.PROCURED_CONTRACT,
        title="Avlösarservice",
        buyer="vardnamnden",
        provider="lindstod",
        services=services,
        period=Period(start=date(2018, 1, 1), end=date(2020, 12, 31)),
    )


def register(*contracts: KnownContract) -> Register:
    fields = {name: getattr(LEDGER, name) for name in type(LEDGER).model_fields}
    return Register(**{**fields, "contracts": (*LEDGER.contracts, *contracts)})


APART = register(of_relief("relief"))


def proposed(known: Register = APART, *said: Confirmation) -> list[Startable]:
    return list(to_proposals(draft(TWO, known), known, Confirmations(proposals=said)))


def test_each_contract_has_a_proposal_with_its_own_lines_and_points() -> None:
    support, relief = proposed()
    assert [each.service for each in (support, relief)] == ["housing-support", "relief"]
    for part, contract, amount, point in (
        (support, "lindstod-boendestod", Decimal(900), 1),
        (relief, "lindstod-avlosarservice", Decimal(300), 2),
    ):
        assert asked(part, "contract").value == contract
        assert asked(part, "contract").certainty is Certainty.CERTAIN
        line: Any = asked(part, "volume.option-2019").value
        assert Decimal(line["quantity"]["amount"]) == amount
        points: Any = asked(part, "points").value
        assert [each["number"] for each in points] == [point, 3]
        assert "recipient.lindstod" in part.remains


def test_their_names_differ_and_they_share_the_case() -> None:
    support, relief = proposed()
    assert support.proposal is None
    assert asked(support, "proposal").value != asked(relief, "proposal").value
    assert asked(support, "case").value == asked(relief, "case").value


@pytest.mark.parametrize(
    "known",
    [LEDGER, register(of_relief("relief", "housing-support"))],
    ids=["one service has no contract", "one contract has both"],
)
def test_services_that_no_contracts_tell_apart_stay_together(known: Register) -> None:
    (only,) = proposed(known)
    assert only.service is None


def test_what_is_said_of_one_contract_is_not_said_of_the_other() -> None:
    support, relief = proposed(
        APART,
        Confirmation(provider="lindstod", proposal="boendestod-2019", service="housing-support"),
        Confirmation(provider="lindstod", proposal="avlosning-2019", service="relief"),
    )
    assert (support.proposal, relief.proposal) == ("boendestod-2019", "avlosning-2019")
