"""Asking what the rules find in a proposal or a contract, as things stand now."""

from collections.abc import Collection, Iterable, Mapping
from datetime import date
from typing import Any

from psycopg_pool import ConnectionPool

from domain.booking.answering import findings_on, findings_on_contract, holding_back
from domain.contract.errors import UnknownContract
from domain.contract.state import Contract
from domain.finding.finding import Finding, FindingId
from domain.proposal.errors import UnknownProposal
from domain.rules.book import RULES
from domain.rules.building.around import Around
from domain.rules.facts.facts import Subject
from domain.rules.rule import Rule
from domain.values.identifiers import ContractId, ProposalId, Stream, category_of, stream
from domain.whole import AGGREGATES
from projections.audit_history.projection import AUDIT_HISTORY
from projections.facts.as_of import NOW
from projections.facts.folding import Folded, Folds, of_category
from projections.facts.parties import titles_of
from projections.facts.reading import Facts
from projections.findings.answers import Findings, FindingView, RuleBook, RulePlace, RuleView
from projections.findings.writing import Entries, decider_of, entries_of, finding_view
from wording import rule_findings
from wording.locale import Locale
from wording.reader import Names

CATEGORIES = ("contract", "need", "budget", "party", "meetings")


class FindingsOn:
    """Synchronous and thread-safe. Reads the history's table: it alone holds every kind of fact.

    ``as_of``: the day with which rules on deadlines compare. ``people``: names of persons by
    ``person:<id>``.
    """

    def __init__(self, pool: ConnectionPool[Any]) -> None:
        self._facts = Facts(pool, AUDIT_HISTORY)
        self._folds = Folds()

    def proposal(
        self,
        proposal: ProposalId,
        *,
        as_of: date,
        locale: Locale = "sv",
        people: Names | None = None,
    ) -> Findings:
        """Raises UnknownProposal."""
        name = stream("proposal", proposal)
        shelf = self._shelf((name,))
        own = shelf.folded.get(name)
        if own is None:
            raise UnknownProposal(f"no proposal {proposal} has been started", field="proposal")
        found = findings_on(proposal, own.state, shelf.around, as_of, decider_of(own.facts))
        views = _told(found, shelf.entries(name), shelf.names(people), locale)
        return Findings(
            position=shelf.position,
            subject=Subject.PROPOSAL,
            id=proposal,
            as_of=as_of,
            findings=views,
        )

    def holding_back(
        self, proposals: Collection[ProposalId]
    ) -> Mapping[ProposalId, tuple[FindingId, ...]]:
        """Of each, the unanswered findings with which its submission would be refused now."""
        if not proposals:
            return {}
        shelf = self._shelf([stream("proposal", each) for each in proposals])
        return {
            each: holding_back(each, shelf.open(stream("proposal", each)), shelf)
            for each in proposals
        }

    def contract(
        self,
        contract: ContractId,
        *,
        as_of: date,
        locale: Locale = "sv",
        people: Names | None = None,
    ) -> Findings:
        """Raises UnknownContract."""
        beside = stream("findings", contract)
        shelf = self._shelf((beside,))
        state: Contract = shelf.open(stream("contract", contract))
        if not state.exists:
            raise UnknownContract(f"no contract {contract} is registered", field="contract")
        found = findings_on_contract(contract, state, shelf.open(beside), shelf.around, as_of)
        return Findings(
            position=shelf.position,
            subject=Subject.CONTRACT,
            id=contract,
            as_of=as_of,
            findings=_told(found, shelf.entries(beside), shelf.names(people), locale),
        )

    def _shelf(self, also: Collection[Stream]) -> "_Shelf":
        with self._facts.snapshot(NOW) as snapshot:
            heads = snapshot.heads(*CATEGORIES) + snapshot.heads_of(set(also))
            return _Shelf(snapshot.position, self._folds.at(snapshot, heads))


class _Shelf:
    """What a snapshot holds, folded. Implements ``domain.books.Books``."""

    def __init__(self, position: int, folded: Mapping[Stream, Folded]) -> None:
        self.position = position
        self.folded = folded

    def open(self, name: Stream) -> Any:
        found = self.folded.get(name)
        return AGGREGATES[category_of(name)].initial if found is None else found.state

    def entries(self, name: Stream) -> Entries:
        found = self.folded.get(name)
        return entries_of(found.facts) if found else {}

    @property
    def around(self) -> Around:
        return Around(self, frozenset(of_category(self.folded, "contract")))

    def names(self, people: Names | None) -> Names:
        parties = titles_of(self.folded)
        contracts = {
            name: each.state.award.title
            for name, each in of_category(self.folded, "contract").items()
            if each.state.award is not None
        }
        return {
            **{stream("party", name): title for name, title in parties.items()},
            **{stream("contract", name): title for name, title in contracts.items()},
            **(people or {}),
        }


def rule_book(locale: Locale) -> RuleBook:
    """All rules, told to a reader of the language."""
    return RuleBook(rules=tuple(_rule(rule, locale) for rule in RULES))


def _rule(rule: Rule, locale: Locale) -> RuleView:
    return RuleView(
        rule=rule.id,
        title=rule_findings.rule_title(rule.id, locale),
        severity=rule.severity,
        status=rule.status,
        places=tuple(
            RulePlace(
                source=rule_findings.source(place.source, locale),
                valid_from=place.first,
                valid_to=place.last,
            )
            for place in rule.places
        ),
    )


def _told(
    found: Iterable[Finding], entries: Entries, names: Names, locale: Locale
) -> tuple[FindingView, ...]:
    return tuple(finding_view(each, entries, names, locale) for each in found)
