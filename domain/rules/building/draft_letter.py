"""What a draft says besides its figures: head and foot, names, points, union and meeting."""

from collections.abc import Iterable, Iterator
from datetime import date

from domain.draft.draft import Draft
from domain.draft.evidence import Evidence, Section
from domain.draft.handling import (
    DecisionKind,
    DocumentKind,
    MatterOutcome,
    StatedPoint,
    UnionKind,
    UnionTime,
)
from domain.draft.names import PartyRole
from domain.draft.reading import Reading
from domain.finding.where import Fact, known
from domain.proposal.events import ConsultationKind, ConsultationTime
from domain.rules.building.draft_reading import Letter, lies_in
from domain.rules.building.spelling import confused, slips
from domain.rules.facts.lines import Volume
from domain.rules.facts.matter import (
    Disagreement,
    Duration,
    LetterFacts,
    Misspelling,
    PartyMention,
    PointFacts,
    ServiceMention,
    StatuteMention,
)
from domain.rules.facts.process import DecisionFacts, ProcessFacts, UnionFacts

SAYS_WHAT_IS_ASKED = frozenset({Section.DECISION, Section.PROPOSAL})
LONGEST_QUOTE = 80
KINDS = {
    UnionKind.INFORMATION: ConsultationKind.INFORMATION,
    UnionKind.NEGOTIATION: ConsultationKind.NEGOTIATION,
    UnionKind.CONTRACTING_OUT: ConsultationKind.CONTRACTING_OUT,
    UnionKind.COLLABORATION: ConsultationKind.COLLABORATION,
}
TIMES = {
    UnionTime.DONE: ConsultationTime.DONE,
    UnionTime.PLANNED: ConsultationTime.PLANNED,
    UnionTime.AT_MEETING: ConsultationTime.AT_MEETING,
}
OF_VOLUME = frozenset(
    {
        DecisionKind.AWARD,
        DecisionKind.OPTION,
        DecisionKind.EXPANSION,
        DecisionKind.SUPPLEMENT,
        DecisionKind.REDUCTION,
    }
)
DECIDED = frozenset({MatterOutcome.APPROVED, MatterOutcome.APPROVED_WITH_CHANGES})


def letter_of(letter: Letter, twins: Iterable[str], volumes: tuple[Volume, ...]) -> LetterFacts:
    """Head, foot, and what is odd in between."""
    draft = letter.draft
    is_proposal = draft.document_kind.value is DocumentKind.PROPOSAL
    signer = next((each for each in draft.signers if each.value), None)
    title = signer.value.title if signer and signer.value else None
    return LetterFacts(
        is_proposal=is_proposal,
        is_of_volume=draft.decision_kind.value in OF_VOLUME,
        committee=_committee(draft),
        diary_number=next(
            (Fact(e.value, e.evidence) for e in draft.diary_numbers if e.value), None
        ),
        letter_date=known(draft.letter_date.value, draft.letter_date.evidence),
        signer=Fact(title or "", signer.evidence if signer else ()),
        impossible_dates=tuple(
            Fact(each.value.written, each.evidence) for each in draft.impossible if each.value
        ),
        organisation_numbers=tuple(_numbers(draft)),
        twins=tuple(Fact(name) for name in twins),
        disagreements=tuple(_disagreements(draft)),
        misspellings=tuple(_misspellings(letter)),
        durations=(*_durations(draft), *_open_ended(volumes)),
        service_mentions=tuple(_other_services(letter)),
        statutes=tuple(
            StatuteMention(each.value.statute, each.value.section, each.evidence)
            for each in draft.legal_bases
            if each.value and each.value.section
        ),
    )


def _committee(draft: Draft) -> Fact[str] | None:
    named = draft.committee.value
    return None if named is None else Fact(named.written, draft.committee.evidence)


def _diary_number(draft: Draft) -> Fact[str] | None:
    stated = [Fact(e.value, e.evidence) for e in draft.diary_numbers if e.value is not None]
    return stated[0] if stated else None


def _numbers(draft: Draft) -> Iterator[Fact[str]]:
    for reading in draft.parties:
        if reading.value is not None and reading.value.organisation_number:
            yield Fact(reading.value.organisation_number, reading.evidence)


def _disagreements(draft: Draft) -> Iterator[Disagreement]:
    """For each field all that was read of it where readings exclude each other."""
    for name in type(draft).model_fields:
        held = getattr(draft, name)
        readings: dict[str, Evidence] = {}
        for reading in held if isinstance(held, tuple) else (held,):
            for other in getattr(reading, "others", ()):
                for evidence in (*reading.evidence[:1], *other.evidence[:1]):
                    readings.setdefault(_quoted(evidence), evidence)
        if len(readings) > 1:
            yield Disagreement(name, tuple(readings), tuple(readings.values()))


def _quoted(evidence: Evidence) -> str:
    words = " ".join(evidence.words.split())
    return words if len(words) <= LONGEST_QUOTE else f"{words[: LONGEST_QUOTE - 1]}…"


def _misspellings(letter: Letter) -> Iterator[Misspelling]:
    """Of a service by its known names, and of the words for an extension."""
    for reading in letter.draft.services:
        service = reading.value.service if reading.value else None
        names = [n for k in letter.register.services if k.service == service for n in k.names]
        for evidence in reading.evidence:
            for written, meant in slips(evidence.words, names):
                yield Misspelling(written, meant, (evidence,))
    for terms in letter.draft.extensions:
        for evidence in terms.evidence:
            for written, meant in confused(evidence.words):
                yield Misspelling(written, meant, (evidence,))


def _durations(draft: Draft) -> Iterator[Duration]:
    for reading in draft.durations:
        if reading.value is not None:
            yield Duration(reading.value.months, where=reading.evidence[:1])


def _open_ended(volumes: tuple[Volume, ...]) -> Iterator[Duration]:
    """ "Därefter 1 700 timmar per år" runs on without an end."""
    for volume in volumes:
        if volume.proposed and volume.first is not None and volume.last is None:
            yield Duration(None, where=volume.where[:1])


def _other_services(letter: Letter) -> Iterator[ServiceMention]:
    """Registered services that the letter names only where it says what it asks for.

    What the decision and the head name is what the matter is about.
    """
    for reading in letter.draft.services:
        value = reading.value
        if value is None or value.service is None:
            continue
        for evidence in reading.evidence:
            if evidence.section in SAYS_WHAT_IS_ASKED:
                yield ServiceMention(value.service, str(evidence.section), (evidence,))


def services_of(letter: Letter) -> frozenset[str]:
    """What the matter is about: the services of its title and its decision points."""
    asked = frozenset({Section.DECISION, Section.HEAD})
    return frozenset(
        reading.value.service
        for reading in letter.draft.services
        if reading.value and reading.value.service and reading.sections & asked
    )


def mentions_of(letter: Letter) -> Iterator[PartyMention]:
    """Names that the register does not know, and those that are written wrongly.

    A spelling in the register that is a slip of the title is how it was once written wrongly.
    """
    for reading in (*letter.draft.parties, *letter.draft.recipients):
        party = reading.value
        if party is None:
            continue
        entry = letter.known(party.party)
        if entry is None:
            if party.role is PartyRole.PROVIDER and reading.is_certain and letter.register.parties:
                yield PartyMention(party.written, None, where=reading.evidence[:1])
            continue
        right = [each for each in entry.spellings if not any(slips(each, (entry.title,)))]
        for evidence in reading.evidence:
            if any(slips(evidence.words, (entry.title, *right))):
                written = " ".join(evidence.words.split())
                yield PartyMention(written, entry.party, entry.title, where=(evidence,))


def points_of(letter: Letter) -> tuple[PointFacts, ...]:
    """The decision points, with whom and what each names."""
    draft = letter.draft
    dated = [e for each in draft.periods for e in each.evidence if _has_figure(e)]
    counted = [e for each in draft.volumes for e in each.evidence if _has_figure(e)]
    counted += [e for each in draft.costs for e in each.evidence if _has_figure(e)]
    return tuple(
        _point(letter, reading, dated, counted) for reading in draft.points if reading.value
    )


def _has_figure(evidence: Evidence) -> bool:
    """Also the words for a provider are evidence of its figures."""
    return any(character.isdigit() for character in evidence.words)


def _point(
    letter: Letter,
    reading: Reading[StatedPoint],
    dated: list[Evidence],
    counted: list[Evidence],
) -> PointFacts:
    authority = next(
        (a for a in letter.draft.authorities if lies_in(a.evidence, reading.evidence)), None
    )
    providers = [
        key
        for party in letter.draft.parties
        if lies_in(party.evidence, reading.evidence) and (key := letter.name(party.value))
    ]
    return PointFacts(
        number=reading.value.number if reading.value else 1,
        providers=frozenset(providers),
        books=authority is None and bool(providers),
        has_day=lies_in(dated, reading.evidence),
        has_amount=lies_in(counted, reading.evidence),
        delegate=authority.value.holder if authority and authority.value else None,
        where=reading.evidence,
    )


def process_of(letter: Letter, effect: Fact[date] | None) -> ProcessFacts:
    """Union, meeting and, in minutes, the decision."""
    draft = letter.draft
    is_proposal = draft.document_kind.value is DocumentKind.PROPOSAL
    meeting = known(draft.meeting_date.value, draft.meeting_date.evidence)
    is_decided = draft.outcome.value in DECIDED
    return ProcessFacts(
        union=_union(draft),
        union_due=is_proposal,
        meeting=meeting,
        effect=effect if is_proposal or is_decided else None,
        decision=DecisionFacts(meeting, members_recorded=True) if meeting and is_decided else None,
    )


def _union(draft: Draft) -> UnionFacts | None:
    reading = next((each for each in draft.union if each.value), None)
    if reading is None or reading.value is None:
        return None
    stated = reading.value
    if stated.kind is UnionKind.NOT_REQUIRED:
        return UnionFacts(None, ConsultationTime.NOT_REQUIRED, where=reading.evidence)
    return UnionFacts(
        kind=KINDS.get(stated.kind) if stated.kind else None,
        time=TIMES.get(stated.time) if stated.time else None,
        day=known(stated.day, reading.evidence),
        where=reading.evidence,
    )
