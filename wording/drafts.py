"""What was read from a document, in words: fields, values, how sure, and why nothing was."""

from collections.abc import Mapping

from domain.draft.reading import Certainty
from wording import titles
from wording.locale import Locale, Said, word

FIELDS: Mapping[str, Said] = {
    "document_kind": Said("Dokument", "Document"),
    "decision_kind": Said("Beslutet gäller", "The decision is on"),
    "contract_kind": Said("Avtalsform", "Kind of contract"),
    "outcome": Said("Utgång", "Outcome"),
    "committee": Said("Nämnd", "Committee"),
    "office": Said("Kontor", "Office"),
    "diary_number": Said("Diarienummer", "Diary number"),
    "case_title": Said("Ärende", "Case"),
    "letter_date": Said("Skrivelsens dag", "Day of the letter"),
    "meeting_date": Said("Sammanträde", "Meeting"),
    "paragraph": Said("Paragraf", "Paragraph"),
    "provider": Said("Utförare", "Provider"),
    "service": Said("Insats", "Service"),
    "legal_basis": Said("Lagrum", "Legal basis"),
    "volume": Said("Volym", "Volume"),
    "cost": Said("Kostnad", "Cost"),
    "budget_frame": Said("Budgetram", "Budget frame"),
    "contract_start": Said("Avtalets första dag", "First day of the contract"),
    "contract_end": Said("Avtalets sista dag", "Last day of the contract"),
    "period": Said("Period", "Period"),
    "extension": Said("Förlängning", "Extension"),
    "option_clause": Said("Optionsklausul", "Option clause"),
    "option_ceiling": Said("Optionens tak", "The option's ceiling"),
    "predecessor": Said("Tidigare avtal", "Predecessor"),
    "base_agreement": Said("Grundavtal", "Base agreement"),
    "need_quantity": Said("Behov", "Need"),
    "need_persons": Said("Personer", "Persons"),
    "need_average": Said("Genomsnitt", "Average"),
    "financing": Said("Finansiering", "Financing"),
    "consultation": Said("Samråd", "Consultation"),
    "union_kind": Said("MBL, form", "Union consultation, kind"),
    "union_time": Said("MBL, när", "Union consultation, when"),
    "union_day": Said("MBL, dag", "Union consultation, day"),
    "point": Said("Beslutspunkt", "Decision point"),
    "signer_title": Said("Undertecknarens titel", "Signer's title"),
    "signer_authority": Said("Får underteckna", "May sign"),
    "recipient": Said("Mottagare", "Recipient"),
    "follow_up": Said("Uppföljning", "Follow-up"),
    "attachment": Said("Bilaga", "Attachment"),
}
"""By their names in the flat list, in its order."""

_CERTAINTIES: dict[Certainty, Said] = {
    Certainty.CERTAIN: Said("säker", "certain"),
    Certainty.CHECK: Said("kontrollera", "check"),
    Certainty.MISSING: Said("saknas", "missing"),
}

_SEVERAL: dict[Certainty, Said] = {
    Certainty.CERTAIN: Said("säkra", "certain"),
    Certainty.CHECK: Said("att kontrollera", "to check"),
    Certainty.MISSING: Said("saknas", "missing"),
}

NOT_RECOGNISED: Mapping[str, Said] = {
    "no_text": Said("ingen text", "no text"),
    "no_known_kind": Said(
        "varken tjänsteskrivelse, avtal, uppdrag eller protokoll",
        "neither a decision proposal, an agreement, an assignment nor minutes",
    ),
    "no_matter": Said(
        "inget ärende i dokumentet gäller ett avtal",
        "no matter in the document is about a contract",
    ),
}

ASKED: Mapping[str, Said] = {
    "proposal": Said("Tjänsteskrivelsens id", "The proposal's id"),
    "case": Said("Ärendets id", "The case's id"),
    "title": Said("Rubrik", "Title"),
    "letter": Said("Vad dokumentet kallas", "What the document is called"),
    "committee": Said("Nämnd", "Committee"),
    "buyer": Said("Beställare", "Buyer"),
    "office": Said("Kontor", "Office"),
    "diary_number": Said("Diarienummer", "Diary number"),
    "services": Said("Insatser", "Services"),
    "points": Said("Beslutspunkter", "Decision points"),
    "financing": Said("Finansiering", "Financing"),
    "consultation": Said("Samråd", "Consultation"),
    "union": Said("MBL", "Union consultation"),
    "follow_up": Said("Uppföljning", "Follow-up"),
    "recipient": Said("Mottagare", "Recipient"),
    "contract": Said("Avtalets id", "The contract's id"),
    "holder": Said("Avtalets utförare", "The contract's provider"),
    "kind": Said("Vad beslutet gäller", "What the decision is on"),
    "change": Said("Ändringen", "The change"),
    "first_day": Said("Första dag", "First day"),
    "volume": Said("Volym", "Volume"),
    "volumes": Said("Volymer", "Volumes"),
    "cost": Said("Kostnad", "Cost"),
    "costs": Said("Kostnader", "Costs"),
    "budget": Said("Budget", "Budget"),
    "frames": Said("Budgetramar", "Budget frames"),
    "supplement": Said("Tilläggsuppdragets id", "The supplement's id"),
    "supplement_title": Said("Tilläggsuppdragets namn", "The supplement's title"),
    "replaces": Said("Ersätter tilläggsuppdrag", "Replaces the supplement"),
    "months": Said("Månader", "Months"),
    "contract_kind": Said("Avtalsform", "Kind of contract"),
    "contract_title": Said("Avtalets namn", "The contract's title"),
    "unit_name": Said("Enhet", "Unit"),
    "period": Said("Avtalstid", "Period"),
    "extension": Said("Förlängning", "Extension"),
    "option": Said("Optionsklausul", "Option clause"),
    "predecessors": Said("Tidigare avtal", "Predecessors"),
    "legal_bases": Said("Lagrum", "Legal bases"),
    "decided_on": Said("Beslutsdag", "Day of the decision"),
}
"""What a person is asked before something is started or registered, by what it is asked under."""

ANSWERS: Mapping[str, Said] = {
    "as_read": Said("brevet", "the letter"),
    "confirmed": Said("brevet, bekräftat", "the letter, confirmed"),
    "given": Said("den som svarat", "whoever answered"),
    "left_out": Said("utelämnat", "left out"),
    "remains": Said("återstår", "remains"),
    "nothing": Said("sägs inte", "not said"),
}
"""Who says that a field is so."""

WORDS: Mapping[str, Said] = {
    "proposal": Said("tjänsteskrivelse", "decision proposal"),
    "agreement": Said("avtal eller uppdrag", "agreement or assignment"),
    "minutes_item": Said("paragraf i protokoll", "item of minutes"),
    "agenda_item": Said("punkt på dagordning", "item of an agenda"),
    "award": Said("nytt avtal", "award"),
    "option": Said("option", "option"),
    "expansion": Said("utökning", "expansion"),
    "supplement": Said("tilläggsuppdrag", "supplementary assignment"),
    "reduction": Said("minskning", "reduction"),
    "extension": Said("förlängning", "extension"),
    "indexation": Said("prisjustering", "indexation"),
    "termination": Said("uppsägning", "termination"),
    "transfer": Said("överlåtelse", "transfer"),
    "approved": Said("bifall", "approved"),
    "approved_with_changes": Said("bifall med ändring", "approved with changes"),
    "rejected": Said("avslag", "rejected"),
    "referred_back": Said("återremiss", "referred back"),
    "postponed": Said("bordlagt", "postponed"),
    "withdrawn": Said("utgår", "withdrawn"),
    "information_19": Said("information enligt 19 §", "information under § 19"),
    "negotiation_11": Said("förhandling enligt 11 §", "negotiation under § 11"),
    "contracting_out_38": Said("förhandling enligt 38 §", "negotiation under § 38"),
    "collaboration": Said("samverkan", "collaboration"),
    "not_required": Said("krävs inte", "not required"),
    "done": Said("genomförd", "done"),
    "planned": Said("planerad", "planned"),
    "at_meeting": Said("vid sammanträdet", "at the meeting"),
    "base": Said("avtalad", "as awarded"),
    "addition": Said("tillkommande", "added"),
    "predecessor": Said("tidigare", "earlier"),
    "total": Said("sammanlagt", "in total"),
    "part": Said("varav", "of which"),
    "contract": Said("avtalet", "the contract"),
    "frame": Said("ram", "frame"),
    "reserve": Said("reserv", "reserve"),
    "service_budget": Said("insatsens budget", "the service's budget"),
    "draw": Said("tas i anspråk", "drawn"),
    "year": Said("per år", "a year"),
    "month": Said("per månad", "a month"),
    "day": Said("per dygn", "a day"),
    "hour": Said("per timme", "an hour"),
    "period": Said("för perioden", "for the period"),
    "not_stated": Said("ej angivet", "not stated"),
    "per_year": Said("per år", "a year"),
    "in_period": Said("i perioden", "in the period"),
    "level": Said("samtidigt", "at a time"),
    "exists": Said("finns", "there is one"),
    "none": Said("finns inte", "there is none"),
    **{kind.value: said for kind, said in titles.CONTRACT_KINDS.items()},
}
"""Words of the draft's own vocabularies."""

GROUPS: Mapping[str, tuple[str, ...]] = {
    "what": (
        *("case_title", "document_kind", "decision_kind", "contract_kind", "outcome", "paragraph"),
        *("diary_number", "committee", "office", "letter_date", "meeting_date"),
    ),
    "whom": ("provider", "service", "legal_basis"),
    "when": (
        *("contract_start", "contract_end", "period", "extension", "option_clause"),
        *("option_ceiling", "base_agreement", "predecessor"),
    ),
    "how_much": ("volume", "cost", "budget_frame", "financing"),
    "why": ("need_quantity", "need_persons", "need_average", "consultation", "follow_up"),
    "decision": ("point", "union_kind", "union_time", "union_day"),
    "who": ("signer_title", "signer_authority", "recipient", "attachment"),
}
"""The fields in the order in which a person asks for them."""

_GROUP_NAMES: Mapping[str, Said] = {
    "what": Said("Vad", "What"),
    "whom": Said("Av vem", "By whom"),
    "when": Said("När", "When"),
    "how_much": Said("Hur mycket", "How much"),
    "why": Said("Varför", "Why"),
    "decision": Said("Beslut", "Decision"),
    "who": Said("Vem får veta", "Who is told"),
}


def group(name: str, locale: Locale) -> str:
    """What a group of fields is called."""
    return word(_GROUP_NAMES, name, locale)


def field(name: str, locale: Locale) -> str:
    """What the field is called."""
    return word(FIELDS, name, locale)


def answer(held: str, locale: Locale) -> str:
    """Who says that a field is so, or that it remains."""
    return word(ANSWERS, held, locale)


def asked(name: str, locale: Locale) -> str:
    """What is asked about; ``recipient.linden`` is asked by its kind and its name."""
    kind, _, which = name.partition(".")
    told = word(ASKED, kind, locale)
    return f"{told} {which}".rstrip()


def certainty(held: Certainty, locale: Locale) -> str:
    """How sure a value is."""
    return _CERTAINTIES[held].by(locale)


def counted(held: Certainty, count: int, locale: Locale) -> str:
    """The same of so many values."""
    return certainty(held, locale) if count == 1 else _SEVERAL[held].by(locale)
