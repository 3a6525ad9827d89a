"""What is left open although it was to be answered: told, and nothing is done."""

from collections.abc import Iterable, Sequence

from documents.proposing.asking import Answer, Asked
from entrypoints.cli.documents.questions import Sheet, ask
from entrypoints.cli.failures import ExitCode, Failure
from entrypoints.cli.invocation import print_note
from entrypoints.speech import LOCALE, say
from wording import drafts


class Questions:
    """Puts each question once: one answer can settle others too, and must settle its own."""

    def __init__(self) -> None:
        self._put: set[tuple[str | None, str]] = set()

    def put(self, sheet: Sheet, asked: Sequence[Asked]) -> None:
        """The first that remains. Raises Failure where it was put before."""
        one = next(each for each in asked if each.answer is Answer.REMAINS)
        question = (sheet.whose, one.field)
        if question in self._put:
            raise _unsettled(one)
        self._put.add(question)
        ask(sheet, one)


def remaining(listed: Iterable[tuple[str | None, Sequence[str]]]) -> Failure:
    """What nobody may be asked about any more: names, each with its fields."""
    lines = [f"  {name}: {', '.join(fields)}" for name, fields in listed]
    return Failure(
        ExitCode.REFUSED,
        "\n".join([say("detta återstår att besvara:", "this remains to be answered:"), *lines]),
        say("svara i filen, eller utan --yes i terminalen", "answer in the file, or without --yes"),
    )


def tell_unasked(names: Sequence[str]) -> None:
    """Answers to what nothing was asked by: most likely misspelt."""
    if names:
        listed = ", ".join(names)
        print_note(say(f"besvarat men inte frågat: {listed}", f"answered but not asked: {listed}"))


def _unsettled(asked: Asked) -> Failure:
    name = drafts.asked(asked.field, LOCALE)
    return Failure(
        ExitCode.REFUSED,
        say(f"svaret passar inte: {name}", f"the answer does not fit: {name}"),
        say(
            "svara ur en fil med --confirmations, där allt kan skrivas",
            "answer from a file with --confirmations, where everything can be written",
        ),
    )
