"""Makes proposals of drafts, asking the person at the terminal for what is to be confirmed."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

import typer

from documents.assembling.confirmed import Confirmation, Contact, NotConfirmed
from documents.assembling.proposing import to_proposal
from documents.importing import Imported
from domain.draft.draft import Draft
from domain.draft.flat import flattened
from domain.draft.handling import DocumentKind
from domain.draft.names import NamedParty, PartyRole
from domain.draft.reading import Certainty, Reading
from domain.proposal.content import ProposalContent
from domain.values.source import Source
from entrypoints.cli.client import Client
from entrypoints.cli.commands.registering import told
from entrypoints.cli.failures import ExitCode, Failure
from entrypoints.cli.invocation import console, print_note
from entrypoints.speech import LOCALE, say
from wording import drafts

_FLAT_NAMES = {
    "diary_numbers": ("diary_number",),
    "services": ("service",),
    "parties": ("provider",),
    "volumes": ("volume",),
    "costs": ("cost",),
    "periods": ("contract_start", "contract_end", "period"),
    "extensions": ("extension",),
    "options": ("option_clause", "option_ceiling"),
    "points": ("point",),
    "recipients": ("recipient",),
}
"""A draft's field by the names under which its values are shown; others have their own."""


def start_proposals(client: Client, read: Sequence[tuple[str, Imported]]) -> None:
    """One after the other; nothing is started that is not said yes to."""
    for file, imported in read:
        for draft in imported.drafts:
            if draft.document_kind.value is not DocumentKind.PROPOSAL:
                title = draft.case_title.value or file
                print_note(say(f"ingen tjänsteskrivelse: {title}", f"no proposal: {title}"))
            elif typer.confirm(_question(draft, file), default=False):
                _start(client, draft)


def _question(draft: Draft, file: str) -> str:
    title = draft.case_title.value or file
    return say(f"\nPåbörja en tjänsteskrivelse av ”{title}”?", f"\nStart a proposal of “{title}”?")


def _start(client: Client, draft: Draft) -> None:
    confirmation = Confirmation(letter=_letter(draft))
    content: ProposalContent | None = None
    while content is None:
        try:
            content = to_proposal(draft, confirmation)
        except NotConfirmed as lacking:
            answered = _asked(draft, confirmation, lacking.fields)
            if answered == confirmation:
                raise _cannot(lacking.fields) from None
            confirmation = answered
    proposal = _ask(say("Tjänsteskrivelsens id", "The proposal's id"), _slug(content.title))
    case = _ask(say("Ärendets id", "The case's id"), proposal)
    body: dict[str, Any] = {"proposal": proposal, "case": case}
    told(client.write("/proposals", {**body, "content": content.model_dump(mode="json")}), False)


def _letter(draft: Draft) -> Source:
    """By its matter and day: a file's name may hold somebody's."""
    day = draft.letter_date.value
    title = draft.case_title.value or say("Tjänsteskrivelse", "Decision proposal")
    return Source(document=" ".join(str(each) for each in (title, day) if each)[:300])


def _asked(draft: Draft, known: Confirmation, fields: Iterable[str]) -> Confirmation:
    """The confirmation with what was answered for the fields; unchanged where nothing was."""
    for field in fields:
        known = _accepted(draft, known, field)
        match field:
            case "committee" | "office" | "parties":
                known = _with_parties(draft, known, field)
            case "services":
                known = _with_services(draft, known)
            case "contracts":
                known = _with_contracts(draft, known)
            case "recipients":
                known = _with_contacts(draft, known)
    return known


def _accepted(draft: Draft, known: Confirmation, field: str) -> Confirmation:
    """Shows the field's doubtful values; accepted where they are said to be right."""
    if field in known.accepted or not any(_is_doubtful(each) for each in _readings(draft, field)):
        return known
    shown = _FLAT_NAMES.get(field, (field,))
    for line in flattened(draft):
        if line.field in shown and line.certainty is Certainty.CHECK:
            name, value = drafts.field(line.field, LOCALE), drafts.value(line.value, LOCALE)
            console().print(f"  {name}: {value}", markup=False)
    if not typer.confirm(say("Stämmer det?", "Is that right?"), default=False):
        return known
    return replace(known, accepted=known.accepted | {field})


def _with_parties(draft: Draft, known: Confirmation, field: str) -> Confirmation:
    for party in _parties(draft, field):
        is_known = party.score == 100 or (field in known.accepted and party.party is not None)
        if is_known or party.written in known.parties:
            continue
        question = say(f"Partens id för ”{party.written}”", f"Id of the party “{party.written}”")
        given = _ask(question, party.party or "")
        known = replace(known, parties={**known.parties, party.written: given})
    return known


def _with_services(draft: Draft, known: Confirmation) -> Confirmation:
    for service in (each.value for each in draft.services):
        if service is None or service.service or service.written in known.services:
            continue
        question = say(f"Insatsens kod för ”{service.written}”", f"Code of “{service.written}”")
        services = {**known.services, service.written: _ask(question, "")}
        known = replace(known, services=services)
    return known


def _with_contracts(draft: Draft, known: Confirmation) -> Confirmation:
    for party in _parties(draft, "parties"):
        provider = known.parties.get(party.written) or party.party
        if party.role is not PartyRole.PROVIDER or provider is None or provider in known.contracts:
            continue
        question = say(f"Avtalet med {provider}, dess id", f"The contract with {provider}, its id")
        known = replace(known, contracts={**known.contracts, provider: _ask(question, "")})
    return known


def _with_contacts(draft: Draft, known: Confirmation) -> Confirmation:
    for party in _parties(draft, "recipients"):
        if party.written in known.contacts:
            continue
        question = say(
            f"Vem hos ”{party.written}” får beslutet (personens id)",
            f"Who at “{party.written}” gets the decision (person's id)",
        )
        contact = Contact(_ask(question, ""))
        known = replace(known, contacts={**known.contacts, party.written: contact})
    return known


def _parties(draft: Draft, field: str) -> list[NamedParty]:
    return [each.value for each in _readings(draft, field) if isinstance(each.value, NamedParty)]


def _readings(draft: Draft, field: str) -> tuple[Reading[Any], ...]:
    held = getattr(draft, field, ())
    return held if isinstance(held, tuple) else (held,)


def _is_doubtful(reading: Reading[Any]) -> bool:
    return reading.certainty is Certainty.CHECK


def _ask(question: str, otherwise: str) -> str:
    return str(typer.prompt(question, default=otherwise or None)).strip()


def _slug(title: str) -> str:
    plain = title.lower().translate(str.maketrans("åäöé", "aaoe"))
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:60].strip("-")


def _cannot(fields: Sequence[str]) -> Failure:
    names = ", ".join(
        drafts.field(name, LOCALE) for field in fields for name in _FLAT_NAMES.get(field, (field,))
    )
    return Failure(
        ExitCode.REFUSED,
        say(
            f"ingen tjänsteskrivelse påbörjades; obekräftat: {names}",
            f"no proposal was started; not confirmed: {names}",
        ),
        say(
            "rätta skrivelsen, eller påbörja med `liggare propose` ur en fil",
            "put the letter right, or start from a file with `liggare propose`",
        ),
    )
