"""What a proposal answers about minutes, notice, appeals and finality."""

from datetime import date

from domain.law.appeal import last_appeal_day
from domain.law.notice import take_down_from
from domain.proposal.commands import (
    AppealOutcome,
    ApproveMinutes,
    LodgeAppeal,
    PostNotice,
    RecordFinality,
    SettleAppeal,
    TakeDownNotice,
)
from domain.proposal.decide.reopening import reopened
from domain.proposal.errors import (
    AppealExists,
    AppealSettled,
    DayOutOfOrder,
    MinutesNotApproved,
    NoticeNotPosted,
    NotYetFinal,
    UnknownAppeal,
)
from domain.proposal.events import (
    AppealDismissed,
    AppealLodged,
    DecisionAnnulled,
    DecisionBecameFinal,
    MinutesApproved,
    NoticePosted,
    NoticeTakenDown,
    ProposalEvent,
    ReopenedBy,
)
from domain.proposal.finality import final_from
from domain.proposal.process import require_allowed
from domain.proposal.state import Proposal


def approve_minutes(proposal: Proposal, command: ApproveMinutes) -> tuple[ProposalEvent, ...]:
    """The approval of the minutes; another day takes an earlier one's place, also once closed.

    Raises:
        DayOutOfOrder: it lies before the decision, or after the notice of it.
    """
    require_allowed(proposal, command)
    _refuse_before(command.approved_on, proposal.minuted_on, "approved_on", "the meeting")
    if proposal.notice is not None and proposal.notice.posted_on < command.approved_on:
        raise DayOutOfOrder(
            f"the notice of {proposal.notice.posted_on} lies before {command.approved_on}; take it"
            " back first if it is wrong",
            field="approved_on",
        )
    approved = MinutesApproved(
        approved_on=command.approved_on, immediate=command.immediate, assumed=command.assumed
    )
    return () if proposal.minutes == approved else (approved,)


def post_notice(proposal: Proposal, command: PostNotice) -> tuple[ProposalEvent, ...]:
    """The notice, with the days that follow from it. KL 8:12, 13:5.

    Posted anew, after it was taken down too early or because the day was wrong, it takes the
    earlier one's place.

    Raises:
        MinutesNotApproved; DayOutOfOrder: it lies before the approval.
    """
    require_allowed(proposal, command)
    if proposal.minutes is None:
        raise MinutesNotApproved("the approval of the minutes is not recorded")
    _refuse_before(
        command.posted_on, proposal.minutes.approved_on, "posted_on", "the minutes' approval"
    )
    posted = NoticePosted(
        posted_on=command.posted_on,
        place=command.place,
        last_appeal_day=last_appeal_day(command.posted_on),
        take_down_from=take_down_from(command.posted_on),
        assumed=command.assumed,
    )
    stands = proposal.notice == posted and proposal.taken_down is None
    return () if stands else (posted,)


def take_down_notice(proposal: Proposal, command: TakeDownNotice) -> tuple[ProposalEvent, ...]:
    """That the notice was taken down, and whether that was too early; then nothing is final.

    Raises:
        NoticeNotPosted; DayOutOfOrder: it lies before the posting.
    """
    require_allowed(proposal, command)
    if proposal.notice is None:
        raise NoticeNotPosted("no notice is recorded")
    _refuse_before(command.taken_down_on, proposal.notice.posted_on, "taken_down_on", "the posting")
    taken_down = NoticeTakenDown(
        taken_down_on=command.taken_down_on,
        too_early=command.taken_down_on < proposal.notice.take_down_from,
    )
    if proposal.taken_down == taken_down:
        return ()
    if taken_down.too_early:
        return reopened(proposal, taken_down, ReopenedBy.NOTICE)
    return (taken_down,)


def lodge_appeal(proposal: Proposal, command: LodgeAppeal) -> tuple[ProposalEvent, ...]:
    """An appeal, whenever it comes to be known; nothing where exactly this one is recorded already.

    Raises:
        AppealExists; DayOutOfOrder: it lies before the decision.
    """
    require_allowed(proposal, command)
    lodged = AppealLodged(
        appeal=command.appeal,
        lodged_on=command.lodged_on,
        court=command.court,
        case_number=command.case_number,
    )
    known = proposal.appeals.get(command.appeal)
    if known is not None and known.lodged == lodged:
        return ()
    if known is not None:
        raise AppealExists(f"{command.appeal} was lodged {known.lodged.lodged_on}", field="appeal")
    decided = proposal.decision.meeting_day if proposal.decision else None
    _refuse_before(command.lodged_on, decided, "lodged_on", "the decision")
    return reopened(proposal, lodged, ReopenedBy.APPEAL)


def settle_appeal(proposal: Proposal, command: SettleAppeal) -> tuple[ProposalEvent, ...]:
    """How the court settled an appeal; nothing where that is recorded already.

    Raises:
        UnknownAppeal, AppealSettled; DayOutOfOrder: it lies before the appeal.
    """
    require_allowed(proposal, command)
    appeal = proposal.appeals.get(command.appeal)
    if appeal is None:
        raise UnknownAppeal(f"no appeal {command.appeal} is recorded", field="appeal")
    annulled = command.outcome is AppealOutcome.ANNULLED
    settled = (DecisionAnnulled if annulled else AppealDismissed)(
        appeal=command.appeal, settled_on=command.settled_on, reference=command.reference
    )
    if appeal.settled == settled:
        return ()
    if appeal.settled is not None:
        raise AppealSettled(
            f"{command.appeal} was settled {appeal.settled.settled_on}", field="appeal"
        )
    _refuse_before(command.settled_on, appeal.lodged.lodged_on, "settled_on", "the appeal")
    return (settled,)


def record_finality(proposal: Proposal, command: RecordFinality) -> tuple[ProposalEvent, ...]:
    """That the decision is final; nothing where that is recorded, or it was annulled.

    Raises:
        NotYetFinal: it is not, as of the day given.
    """
    require_allowed(proposal, command)
    if proposal.final_on is not None or proposal.annulled is not None:
        return ()
    final_on = final_from(proposal)
    if final_on is None or command.as_of < final_on:
        raise NotYetFinal(f"final from {final_on or 'a day that is not known yet'}", field="as_of")
    return (DecisionBecameFinal(final_on=final_on),)


def _refuse_before(day: date, earliest: date | None, field: str, what: str) -> None:
    if earliest is not None and day < earliest:
        raise DayOutOfOrder(f"{day} lies before {what} on {earliest}", field=field)
