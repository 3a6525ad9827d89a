"""What came of all files of an import, in two lines."""

from collections.abc import Sequence

from rich.text import Text

from domain.draft.draft import Draft
from domain.draft.flat import flattened
from domain.draft.reading import Certainty
from entrypoints.cli.documents.reading import Outcome
from entrypoints.cli.tables.findings import counted_findings
from entrypoints.speech import LOCALE, say
from wording import drafts


def summary(outcomes: Sequence[Outcome]) -> Text:
    """What became of the files; and below it of how much one can be sure, and what was found."""
    read = [each.read for each in outcomes if each.read is not None]
    found = [draft for each in read for draft in each.drafts]
    documents = say(f"{len(outcomes)} dokument", f"{len(outcomes)} document{_s(len(outcomes))}")
    told = Text(f"\n{documents}: ", "bold").append(
        say(f"{len(found)} utkast", f"{len(found)} draft{_s(len(found))}")
    )
    for count, words in (
        (sum(1 for each in read if each.not_recognised), say("känns inte igen", "not recognised")),
        (sum(1 for each in outcomes if each.refused), say("lästes inte", "not read")),
    ):
        if count:
            told.append(f", {count} {words}", "yellow")
    return told.append(f"\n{_sure(found)}. {_findings(outcomes)}.") if found else told


def _sure(found: Sequence[Draft]) -> str:
    lines = [line for draft in found for line in flattened(draft)]
    counts = {
        each: sum(1 for line in lines if line.certainty is each)
        for each in (Certainty.CERTAIN, Certainty.CHECK)
    }
    certain, check = (
        f"{count} {drafts.counted(each, count, LOCALE)}" for each, count in counts.items()
    )
    return say(f"Värden: {certain}, {check}", f"Values: {certain}, {check}")


def _findings(outcomes: Sequence[Outcome]) -> str:
    found = [each for outcome in outcomes for held in outcome.findings for each in held]
    return counted_findings(found)


def _s(count: int) -> str:
    return "" if count == 1 else "s"
