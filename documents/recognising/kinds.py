"""Which kind of document it is, by what stands in its head and how it is built."""

import re
from collections.abc import Sequence

from documents.layout.model import BlockKind, LaidOut
from documents.recognising.decision_cues import kinds_in
from documents.recognising.diary import LABELLED, UNLABELLED
from documents.recognising.forms.mention import Span
from documents.recognising.forms.phrase import Phrase
from documents.recognising.matter import Passage
from documents.recognising.openings import opening
from documents.recognising.passages import is_told
from domain.draft.evidence import Section
from domain.draft.handling import DocumentKind

_MINUTES = Phrase(
    r"\b(?:sammanträdes|nämnd|kommunstyrelse)?protokoll(?:et|s|sutdrag)?\b|\bminnesanteckningar\b",
    re.IGNORECASE,
)
_APPROVED = Phrase(
    r"^(?:justera[st]|justera(?:re|nde)s? sign\w*|utdrag(?:et)?s? ?bestyrk\w*)",
    re.IGNORECASE | re.MULTILINE,
)
_AGENDA = Phrase(
    r"\b(?:föredragningslista|dagordning|ärendelista|kallelse(?: till \w+)?)\b", re.IGNORECASE
)
_PROPOSAL = Phrase(
    r"\b(?:tjänste(?:skrivelse|utlåtande|yttrande|missiv)|beslutsskrivelse|skrivelse till"
    r"|ärendeskrivelse|delegat(?:ions)?beslut|ordförandebeslut|beslut på delegation"
    r"|beslut (?:fattat )?av (?:nämndens )?ordförande\w*|beslut i brådskande)\b",
    re.IGNORECASE,
)
_AGREEMENT = re.compile(
    r"^(?:[\wåäö-]+ )?(?P<word>[\wåäö]*(?:avtal|överenskommelse|kontrakt)(?:et|en)?"
    r"|verksamhetsuppdrag"
    r"|[\wåäö]*beställning(?:en)?|avrop(?:sbeställning)?(?=\s*$|\s+(?:nr\b|\d))"
    r"|uppdragsbeskrivning|uppdragsbeslut|uppdragshandling|tilläggsuppdrag"
    r"|uppdrag(?=\s*$| (?:i )?egen regi\b| (?:19|20)\d\d\b))\b",
    re.IGNORECASE,
)
_ABOUT_AN_AGREEMENT = Phrase(
    r"\b(?:förlängning|uppsägning|tilldelning|godkännande|option|utökning)", re.IGNORECASE
)
_PARTIES = Phrase(
    r"\b(?:beställare|uppdragsgivare|köpare|huvudman|kund)\w*\b|\bmellan\b[\s\S]{3,200}\boch\b"
    r"|\b\w*parter(?:na)?\b|\bleverantören\b",
    re.IGNORECASE,
)
_BOTH_PARTIES = re.compile(
    r"^(?:beställare|uppdragsgivare|köpare|kund)\b.{1,300}?^(?:utförare|leverantör"
    r"|uppdragstagare)\b",
    re.IGNORECASE | re.MULTILINE | re.DOTALL,
)
_IS_SENTENCE = re.compile(
    r"\b(?:ska|skall|gäller|är|har|kan|får|skrivs|löper|ges)\b.*\.$", re.DOTALL
)
_FIRST_LETTERS = 1500


def kind_of(laid_out: LaidOut, passages: Sequence[Passage]) -> tuple[DocumentKind, Span] | None:
    """The kind, and the words that tell it; None where it is none that is read here."""
    if _is_of_another_kind(laid_out, passages):
        return None
    head = laid_out.text[:_FIRST_LETTERS]
    decides = next((each for each in passages if each.section is Section.DECISION), None)
    numbered = [p for p in passages if opening(laid_out.text[p.start : p.end])]
    minutes = _MINUTES.search(head) or _APPROVED.search(laid_out.text)
    if numbered and decides and (minutes or len(numbered) > 1):
        span = minutes.span() if minutes else (numbered[0].start, numbered[0].end)
        return DocumentKind.MINUTES_ITEM, span
    agenda = _agenda(laid_out, passages)
    if agenda is not None:
        return DocumentKind.AGENDA_ITEM, agenda
    named = _named(laid_out, passages)
    sent = _is_registered(head) or _is_to_a_committee(laid_out, passages)
    if decides is not None and not decides.is_heading and not sent:
        decides = None
    agreement = _agreement(laid_out, passages)
    if named is None and (decides is None or (agreement and _BOTH_PARTIES.search(head))):
        return agreement or _letter(laid_out, passages, head)
    proposal = _PROPOSAL.search(head)
    if named is None and proposal is not None:
        named = proposal.span()
    return DocumentKind.PROPOSAL, named or _heading_words(decides)


_OTHER_KIND = Phrase(
    r"(?:kredit|sam)?faktura|orderbekräftelse|följesedel|offert|anbud|anbudsformulär"
    r"|(?:personal|nyhets)brev|pressmeddelande|platsannons",
    re.IGNORECASE,
)


def _is_of_another_kind(laid_out: LaidOut, passages: Sequence[Passage]) -> bool:
    """Whether a line of the head says nothing but that it is an invoice, an offer, a newsletter."""
    return any(
        _OTHER_KIND.fullmatch(laid_out.text[passage.start : passage.end].strip())
        for passage in passages[:8]
        if passage.section is Section.HEAD
    )


def _agenda(laid_out: LaidOut, passages: Sequence[Passage]) -> Span | None:
    """What the document calls itself in a line of its head, and no sentence that speaks of one."""
    for passage in passages[:12]:
        match = _AGENDA.search(laid_out.text, passage.start, passage.end)
        text = laid_out.text[passage.start : passage.end].rstrip()
        if match and len(text) <= _LINE and not text.endswith("."):
            return match.span()
    return None


_LINE = 90
_TO_A_COMMITTEE = Phrase(
    r"(?:till )?(?:[\wåäö-]+,? ){0,4}?[\wåäö-]*(?:nämnden|styrelsen|utskottet)"
    r"(?:,? sammanträde\w*\b.{0,40})?",
    re.IGNORECASE,
)


def _is_to_a_committee(laid_out: LaidOut, passages: Sequence[Passage]) -> bool:
    """Whether a line of the head is a committee's name and nothing more."""
    return any(
        _TO_A_COMMITTEE.fullmatch(laid_out.text[passage.start : passage.end].strip())
        for passage in passages[:12]
        if passage.section is Section.HEAD
    )


_ABOUT = Phrase(
    r"(?:angående|ang\.|avseende|beträffande|rörande)\b.{0,60}(?:avtal|uppdrag|kontrakt)\w*.{0,90}",
    re.IGNORECASE,
)


def _letter(
    laid_out: LaidOut, passages: Sequence[Passage], head: str
) -> tuple[DocumentKind, Span] | None:
    """A registered letter about an agreement that tells what is decided of it."""
    for passage in passages[:12] if _is_registered(head) else ():
        if _ABOUT.fullmatch(laid_out.text, passage.start, passage.end):
            told = laid_out.text[passage.end :]
            tells = _TELLS.search(told)
            if tells and kinds_in(told[tells.start() : tells.start() + _SENTENCE]):
                return DocumentKind.PROPOSAL, (passage.start, passage.end)
    return None


_TELLS = re.compile(
    r"\b(?:meddelar|underrättar|beslutat|beslutar|nyttjar|utnyttjar|förlänger|säger upp)\b", re.I
)
_SENTENCE = 200


def _is_registered(head: str) -> bool:
    """Whether the head has a diary number, as a letter to a committee has."""
    return LABELLED.search(head) is not None or UNLABELLED.search(head) is not None


def _heading_words(decides: Passage | None) -> Span:
    return (decides.start, decides.end) if decides else (0, 0)


_OF_ANOTHER_PAPER = Phrase(r"\b(?:bilaga|bilagd|underlag|enligt|se)\b", re.IGNORECASE)


def _named(laid_out: LaidOut, passages: Sequence[Passage]) -> Span | None:
    """The document's own name in a short line of its head."""
    for passage in passages[:12]:
        match = _PROPOSAL.search(laid_out.text, passage.start, passage.end)
        before = laid_out.text[passage.start : match.start()] if match else ""
        if _OF_ANOTHER_PAPER.search(before):
            continue
        if match and passage.section is Section.HEAD and passage.end - passage.start <= _LINE:
            return match.span()
    return None


def begins_as_agreement(text: str) -> bool:
    """Whether a line begins as the title of an agreement does."""
    match = _AGREEMENT.match(text)
    return match is not None and not _ABOUT_AN_AGREEMENT.search(text[: match.start("word")])


def _gives_terms(match: re.Match[str], passages: Sequence[Passage]) -> bool:
    """An assignment is given by one: it has terms, and names no parties to each other."""
    assigns = match["word"].lower().startswith(("verksamhetsuppdrag", "uppdrags"))
    return assigns and any(p.section is Section.TERMS and p.is_heading for p in passages)


def _is_in_a_sentence(text: str) -> bool:
    goes_on = text[:1].islower() or text.rstrip().endswith((",", " och", " samt"))
    return goes_on or _IS_SENTENCE.search(text) is not None


_CHANGES = re.compile(r"(?:tillägg|ändring|förlängning)s\w", re.IGNORECASE)


def _is_titled_change(laid_out: LaidOut, passage: Passage) -> bool:
    """Whether it is the title, and tells more than the word over every page does."""
    titled = passage.kind is BlockKind.TITLE
    return titled and _CHANGES.match(laid_out.text, passage.start, passage.end) is not None


def _agreement(laid_out: LaidOut, passages: Sequence[Passage]) -> tuple[DocumentKind, Span] | None:
    parties = _PARTIES.search(laid_out.text) is not None
    for passage in sorted(passages[:10], key=lambda each: not _is_titled_change(laid_out, each)):
        text = laid_out.text[passage.start : passage.end]
        match = None if _is_in_a_sentence(text) else _AGREEMENT.match(text)
        if match and not parties and not _gives_terms(match, passages):
            continue
        if match and not _ABOUT_AN_AGREEMENT.search(text[: match.start("word")]):
            return DocumentKind.AGREEMENT, (
                passage.start + match.start("word"),
                passage.start + match.end("word"),
            )
        if passage.kind is BlockKind.HEADING and is_told(passage):
            return None
    return None
