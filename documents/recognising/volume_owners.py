"""Whose a volume in running text is, and of what service."""

import re

from documents.recognising.figures import (
    Setting,
    provider_before,
    provider_near,
)
from documents.recognising.forms.mention import Mention, Span
from documents.recognising.forms.phrase import Phrase
from documents.recognising.forms.quantities import Volume
from documents.recognising.matter import Matter
from documents.recognising.sentence import Sentence
from documents.recognising.subjects import main_service, named, service_of
from documents.recognising.volume_roles import TOTAL
from domain.draft.evidence import Section
from domain.draft.handling import DocumentKind
from domain.draft.names import NamedParty, NamedService, PartyRole

_BY_ITSELF = Phrase(r"\begen regi\b", re.IGNORECASE)
_OF = re.compile(r"\s*(?:per år )?(?:i|för|av|inom|om|avseende|med)\s+(?:\w+\s+){0,2}")


def whose(
    matter: Matter,
    setting: Setting,
    sentence: Sentence,
    mention: Mention[Volume],
    spans: list[Span],
) -> tuple[NamedParty | None, bool]:
    """Who is named at the figure or before it in the paragraph; else the matter's one provider.

    Whether that is sure; the names' places are put to ``spans``.
    """
    near = provider_near(sentence, mention.start, mention.end)
    if near is not None:
        spans.append(sentence.of(near))
        return near.value.in_role(PartyRole.PROVIDER), near.value.is_known
    before = provider_before(matter, sentence)
    if before is not None:
        spans.append((before.start, before.end))
        return before.value.in_role(PartyRole.PROVIDER), False
    if (
        setting.only_provider is None
        or TOTAL.search(sentence.before(mention.start))
        or _BY_ITSELF.search(sentence.text)
    ):
        return None, False
    spans.append(setting.only_provider[1])
    decided = sentence.section is Section.DECISION or matter.kind is DocumentKind.AGREEMENT
    return setting.only_provider[0], setting.provider_is_sure and decided


def of_what(
    matter: Matter,
    sentence: Sentence,
    mention: Mention[Volume],
    provider: NamedParty | None,
    spans: list[Span],
) -> NamedService | None:
    """The service named last before the figure, or just after it; else where its provider is
    named with one; else the matter's first."""
    before = [m for m in sentence.services if m.end <= mention.start]
    after = [
        m for m in sentence.services if _OF.fullmatch(sentence.text[mention.end : m.start] or "-")
    ]
    known = [m for m in before if m.value.code and mention.start - m.end <= 60]
    near = after[0] if after else ((known or before)[-1] if before else None)
    if near is not None:
        spans.append(sentence.of(near))
        return named(sentence, near)
    main = service_of(matter, provider) or main_service(matter)
    if main is None:
        return None
    spans.append(main[1])
    return main[0]
