"""Refusals survive borders between processes with everything that they say."""

import pickle

import pytest

from domain.command import Command
from domain.contract.broken import BrokenRule, Finding
from domain.contract.errors import TermsBroken, UnknownContract
from domain.refusal import Refusal
from domain.whole import ANSWERS, decide
from tests.domain.story import Shelf


def test_a_refusal_keeps_detail_field_and_facts_when_pickled() -> None:
    refusal = UnknownContract("no contract a", field="contract", near="b")
    again: Refusal = pickle.loads(pickle.dumps(refusal))
    assert type(again) is UnknownContract
    assert (again.detail, again.field, again.facts) == ("no contract a", "contract", {"near": "b"})


def test_broken_terms_name_their_rules_when_pickled() -> None:
    refusal = TermsBroken(
        "R01: none", broken=(BrokenRule(rule="R01", finding=Finding.NO_OPTION_CLAUSE),)
    )
    again: Refusal = pickle.loads(pickle.dumps(refusal))
    assert again.facts == {"rules": "R01"}


def test_every_command_has_a_name_of_its_own_and_somebody_who_answers() -> None:
    names = [command.name for command in ANSWERS]
    assert len(set(names)) == len(names)


def test_a_command_that_nobody_answers_is_a_fault_of_the_program() -> None:
    with pytest.raises(KeyError):
        decide(Shelf(), Command())
