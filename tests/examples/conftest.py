"""The whole story of the examples, told once."""

import pytest

from examples.portfolio import portfolio
from examples.story import course, registrations
from tests.examples.books_in_memory import MemoryBooks


@pytest.fixture(scope="session")
def books() -> MemoryBooks:
    examples = portfolio()
    told = MemoryBooks().run(registrations(examples))
    for proposal in examples.proposals:
        told.run(course(proposal))
    return told
