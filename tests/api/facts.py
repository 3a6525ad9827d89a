"""Facts that several tests register: a party or two, a contract, a need and a frame."""

from typing import Any

import httpx2

SOURCE = {"document": "Tjänsteskrivelse 2017-11-20"}
COMMITTEE = {"party": "socialnamnden", "entry": {"kind": "committee", "title": "Socialnämnden"}}
CAPIO = {"party": "capio", "entry": {"kind": "company", "title": "Capio AB"}}
NEED = {
    "service": "boendestod",
    "year": 2019,
    "unit": "hour",
    "quantity": {"kind": "exact", "amount": "75500"},
    "source": SOURCE,
}
FRAME = {
    "year": 2018,
    "frame": "ram",
    "kind": "frame",
    "title": "Ram",
    "owner": "socialnamnden",
    "amount": {"amount": "16.8", "unit": "mnkr"},
    "source": SOURCE,
}


def line(name: str, amount: str, **more: Any) -> dict[str, Any]:
    """Hours of housing support, each year unless said otherwise."""
    return {
        "line": name,
        "service": "boendestod",
        "unit": "hour",
        "quantity": {"kind": "exact", "amount": amount},
        "measure": "per_year",
        **more,
    }


def award(**more: Any) -> dict[str, Any]:
    """Capio's contract to the end of 2019, with an option clause."""
    return {
        "kind": "award",
        "contract_kind": "procured_contract",
        "title": "Boendestöd, Capio",
        "buyer": "socialnamnden",
        "provider": "capio",
        "period": {"known_from": "2018-01-01", "end": "2019-12-31"},
        "option": {"trigger": "När behovet är större"},
        "volumes": [line("bas", "8000")],
        **more,
    }


BASIS = {"kind": "registration", "source": SOURCE, "decided_on": "2015-05-20"}


def option(name: str = "option-2018", amount: str = "1450") -> dict[str, Any]:
    """What is called off for the rest of 2018."""
    period = {"start": "2018-04-01", "end": "2018-12-31"}
    return {
        "kind": "option",
        "volumes": [line(name, amount, measure="in_period", period=period)],
    }


def contract(name: str = "capio-boendestod", **more: Any) -> dict[str, Any]:
    """The body which registers it."""
    return {"contract": name, "change": award(**more), "basis": BASIS}


def register_parties(registrar: httpx2.Client) -> None:
    """Buyer and provider."""
    for party in (COMMITTEE, CAPIO):
        registrar.post("/parties", json=party).raise_for_status()


def register_contract(registrar: httpx2.Client, name: str = "capio-boendestod") -> int:
    """The contract with its parties; the position of the award."""
    register_parties(registrar)
    answer = registrar.post("/contracts", json=contract(name))
    answer.raise_for_status()
    position: int = answer.json()["position"]
    return position
