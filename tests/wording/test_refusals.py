"""Every refusal says what was wrong and what to do next, in Swedish and in English."""

from collections.abc import Iterator
from importlib import import_module
from pkgutil import walk_packages

import pytest

import documents
import domain
import ledger
from domain.refusal import Refusal
from wording import refusals

for _package in (domain, documents, ledger):
    for _module in walk_packages(_package.__path__, f"{_package.__name__}."):
        import_module(_module.name)


def all_refusals(kind: type[Refusal] = Refusal) -> Iterator[type[Refusal]]:
    yield kind
    for each in kind.__subclasses__():
        yield from all_refusals(each)


PACKAGES = {"domain", "documents", "ledger"}
OURS = [kind for kind in all_refusals() if kind.__module__.split(".")[0] in PACKAGES]


@pytest.mark.parametrize("kind", OURS, ids=lambda kind: kind.__name__)
def test_every_refusal_has_title_and_remedy_in_both_languages(kind: type[Refusal]) -> None:
    assert refusals.has_swedish(kind)
    for said in (
        refusals.title(kind, "sv"),
        refusals.title(kind, "en"),
        refusals.remedy(kind, "sv"),
        refusals.remedy(kind, "en"),
    ):
        assert said
        assert said[0].isupper()
        assert not said.endswith(".")
    assert refusals.title(kind, "sv") != refusals.title(kind, "en")


def test_a_refusal_from_elsewhere_is_said_in_its_base_s_words() -> None:
    class Elsewhere(domain.refusal.NotFound):
        title = "Not here"

    assert refusals.title(Elsewhere, "sv") == "Det som anges finns inte"
    assert refusals.title(Elsewhere, "en") == "Not here"


def test_a_recorded_refusal_is_known_by_its_name() -> None:
    assert refusals.title_of("TermsBroken", "sv") == "Avtalets egna villkor tillåter det inte"
    assert refusals.title_of("LongForgotten", "sv") == "LongForgotten"


def test_a_refusal_without_a_remedy_has_none() -> None:
    class Silent(Refusal):
        remedy = None

    assert refusals.remedy(Silent, "en") is None
