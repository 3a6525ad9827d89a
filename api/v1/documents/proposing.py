"""What a kept document gives, with a person's answers: proposals to start, an award to register."""

from typing import Annotated

from fastapi import APIRouter, Body, Depends

from api.refused import NothingHere
from api.services import Services, ServicesDep
from api.v1.documents.kept import DocumentReader, Hash, Name, kept_document, kept_original
from api.v1.documents.register import register_now
from api.v1.documents.schemas import AwardOfDocument, ProposalsOfDocument
from api.waiting import Including
from documents.proposing.confirmation import Confirmation, Confirmations
from documents.proposing.to_award import to_award
from documents.proposing.to_proposal import to_proposals
from domain.draft.draft import Draft
from domain.draft.register import Register

router = APIRouter(
    prefix="/documents",
    tags=["documents"],
    dependencies=[Depends(Including(("contract_register",)))],
)

_ANSWERS = Confirmations(
    case="respite-2027",
    shared=Confirmation(letter="Tjänsteskrivelse, november 2026", as_read=("title", "points")),
).model_dump(mode="json", exclude_unset=True)
_AWARD = Confirmation(contract="respite-example", as_read=("period",)).model_dump(
    mode="json", exclude_unset=True
)


@router.post("/{sha256}/proposals")
def draw_up_proposals(
    sha256: Hash,
    body: Annotated[Confirmations, Body(examples=[_ANSWERS])],
    reader: DocumentReader,
    services: ServicesDep,
    name: Name = "document",
) -> ProposalsOfDocument:
    """The proposals that a matter of the document gives, one for each provider. None is started.

    Each field is told with what was read and what became of it: what is certain stands, the rest
    remains until the answers confirm it, put it right, leave it out or add it. A proposal with
    nothing left has its content, as POST /proposals takes it.
    """
    register = register_now(services)
    draft = _draft(services, sha256, name, register, body.matter)
    return ProposalsOfDocument(
        document=kept_document(services, sha256),
        proposals=to_proposals(draft, register, body, original=sha256),
    )


@router.post("/{sha256}/award")
def draw_up_award(
    sha256: Hash,
    body: Annotated[Confirmation, Body(examples=[_AWARD])],
    reader: DocumentReader,
    services: ServicesDep,
    name: Name = "document",
    matter: int = 1,
) -> AwardOfDocument:
    """The contract that a matter of the document is of, as POST /contracts takes it; likewise."""
    register = register_now(services)
    draft = _draft(services, sha256, name, register, matter)
    return AwardOfDocument(
        document=kept_document(services, sha256),
        contract=to_award(draft, register, body, original=sha256),
    )


def _draft(services: Services, sha256: str, name: str, register: Register, matter: int) -> Draft:
    original = kept_original(services, sha256)
    drafts = services.read_document(name, original.content, register).drafts
    if not 1 <= matter <= len(drafts):
        raise NothingHere(f"the document gives {len(drafts)} drafts", field="matter")
    return drafts[matter - 1]
