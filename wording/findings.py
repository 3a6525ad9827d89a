"""What a fact breaks of a contract's own terms, in words."""

from datetime import date
from decimal import Decimal

from domain.contract.broken import BrokenRule, Finding
from wording import figures
from wording.locale import Said
from wording.reader import Reader

FINDINGS: dict[Finding, Said] = {
    Finding.NO_OPTION_CLAUSE: Said(
        "avtalet har ingen optionsklausul", "the contract has no option clause"
    ),
    Finding.ABOVE_CEILING: Said(
        "{found} avropas, av högst {limit}", "{found} are called off, of at most {limit}"
    ),
    Finding.NO_EXTENSION_TERMS: Said(
        "avtalet har inga villkor om förlängning", "the contract has no terms on extension"
    ),
    Finding.EXTENSIONS_USED_UP: Said(
        "{found} av {limit} förlängningar är redan använda",
        "{found} of {limit} extensions are used already",
    ),
    Finding.BEYOND_LAST_POSSIBLE_DAY: Said(
        "avtalet skulle sluta {found}, och kan längst nå {limit}",
        "the contract would end {found}, and can at most reach {limit}",
    ),
    Finding.BEGINS_BEFORE_CONTRACT: Said(
        "börjar {found}, före avtalets första dag {limit}",
        "begins {found}, before the contract's first day {limit}",
    ),
    Finding.ENDS_AFTER_CONTRACT: Said(
        "slutar {found}, efter avtalets sista dag {limit}",
        "ends {found}, after the contract's last day {limit}",
    ),
    Finding.BEGINS_AFTER_CONTRACT: Said(
        "börjar {found}, efter avtalets sista dag {limit}",
        "begins {found}, after the contract's last day {limit}",
    ),
    Finding.BELOW_CALLED_OFF: Said(
        "{found} skulle bli kvar, och {limit} är avropade",
        "{found} would be left, and {limit} are called off",
    ),
}


def finding(broken: BrokenRule, to: Reader) -> str:
    """``slutar 2020-12-31, efter avtalets sista dag 2019-12-31``; which later entry, if one."""
    said = FINDINGS[broken.finding].by(to.locale)
    told = said.format(found=_told(broken.found, broken, to), limit=_told(broken.limit, broken, to))
    if broken.entry is None:
        return told
    return to.say(f"post {broken.entry}: {told}", f"entry {broken.entry}: {told}")


def _told(value: Decimal | date | None, broken: BrokenRule, to: Reader) -> str:
    match value:
        case Decimal() if broken.unit is not None:
            return figures.amount(value, broken.unit, to.locale)
        case Decimal():
            return figures.number(value, to.locale)
        case date():
            return f"{value}"
        case None:
            return ""
