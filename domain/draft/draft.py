"""The draft: everything that one matter of a document says, each value with its evidence."""

from datetime import date

from domain.contract.changes import ContractKind
from domain.contract.terms import ExtensionTerms
from domain.draft.handling import (
    DecisionKind,
    DocumentKind,
    Impossible,
    MatterOutcome,
    StatedAuthority,
    StatedPoint,
    StatedSigner,
    StatedUnion,
)
from domain.draft.money_matters import StatedBudget, StatedNeed
from domain.draft.names import NamedParty, NamedService, StatuteReference
from domain.draft.reading import Reading
from domain.draft.terms import (
    StatedAgreement,
    StatedDuration,
    StatedOption,
    StatedPeriod,
)
from domain.draft.volumes import StatedCost, StatedIndex, StatedVolume
from domain.values.value import Value


class Draft(Value):
    """One matter. A field that holds one reading holds a missing one where nothing was read."""

    file: str
    document_kind: Reading[DocumentKind] = Reading[DocumentKind]()
    decision_kind: Reading[DecisionKind] = Reading[DecisionKind]()
    contract_kind: Reading[ContractKind] = Reading[ContractKind]()
    outcome: Reading[MatterOutcome] = Reading[MatterOutcome]()
    committee: Reading[NamedParty] = Reading[NamedParty]()
    office: Reading[NamedParty] = Reading[NamedParty]()
    diary_numbers: tuple[Reading[str], ...] = ()
    case_title: Reading[str] = Reading[str]()
    letter_date: Reading[date] = Reading[date]()
    meeting_date: Reading[date] = Reading[date]()
    paragraph: Reading[str] = Reading[str]()
    parties: tuple[Reading[NamedParty], ...] = ()
    services: tuple[Reading[NamedService], ...] = ()
    legal_bases: tuple[Reading[StatuteReference], ...] = ()
    volumes: tuple[Reading[StatedVolume], ...] = ()
    costs: tuple[Reading[StatedCost], ...] = ()
    indexes: tuple[Reading[StatedIndex], ...] = ()
    periods: tuple[Reading[StatedPeriod], ...] = ()
    durations: tuple[Reading[StatedDuration], ...] = ()
    extensions: tuple[Reading[ExtensionTerms], ...] = ()
    options: tuple[Reading[StatedOption], ...] = ()
    notice_months: Reading[int] = Reading[int]()
    predecessors: tuple[Reading[StatedAgreement], ...] = ()
    base_agreements: tuple[Reading[StatedAgreement], ...] = ()
    needs: tuple[Reading[StatedNeed], ...] = ()
    budgets: tuple[Reading[StatedBudget], ...] = ()
    financing: Reading[str] = Reading[str]()
    consultation: Reading[str] = Reading[str]()
    union: tuple[Reading[StatedUnion], ...] = ()
    points: tuple[Reading[StatedPoint], ...] = ()
    signers: tuple[Reading[StatedSigner], ...] = ()
    authorities: tuple[Reading[StatedAuthority], ...] = ()
    recipients: tuple[Reading[NamedParty], ...] = ()
    follow_up: Reading[str] = Reading[str]()
    attachments: tuple[Reading[str], ...] = ()
    impossible: tuple[Reading[Impossible], ...] = ()
