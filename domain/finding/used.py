"""The facts that a finding rests on: typed values, each with the place where it stands."""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Annotated, Literal

from pydantic import Field

from domain.finding.where import Where
from domain.values.money import Money, shown
from domain.values.quantity import Unit
from domain.values.value import Value


class DayValue(Value):
    """A day."""

    kind: Literal["day"] = "day"
    day: date


class NumberValue(Value):
    """A number, with its unit if it counts something."""

    kind: Literal["number"] = "number"
    number: Decimal
    unit: Unit | None = None


class KronorValue(Value):
    """A computed amount in kronor."""

    kind: Literal["kronor"] = "kronor"
    kronor: Decimal


class MoneyValue(Value):
    """An amount as it was written."""

    kind: Literal["money"] = "money"
    money: Money


class PercentValue(Value):
    """A share, in percent."""

    kind: Literal["percent"] = "percent"
    percent: Decimal


class NameValue(Value):
    """The id of something that has a name: a party, contract, proposal, service or frame."""

    kind: Literal["name"] = "name"
    category: str
    id: str


class TermValue(Value):
    """A word of one of the domain's own vocabularies, such as the kind of a change."""

    kind: Literal["term"] = "term"
    vocabulary: str
    term: str


class WordsValue(Value):
    """Words, as they stand."""

    kind: Literal["words"] = "words"
    words: str


UsedValue = Annotated[
    DayValue
    | NumberValue
    | KronorValue
    | MoneyValue
    | PercentValue
    | NameValue
    | TermValue
    | WordsValue,
    Field(discriminator="kind"),
]


class SeenFact(Value):
    """A fact as an answer keeps it. ``name``: its place in the finding's sentence."""

    name: str = Field(max_length=40)
    value: UsedValue


class UsedFact(SeenFact):
    """A fact that a finding rests on, and where it stands."""

    where: tuple[Where, ...] = ()


def day(name: str, value: date, where: tuple[Where, ...] = ()) -> UsedFact:
    """A day that a finding rests on."""
    return UsedFact(name=name, value=DayValue(day=value), where=where)


def number(
    name: str,
    value: Decimal | Fraction | int,
    unit: Unit | None = None,
    where: tuple[Where, ...] = (),
) -> UsedFact:
    """A number that a finding rests on, rounded to hundredths."""
    rounded = NumberValue(number=_plain(Fraction(value)), unit=unit)
    return UsedFact(name=name, value=rounded, where=where)


def kronor(name: str, value: Fraction | Decimal | int, where: tuple[Where, ...] = ()) -> UsedFact:
    """A computed amount that a finding rests on."""
    return UsedFact(name=name, value=KronorValue(kronor=_plain(Fraction(value))), where=where)


def money(name: str, value: Money, where: tuple[Where, ...] = ()) -> UsedFact:
    """A stated amount that a finding rests on."""
    return UsedFact(name=name, value=MoneyValue(money=value), where=where)


def percent(name: str, share: Fraction, where: tuple[Where, ...] = ()) -> UsedFact:
    """A share that a finding rests on, in percent with one decimal."""
    rounded = PercentValue(percent=shown(share * 100, 1).normalize() + 0)
    return UsedFact(name=name, value=rounded, where=where)


def named(name: str, category: str, identifier: str, where: tuple[Where, ...] = ()) -> UsedFact:
    """Something with a name that a finding is about."""
    return UsedFact(name=name, value=NameValue(category=category, id=identifier), where=where)


def term(name: str, vocabulary: str, value: str, where: tuple[Where, ...] = ()) -> UsedFact:
    """A word of a vocabulary that a finding rests on."""
    return UsedFact(name=name, value=TermValue(vocabulary=vocabulary, term=value), where=where)


def calendar_year(value: int, where: tuple[Where, ...] = ()) -> UsedFact:
    """A calendar year that a finding rests on, without a space in it."""
    return words("year", str(value), where)


def words(name: str, text: str, where: tuple[Where, ...] = ()) -> UsedFact:
    """Words that a finding rests on."""
    return UsedFact(name=name, value=WordsValue(words=text), where=where)


def _plain(value: Fraction) -> Decimal:
    """Rounded to hundredths, without zeros at its end."""
    rounded = shown(value)
    whole = rounded.to_integral_value()
    return Decimal(int(whole)) if rounded == whole else rounded.normalize()
