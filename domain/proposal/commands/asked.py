"""What every command to a proposal has."""

from domain.command import Command
from domain.values.identifiers import ProposalId


class ProposalCommand(Command):
    """A command to one proposal."""

    proposal: ProposalId
