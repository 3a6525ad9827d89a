"""To whom the decision goes."""

import re
from collections.abc import Iterator

from documents.layout.model import BlockKind
from documents.recognising.committees import committees_placed
from documents.recognising.forms.mention import Mention
from documents.recognising.forms.names import Name
from documents.recognising.forms.phrase import Phrase
from documents.recognising.listed import lines_of_list
from documents.recognising.matter import Matter, Passage
from documents.recognising.people import is_signature
from documents.recognising.registering import found
from documents.recognising.rule import Read, Rule
from domain.draft.evidence import Section
from domain.draft.names import PartyRole
from domain.party.events import PartyKind

_LABEL = re.compile(
    r"^(?:för (?:åtgärd|kännedom|verkställighet)|kopia till|akten)\s*:?\s*", re.IGNORECASE
)
_UNIT_END = (
    r"(?:\b(?:AB|HB|KB|akten|registrator|controller|revisorerna|utföraren|leverantören|sökanden)"
    r"|kontoret|enheten|förvaltningen|avdelningen|nämnden|styrelsen|chefen|teamet|bolaget"
    r"|handläggaren|samordnaren|omsorgen)"
)
_SEPARATE = re.compile(
    r"\s*[,;]\s+(?!(?:och|samt)\b)|\s*\n\s*|\s+[·•|/]\s+|\s*,?\s+(?:och|samt)\s+"
)
_UNIT_LAST = re.compile(
    r"(?:\b(?:AB|HB|KB|akten|registrator|controller|revisorerna|utföraren|leverantören|sökanden)"
    r"|kontoret|enheten|förvaltningen|avdelningen|nämnden|styrelsen|chefen|teamet|bolaget"
    r"|handläggaren|samordnaren|omsorgen)\.?$"
)
_NO_RECIPIENT = Phrase(
    r"https?://|www\.|@|\d{3}[ -]\d{2}|^\W*$|^[A-ZÅÄÖ][a-zåäö]+ kommun$|^\d|sida \d|postadress"
    r"|besöksadress|^besök:|^(?:bg|pg|bankgiro|plusgiro|box|fax|växel)\b|telefon|org\.?nr|^(?:sid(?:a|an|nr)?|protokoll|sammanträdesprotokoll"
    r"|\w*datum|\w+ signatur|blad(?: \d+)?|ordförande|justerare|sekreterare|protokollsjusterare)$",
    re.IGNORECASE,
)
_ENDS_LIST = re.compile(
    r"(?:vid protokollet|rätt utdraget|utdragets riktighet|bestyrkes"
    r"|justera[ts]|in fidem|underskrifter)\b",
    re.IGNORECASE,
)
_SENDER = re.compile(r"_|(?:[\w-]+ ){1,3}(?:kommun|stad)\s*[,·|]\s", re.IGNORECASE)
"""A page's foot, which begins with whose letter it is; or a line to sign on."""
_LONGEST = 120


def _recipients(matter: Matter) -> Iterator[Read]:
    listed = list(matter.passages_in(Section.RECIPIENTS))
    for passage, following in zip(listed, [*listed[1:], None], strict=False):
        text = matter.text(passage)
        after = matter.text(following) if following else ""
        if is_signature(text, after) or _ENDS_LIST.match(text):
            return
        if passage.kind is BlockKind.TABLE or _NO_RECIPIENT.search(text) or _SENDER.match(text):
            continue
        for start, end in _entries(matter, passage):
            words = text[start:end].strip(" .•-–*")
            if not words or len(words) > _LONGEST:
                continue
            at = passage.start + text.index(words, start)
            name = found(Mention(Name(words, None), at, at + len(words)), matter.known)
            party = name.value.in_role(PartyRole.RECIPIENT)
            if words == text.strip(" .•-–*") and _is_the_committee(matter, words):
                continue
            sure = name.value.is_known and name.value.kind is not PartyKind.COMMITTEE
            yield Read(party, ((at, at + len(words)),), sure)


def _is_the_committee(matter: Matter, words: str) -> bool:
    """Whose name alone in a line may be a page's foot; beside others it is sent to itself."""
    named = (own.value.written.casefold() for own in committees_placed(matter))
    return words.casefold() in named


def _entries(matter: Matter, passage: Passage) -> Iterator[tuple[int, int]]:
    """Offsets in the passage of what its lines and commas part."""
    for begins, ends in lines_of_list(matter.laid_out, passage.start, passage.end):
        for start, end in _parts(matter.laid_out.text[begins:ends]):
            yield begins - passage.start + start, begins - passage.start + end


def _parts(text: str) -> Iterator[tuple[int, int]]:
    lead = _LABEL.match(text)
    start = lead.end() if lead else 0
    cuts = [*_SEPARATE.finditer(text, start)]
    ends = [*(match.start() for match in cuts[1:]), len(text)]
    for match, end in zip(cuts, ends, strict=False):
        joins = match[0].strip(" ,") in ("och", "samt")
        if not joins or _joins_units(text[start : match.start()], text[match.end() : end]):
            yield start, match.start()
            start = match.end()
    yield start, len(text)


def _joins_units(before: str, after: str) -> bool:
    """Whether "och" stands between two recipients, and not within the name of one."""
    return all(_UNIT_LAST.search(part.rstrip()) for part in (before, after))


RULES = (Rule("recipient", "recipients", _recipients),)
