"""What the interface says of itself is kept in the documentation, complete and with examples."""

from collections.abc import Iterator
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from api.application import addresses
from api.problem_types import catalogue
from scripts.api_reference import API_PAGES
from wording.refusals import has_swedish

DESCRIPTION: dict[str, Any] = addresses().openapi()
WRITES = {"post", "put", "patch"}


def operations() -> Iterator[tuple[str, str, dict[str, Any]]]:
    for path, methods in DESCRIPTION["paths"].items():
        for method, operation in methods.items():
            yield method, path, operation


@pytest.mark.parametrize("page", API_PAGES, ids=lambda page: page.name)
def test_the_reference_is_what_the_code_says(page: Any) -> None:
    assert page.read_text(encoding="utf-8") == API_PAGES[page](), "run: python -m scripts.reference"


def test_every_write_and_every_main_read_has_examples_that_fit_their_schema() -> None:
    checked = 0
    for method, path, operation in operations():
        contents = [each.get("content", {}) for each in operation["responses"].values()]
        if method in WRITES:
            contents.append(operation["requestBody"]["content"])
            assert list(examples(operation["requestBody"]["content"])), path
        for content in contents:
            for schema, example in examples(content):
                whole = {**schema, "components": DESCRIPTION["components"]}
                Draft202012Validator(whole).validate(example)
                checked += 1
    assert checked > 60


def examples(content: dict[str, Any]) -> Iterator[tuple[dict[str, Any], Any]]:
    """Of a media type, or of the component that it refers to."""
    for media_type, described in content.items():
        if "json" not in media_type and media_type != "text/plain":
            continue
        schema = described.get("schema", {})
        name = schema.get("$ref", "").rpartition("/")[2]
        component = DESCRIPTION["components"]["schemas"].get(name, {})
        for example in [*component.get("examples", ()), *schema.get("examples", ())]:
            yield schema, example
        for example in described.get("examples", {}).values():
            yield schema, example["value"]


def test_every_read_of_a_view_shows_a_real_answer() -> None:
    shown = {
        path
        for method, path, operation in operations()
        if method == "get"
        and "examples" in operation["responses"]["200"]["content"].get("application/json", {})
    }
    for view in ("contracts", "contracts/{contract}", "volumes", "history", "budgets/{budget}"):
        assert f"/api/v1/{view}" in shown
    for view in (
        "expiry-calendar",
        "inbox",
        "proposals",
        "proposals/{proposal}",
        "contracts/{contract}/history",
    ):
        assert f"/api/v1/{view}" in shown
    for view in ("consequences", "ready-check", "deadlines"):
        assert f"/api/v1/proposals/{{proposal}}/{view}" in shown
    for view in ("meetings", "meetings/{meeting}"):
        assert f"/api/v1/committees/{{committee}}/{view}" in shown


def test_every_operation_is_named_verb_noun_and_answers_problems() -> None:
    for _, path, operation in operations():
        assert operation["summary"].count(" ") >= 1, path
        assert operation["description"], path
        if path.startswith("/api/v1"):
            for status in ("4XX", "5XX"):
                assert list(operation["responses"][status]["content"]) == [
                    "application/problem+json"
                ]


def test_every_problem_has_a_title_of_its_own_in_both_languages() -> None:
    for slug, kind in catalogue().items():
        assert "title" in vars(kind) or kind.__mro__[1].__name__ in {"Refusal", "RequestRefused"}
        assert "swedish" in vars(kind) or has_swedish(kind), slug
