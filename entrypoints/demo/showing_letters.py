"""What is shown of a letter: how much was read of it, what it made one doubt, who answered what."""

from collections import Counter

from rich.console import Console, RenderableType

from documents.proposing.asking import Answer
from domain.draft.flat import flattened
from domain.draft.reading import Certainty
from entrypoints.cli.tables import cells
from entrypoints.cli.tables.findings import counted_findings
from entrypoints.demo.letters import ReadLetter
from entrypoints.speech import say
from wording import drafts

HASH_SHOWN = 12


def show_letter(out: Console, letter: ReadLetter) -> None:
    """One short table."""
    out.print(_answers(letter))
    for line in (_read(letter), _found(letter), _kept(letter)):
        out.print(f"  {line}", style="dim", highlight=False)


def _answers(letter: ReadLetter) -> RenderableType:
    made = cells.table(
        letter.letter.document,
        say("Tjänsteskrivelse", "Proposal"),
        say("Säkert läst", "Certain"),
        say("Bekräftat", "Confirmed"),
        say("Rättat, tillagt", "Put right, added"),
        say("Utelämnat", "Left out"),
        numbers=(1, 2, 3, 4),
        ids=(0,),
    )
    for each in letter.drawn_up:
        answers = Counter(asked.answer for asked in each.asked)
        made.add_row(
            each.proposal,
            *(
                str(answers[answer])
                for answer in (Answer.AS_READ, Answer.CONFIRMED, Answer.GIVEN, Answer.LEFT_OUT)
            ),
        )
    return made


def _read(letter: ReadLetter) -> str:
    sure: Counter[Certainty] = Counter()
    for draft in letter.read.drafts:
        lines = flattened(draft)
        sure.update(line.certainty for line in lines)
        sure[Certainty.MISSING] += len(set(drafts.FIELDS) - {line.field for line in lines})
    certain, check, missing = (sure[each] for each in Certainty)
    return say(
        f"Läst: säkert {certain}, att kontrollera {check}; {missing} slags uppgifter sägs inte.",
        f"Read: certain {certain}, to check {check}; {missing} kinds of values are not said.",
    )


def _found(letter: ReadLetter) -> str:
    return f"{counted_findings(each for held in letter.findings for each in held)}."


def _kept(letter: ReadLetter) -> str:
    start = letter.sha256[:HASH_SHOWN]
    return say(
        f"Originalet sparat: sha256 {start}…, post {letter.position} i loggen.",
        f"The original is kept: sha256 {start}…, entry {letter.position} of the log.",
    )
