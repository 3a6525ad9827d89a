"""What the rules find in a proposal or a contract; the rules; and answering a finding."""

from datetime import date
from typing import Annotated

from fastapi import APIRouter, Depends, Query, Response

from api.acts import ByProcessor, SeenVersion, expected
from api.authentication import Reader
from api.examples import answered
from api.locale import AskedLocale
from api.services import LedgerDep, Services, ServicesDep
from api.v1.findings.schemas import NewAnswer
from api.v1.proposals.window import STILL_GOING, ProposalAct, Window
from api.waiting import Including
from api.written import Written, written
from domain.finding.answering import AnswerContractFinding
from domain.finding.finding import FindingId
from domain.proposal.commands import AnswerFinding
from domain.values.identifiers import ContractId, ProposalId, stream
from projections.findings.answers import Findings, RuleBook
from projections.findings.view import rule_book
from wording.reader import Names

FACTS = Including(("audit_history",))

router = APIRouter(tags=["findings"])

On = Annotated[
    date | None,
    Query(description="Compare deadlines with this day; none: today in Sweden"),
]


@router.get(
    "/proposals/{proposal}/findings",
    dependencies=[Depends(FACTS)],
    responses=answered("findings", findings="example.json"),
)
def find_in_proposal(
    proposal: ProposalId,
    reader: Reader,
    services: ServicesDep,
    locale: AskedLocale,
    on: On = None,
) -> Findings:
    """What the rules find in the proposal now, with the answers that were given."""
    return services.views.findings.proposal(
        proposal, as_of=on or services.ledger.today, locale=locale, people=_people(services)
    )


@router.get("/contracts/{contract}/findings", dependencies=[Depends(FACTS)])
def find_in_contract(
    contract: ContractId,
    reader: Reader,
    services: ServicesDep,
    locale: AskedLocale,
    on: On = None,
) -> Findings:
    """What the rules find in the contract now, with the answers that were given."""
    return services.views.findings.contract(
        contract, as_of=on or services.ledger.today, locale=locale, people=_people(services)
    )


@router.get("/rules")
def list_rules(reader: Reader, locale: AskedLocale) -> RuleBook:
    """Every rule: what it asks for, where it stands, and between which days it holds."""
    return rule_book(locale)


@router.post("/proposals/{proposal}/findings/{finding}/answer", responses=STILL_GOING)
async def answer_finding(
    proposal: ProposalId,
    finding: FindingId,
    body: NewAnswer,
    request: ByProcessor,
    window: Window,
    ledger: LedgerDep,
) -> ProposalAct:
    """Say what is to be made of a finding, and why; it stays visible with the answer."""
    command = AnswerFinding(proposal=proposal, **body.of(finding, ledger.today))
    return await window.hand_in(command, request)


@router.post("/contracts/{contract}/findings/{finding}/answer")
def answer_contract_finding(
    contract: ContractId,
    finding: FindingId,
    body: NewAnswer,
    request: ByProcessor,
    seen: SeenVersion,
    ledger: LedgerDep,
    response: Response,
) -> Written:
    """Say what is to be made of a finding on a registered contract, and why.

    The contract stays as it was: answers have a stream of their own, whose version If-Match may
    name as an earlier answer told it.
    """
    name = stream("findings", contract)
    command = AnswerContractFinding(contract=contract, **body.of(finding, ledger.today))
    receipt = ledger.execute(command, request.act(expected=expected(name, seen)))
    return written(response, request, name, receipt)


def _people(services: Services) -> Names:
    return {stream("person", each.person): each.name for each in services.persons.all()}
