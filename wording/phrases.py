"""Parts of sentences about contracts: lines, terms, what a booking rests on and breaks."""

from domain.contract.basis import Basis, DecisionBasis, Despite
from domain.contract.ground import ChangeGround
from domain.contract.lines import CostLine, VolumeLine
from domain.contract.terms import ExtensionTerms, OptionClause
from domain.values.identifiers import PersonId
from domain.values.quantity import NotStated
from domain.values.source import Source
from wording import figures, titles
from wording.findings import finding
from wording.locale import listed
from wording.reader import Reader


def volume(line: VolumeLine, to: Reader) -> str:
    """``1 450 tim boendestöd 2018-04-01–2018-12-31``."""
    service = titles.service(line.service, to.locale)
    days = figures.line_period(line.period, to.locale)
    of = to.say("", "of ")
    return f"{_how_much(line, to)} {of}{service} {days}{_labelled(line, to)}"


def cost(line: CostLine, to: Reader) -> str:
    """``2 085 000 kr/år från 2018-01-01 (inkl. lokaler)``."""
    amount = figures.measured(figures.money(line.amount, to.locale), line.measure, to.locale)
    days = figures.line_period(line.period, to.locale)
    said = figures.conditions(line.amount, to.locale)
    return f"{amount} {days}" + (f" ({', '.join(said)})" if said else "")


def lines(volumes: tuple[VolumeLine, ...], costs: tuple[CostLine, ...], to: Reader) -> list[str]:
    """What volumes and costs say, each kind in one phrase; nothing for none."""
    said = []
    if volumes:
        said.append(listed([volume(line, to) for line in volumes], to.locale))
    if costs:
        heading = to.say("kostnad", "cost")
        said.append(f"{heading} {listed([cost(line, to) for line in costs], to.locale)}")
    return said


def extension(terms: ExtensionTerms | None, to: Reader) -> str:
    """How the contract can be extended."""
    if terms is None:
        return to.say("kan inte förlängas", "cannot be extended")
    length = figures.months(terms.length_months, to.locale)
    said = to.say(f"kan förlängas {length}", f"can be extended by {length}")
    said += " " + _how_often(terms, to)
    if terms.max_end is not None:
        said += to.say(f", längst till {terms.max_end}", f", to {terms.max_end} at most")
    if terms.auto_renew:
        said += to.say(", förnyas om det inte sägs upp", ", renews unless terminated")
    if terms.notice_months is not None:
        notice = figures.months(terms.notice_months, to.locale) or to.say("ingen", "none")
        said += to.say(f", uppsägningstid {notice}", f", notice {notice}")
    return said


def option(clause: OptionClause, to: Reader) -> str:
    """That there is an option clause, and its ceiling."""
    if clause.ceiling is None:
        return to.say("optionsklausul utan angivet tak", "option clause without a stated ceiling")
    ceiling = figures.measured(
        figures.amount(clause.ceiling.amount, clause.ceiling.unit, to.locale),
        clause.ceiling.measure,
        to.locale,
    )
    return to.say(f"optionsklausul, högst {ceiling}", f"option clause, at most {ceiling}")


def ground(chosen: ChangeGround, to: Reader) -> str:
    """``grund LOU 17:9 (ändring av mindre värde): därför``."""
    said = to.say("grund ", "on the ground of ") + titles.ground(chosen.ground, to.locale)
    return said if chosen.because is None else f"{said}: {chosen.because}"


def basis(stands_on: Basis, to: Reader) -> str:
    """``beslutad 2018-03-21 § 41 (antagen uppgift)``, or the source that it was registered from."""
    if isinstance(stands_on, DecisionBasis):
        return _decision(stands_on, to)
    document = source(stands_on.source, to)
    if stands_on.decided_on is None:
        return to.say(
            f"registrerat ur {document}, beslutsdag ej angiven",
            f"registered from {document}, day of decision not stated",
        )
    return to.say(
        f"beslutat {stands_on.decided_on}, registrerat ur {document}",
        f"decided {stands_on.decided_on}, registered from {document}",
    )


def despite(override: Despite | None, to: Reader) -> str:
    """What the fact breaks and why it was recorded all the same; empty where it breaks nothing."""
    if override is None:
        return ""
    rules = listed(
        [f"{each.rule} ({finding(each, to)})" for each in override.rules],
        to.locale,
    )
    return to.say(
        f" Registrerat trots {rules}, med skälet: {ended(override.reason)}",
        f" Recorded despite {rules}, for this reason: {ended(override.reason)}",
    )


def source(document: Source, to: Reader) -> str:
    """The document, and the place in it."""
    return ", ".join(part for part in (document.document, document.place) if part)


def paragraph(number: str | None) -> str:
    """`` § 41``, or nothing where the paragraph is unknown."""
    if number is None:
        return ""
    return f" {number}" if "§" in number else f" § {number}"


def assumed(why: str | None, to: Reader) -> str:
    """Marks a day or an outcome that nobody has recorded."""
    return to.say(" (antagen uppgift)", " (assumed)") if why else ""


def reminded(person: PersonId | None, to: Reader, *, mailed: bool) -> str:
    """Who was reminded, and whether by e-mail."""
    whom = to.say("rollen", "the role") if person is None else to.named("person", person)
    if mailed:
        return to.say(f"e-post till {whom}", f"e-mail to {whom}")
    return to.say(f"visas för {whom}, ingen e-post", f"shown to {whom}, no e-mail")


def ended(text: str) -> str:
    """The text with a full stop, unless it ends a sentence already."""
    return text if text.endswith((".", "!", "?")) else f"{text}."


def _decision(stands_on: DecisionBasis, to: Reader) -> str:
    day = f"{stands_on.decided_on}{paragraph(stands_on.paragraph)}"
    mark = assumed(stands_on.assumed, to)
    proposal = to.named("proposal", stands_on.proposal)
    return to.say(
        f"beslutat {day}{mark}, punkt {stands_on.point} i {proposal}",
        f"decided {day}{mark}, point {stands_on.point} of {proposal}",
    )


def _how_much(line: VolumeLine, to: Reader) -> str:
    if isinstance(line.quantity, NotStated):
        return to.say("ej angiven volym", "volume not stated")
    about = figures.approximately(to.locale) if line.approximate else ""
    stated = figures.quantity(line.quantity, line.unit, to.locale)
    return about + figures.measured(stated, line.measure, to.locale)


def _labelled(line: VolumeLine, to: Reader) -> str:
    parts = [
        f"{figures.amount(part.amount, line.unit, to.locale)} {part.label}" for part in line.parts
    ]
    if not parts:
        return ""
    return to.say(" (varav ", " (of which ") + listed(parts, to.locale) + ")"


def _how_often(terms: ExtensionTerms, to: Reader) -> str:
    if terms.max_count is None:
        return to.say("i taget utan övre gräns", "at a time without limit")
    if terms.max_count == 1:
        return to.say("en gång", "once")
    return to.say(f"högst {terms.max_count} gånger", f"at most {terms.max_count} times")
