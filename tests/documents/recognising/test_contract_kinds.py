"""What kind of contract it is, where nothing names it: by who is party to it, and only to check."""

import pytest

from domain.contract.changes import ContractKind
from tests.documents.letters import draft


def letter(title: str, point: str) -> str:
    return (
        "Tjänsteskrivelse\n2019-02-11\nDnr VN 2019-0044\n\nVårdnämnden\n\n"
        f"{title}\n\nFörslag till beslut\n1. {point}\n\nBakgrund\nBehovet ökar.\n\nTilda Hök\n"
        "Vårdchef\n"
    )


@pytest.mark.parametrize(
    ("title", "point", "kind"),
    [
        (
            "Boendestöd på kvällar",
            "Nämnden ger Egen Regi i uppdrag att bedriva boendestöd från 2019-04-01.",
            ContractKind.IN_HOUSE_ASSIGNMENT,
        ),
        (
            "Ledsagning",
            "Avtalet med Följeslagarna ekonomisk förening om ledsagning förlängs till 2020-12-31.",
            ContractKind.PROCURED_CONTRACT,
        ),
        (
            "Avtal mellan Vårdnämnden och Fritidsnämnden om läger",
            "Avtalet godkänns.",
            ContractKind.INTER_COMMITTEE_AGREEMENT,
        ),
        (
            "Boendestöd i kommunens egen regi",
            "Volymen fastställs till 8 000 timmar per år.",
            ContractKind.IN_HOUSE_ASSIGNMENT,
        ),
        (
            "Boendestöd",
            "Överenskommelsen med Lindstöd Omsorg AB om boendestöd godkänns.",
            ContractKind.PROCURED_CONTRACT,
        ),
    ],
)
def test_the_parties_tell_what_kind_of_contract_it_is(
    title: str, point: str, kind: ContractKind
) -> None:
    read = draft(letter(title, point)).contract_kind
    assert read.value is kind
    assert not read.is_certain


def test_a_task_to_a_manager_beside_a_companys_contract_is_no_assignment() -> None:
    point = (
        "Avtal tecknas med Lindstöd Omsorg AB om boendestöd och vårdchefen får i uppdrag att "
        "underteckna det."
    )
    read = draft(letter("Boendestöd", point)).contract_kind
    assert read.value is ContractKind.PROCURED_CONTRACT


def test_an_agreement_of_two_committees_with_a_company_beside_is_not_theirs_alone() -> None:
    title = "Avtal mellan Vårdnämnden, Fritidsnämnden och Lindstöd Omsorg AB om läger"
    read = draft(letter(title, "Avtalet godkänns.")).contract_kind
    assert read.value is not ContractKind.INTER_COMMITTEE_AGREEMENT
