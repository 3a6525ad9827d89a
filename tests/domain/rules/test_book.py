"""Every rule of the book speaks in its cases, in both languages, and gives its source."""

import re

import pytest
from pydantic import TypeAdapter

from domain.contract.broken import Finding as Broken
from domain.finding.cases import Case
from domain.finding.finding import Finding, FindingId, Severity, Status
from domain.rules.book import BY_ID, RULES, examine
from domain.rules.facts.facts import Facts
from domain.rules.rule import Rule
from tests.domain.rules.examples import EXAMPLES
from wording.locale import LOCALES
from wording.reader import Reader
from wording.rule_findings import SENTENCES, rule_title, source, told
from wording.rule_titles import RULE_TITLES


def found(case: Case) -> Finding:
    """The finding of that case in its example."""
    return next(each for each in examine(EXAMPLES[case]) if each.case is case)


def test_the_book_holds_all_rules_of_the_list_once_and_in_order() -> None:
    ids = [rule.id for rule in RULES]
    assert ids == sorted(set(ids))
    assert {f"R{number:02}" for number in range(1, 53)} <= set(ids)


@pytest.mark.parametrize("case", Case)
def test_each_case_is_found_in_its_example(case: Case) -> None:
    assert found(case).case is case


@pytest.mark.parametrize("case", Case)
def test_each_finding_is_said_in_both_languages_with_its_figures(case: Case) -> None:
    finding = found(case)
    for locale in LOCALES:
        sentence = told(finding, Reader(locale))
        assert sentence
        assert not re.search(r"[{}]|None", sentence), sentence
        assert not sentence.endswith(".")
    used = set(re.findall(r"{(\w+)}", SENTENCES[case].sv))
    assert used == set(re.findall(r"{(\w+)}", SENTENCES[case].en))


@pytest.mark.parametrize("case", Case)
def test_each_finding_survives_being_sent(case: Case) -> None:
    finding = found(case)
    assert Finding.model_validate_json(finding.model_dump_json()) == finding
    TypeAdapter(FindingId).validate_python(finding.id)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_each_rule_has_a_source_words_and_an_example(rule: Rule) -> None:
    assert rule.source
    assert rule_title(rule.id, "sv") != rule_title(rule.id, "en")
    assert any(found(case).rule == rule.id for case in Case)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_no_source_is_told_in_english_to_who_reads_swedish(rule: Rule) -> None:
    told_in_swedish = " ".join(source(place.source, "sv") for place in rule.places)
    assert not re.search(r"\b(the|before|after|until|of|control|number)\b", told_in_swedish)


def test_no_words_are_left_over() -> None:
    assert set(RULE_TITLES) == set(BY_ID)
    assert set(SENTENCES) == set(Case)


def test_the_contracts_own_terms_are_told_as_the_domain_tells_them() -> None:
    assert {broken.value for broken in Broken} <= {case.value for case in Case}


def test_nothing_is_found_where_nothing_is_said() -> None:
    assert examine(Facts()) == ()


@pytest.mark.parametrize("case", Case)
def test_a_benchmark_is_never_an_error(case: Case) -> None:
    finding = found(case)
    if finding.status is Status.BENCHMARK:
        assert finding.severity is not Severity.ERROR


def test_what_a_submission_cannot_check_is_never_an_error() -> None:
    beyond = [rule for rule in RULES if rule.looks_beyond]
    assert beyond
    assert all(rule.severity is not Severity.ERROR for rule in beyond)


@pytest.mark.parametrize("case", Case)
def test_no_finding_is_graver_than_its_rule(case: Case) -> None:
    order = list(Severity)
    finding = found(case)
    assert order.index(finding.severity) >= order.index(BY_ID[finding.rule].severity)
