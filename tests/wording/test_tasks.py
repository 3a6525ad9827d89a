"""What is wanted of a draft, and what waits, is told in both languages."""

import pytest

from domain.proposal.commands import EmptyPart
from domain.proposal.content import ProposalContent
from domain.proposal.ready import advised_in, missing_in
from wording.locale import LOCALES, Locale
from wording.readiness import REASONS, reason
from wording.tasks import TASKS, task

EMPTY = ProposalContent(title="Tom", committee="namnden", services=("boendestod",))


@pytest.mark.parametrize("locale", LOCALES)
def test_every_field_that_a_draft_can_lack_has_its_reason(locale: Locale) -> None:
    wanted = [*missing_in(EMPTY), *advised_in(EMPTY)]
    assert wanted
    assert all(reason(field, locale) != field for field in wanted)
    assert set(REASONS) == {"content", *wanted}


@pytest.mark.parametrize("locale", LOCALES)
def test_every_task_is_told_in_the_imperative(locale: Locale) -> None:
    told = {task(name, locale) for name in TASKS}
    assert len(told) == len(TASKS)
    assert task("no-such-command", locale) == "no-such-command"


def test_advised_fields_can_be_emptied_again() -> None:
    assert {part.value for part in EmptyPart} >= set(advised_in(EMPTY))
