"""The real letters, and their retellings: what must be found, and why nothing else is found.

Each finding is named by its id or the beginning of it. What may be found has its justification;
what is marked must be found, in the real letter or in our retelling of it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from documents.importing import import_document
from documents.opening import open_document
from domain.draft.draft import Draft
from domain.draft.register import KnownParty, KnownService, Register
from domain.finding.finding import Finding, Severity
from domain.rules.book import examine
from domain.rules.building.draft import facts_of_draft
from examples.portfolio import portfolio

HERE = Path(__file__).parent
RETELLINGS = HERE / "corpus"
SEEDS = HERE.parents[2] / "shared" / "seeds"

SERVICES = {
    "housing-support": ("boendestöd", "boendestödjande insatser"),
    "family-support": ("familjestöd", "familjestödjande insatser"),
    "work-support": ("arbetsstöd", "arbetsstödjande insatser"),
    "lss-short-term-stay": ("korttidsvistelse",),
    "lss-short-term-supervision": ("korttidstillsyn",),
    "lss-housing": ("bostad med särskild service", "bostäder med särskild service"),
}
REGISTER = Register(
    parties=tuple(
        KnownParty(
            party=each.party,
            kind=each.entry.kind,
            title=each.entry.title,
            spellings=each.entry.spellings,
            organisation_number=each.entry.organisation_number,
            part_of=each.entry.part_of,
        )
        for each in portfolio().parties
    ),
    services=tuple(KnownService(service=code, names=names) for code, names in SERVICES.items()),
)

HEAD = {
    "r55.diary-number-missing": "nowhere in the letter",
    "r55.letter-date-missing": "nowhere in the letter",
}
NO_TITLE = {"r55.signer-title-missing": "a name without a title"}

HOUSING = {
    **HEAD,
    **NO_TITLE,
    "r02.no-ceiling.capio": "the clause is told in full and states no ceiling",
    "r02.no-ceiling.stadsmissionen": "likewise",
    "r23.meeting-between-not-stated": "MBL on 2018-03-05, from 2018-04-01, and no meeting day",
    "r34.amount-fits-one-year.2-4-mnkr": "3 x 800 tkr is 2019; 2018 is 1,8 and both are 4,2",
    "r36.part-year-under-year-heading": "nine months under 'Timmar per år 2018'",
    "r36.share-of-year-rounded.capio": "1 930 x 9/12 is 1 447,5, stated 1 450",
    "r36.share-of-year-rounded.stadsmissionen": "likewise",
    "r39.need-not-covered.housing-support.2019": "75 500 - 61 650 - 5 560 = 8 290",
    "r43.other-service-named.family-support": "the proposal's part names family support",
    "r44.lines-not-in-points.capio": "one decision point for three providers",
    "r44.lines-not-in-points.stadsmissionen": "likewise",
    "r45.not-on-list.capio": "the list has Leanlink and Socialförvaltningen only",
    "r45.not-on-list.stadsmissionen": "likewise",
    "r53.duration-also-open": "'därefter 1 700 timmar per år' has no end",
    "r53.durations-disagree": "2 years, and 21 months",
    "r54.part-of-another-service": "7 800 of the 42 150 hours are also another service",
    "r58.word-confused.boendestojande": "misspelt in the title",
    "r59.readings-disagree.extensions": "'ytterligare 2 år' and '2 år vid ett tillfälle'",
}
FAMILY = {
    **HEAD,
    **NO_TITLE,
    "r02.no-ceiling.active": "the clause is told in full and states no ceiling",
    "r02.no-ceiling.eleonora": "likewise",
    "r10.over-half-of-base.active": "6 000 to 10 350 is 58 %",
    "r12.special-agreements-valued": "about 16 000 h bought directly, worth about 8,3 mnkr a year",
    "r18.ends-before-contract.active": "2019-12-31 and 2020-02-29",
    "r18.ends-before-contract.eleonora": "likewise",
    "r23.meeting-between-not-stated": "MBL on 2018-03-05, from 2018-04-01, and no meeting day",
    "r34.amount-fits-one-year.8-3-mnkr": "4,2 + 3,1 + 1,0 is 2019 alone",
    "r35.sum-differs.need-less-special": "55 000 - 16 000 is 39 000, stated 38 700",
    "r36.part-year-under-year-heading": "nine months under 'Timmar per år 2018'",
    "r36.share-of-cost-within-precision.eleonora": "780 000 kr and 9/12 of 1,0 mnkr",
    "r38.average-differs.family-support": "55 000/450/12 is 10,2, stated 8-9",
    "r39.need-not-covered.family-support.2019": "55 000 - 38 700 - 16 000 = 300",
    "r44.lines-not-in-points.eleonora": "the decision point names Active only",
    "r44.lines-not-in-points.leanlink": "likewise",
    "r45.not-on-list.eleonora": "the list has Active only",
    "r45.not-on-list.leanlink": "likewise",
    "r53.durations-disagree": "2 years, and 21 months",
    "r59.readings-disagree.volumes": "38 700 is read as one provider's and as the total",
}
SHORT_TERM = {
    **HEAD,
    **NO_TITLE,
    "r19.service-not-taken-over": "housing with special service is in the predecessor alone",
    "r21.information-only": "the work moves from one part of the municipality to another",
    "r22.union-undated": "'i anslutning till nämndens sammanträde'",
    "r23.meeting-not-stated": "from 2019-09-01, and no meeting day",
    "r40.price-level-missing": "28 928 446 kr states none; the predecessor's does",
    "r47.statute-not-named.9-6": "'9 § 6' without LSS in title and decision",
    "r56.point-without-amount": "'enligt förvaltningens förslag'",
    "r56.point-without-day": "likewise",
    "r56.volume-not-stated": "no places are stated for the new assignment",
    "r58.word-confused.forlaggning": "förläggning for förlängning",
    "r59.readings-disagree.extensions": "the same terms in two wordings",
}
WORK = {
    **HEAD,
    "r15.extension-without-cap": "'kan förlängas med två år i taget'",
    "r23.meeting-between-not-stated": "MBL on 2017-12-04, from 2018-01-01, and no meeting day",
    "r33.author-is-delegate.point-2": "the care director signs the letter and may sign",
    "r40.index-without-base": "OPI without a base year",
    "r42.party-misspelt.lenalink": "Lenalink, twice",
    "r56.point-without-amount": "'enligt omsorgskontorets förslag'",
    "r56.point-without-day": "likewise",
    "r57.amount-period-unclear": "'3 årsarbetare per år till en ersättning med 2 085 000 kr'",
    "r59.readings-disagree.volumes": "1, 2 and 3 full-time equivalents of one supplement",
}


@dataclass(frozen=True)
class Letter:
    """A real letter, our retelling of it, what may be found in either, and what need not be."""

    seed: str
    retelling: str
    justified: Mapping[str, str]
    optional: frozenset[str] = frozenset()


UNSURE = frozenset({"r59.readings-disagree.volumes", "r59.readings-disagree.extensions"})
"""They are found as long as somebody is to look at the reading, and no longer."""

LETTERS = (
    Letter(
        "000-boendestod",
        "boendestod-utokat-uppdrag",
        {**HOUSING, "r58.word-confused.bosendestodjande": "misspelt in the decision point"},
        UNSURE,
    ),
    Letter(
        "001-boendestod",
        "boendestod-utokat-uppdrag-avskrift",
        {**HOUSING, "r42.party-misspelt.capiro": "Capiro Psykiatri AB"},
        UNSURE,
    ),
    Letter(
        "002-familjestod",
        "familjestod-option",
        FAMILY,
        UNSURE | {"r53.durations-disagree"},
    ),
    Letter(
        "003-korttidsvistelse",
        "korttid-lss-utvecklingsuppdrag",
        SHORT_TERM,
        UNSURE,
    ),
    Letter("004-arbetsstod", "arbetsstod-tillaggsuppdrag", WORK, UNSURE),
)


def drafts_of(path: Path) -> tuple[Draft, ...]:
    return import_document(open_document(path.name, path.read_bytes()), REGISTER).drafts


def found_in(path: Path) -> Iterator[Finding]:
    for draft in drafts_of(path):
        yield from examine(facts_of_draft(draft, REGISTER))


def seed(letter: Letter) -> Path:
    """The real letter; skips where it is not beside the project."""
    found = sorted(SEEDS.glob(f"{letter.seed}*")) if SEEDS.is_dir() else []
    if not found:
        pytest.skip(f"the real letters are not in {SEEDS}")
    return found[0]


def check(letter: Letter, path: Path) -> None:
    """Nothing unjustified, nothing missing."""
    ids = {finding.id for finding in found_in(path)}
    unjustified = {i for i in ids if not any(i.startswith(known) for known in letter.justified)}
    assert unjustified == set()
    wanted = set(letter.justified) - letter.optional
    assert {known for known in wanted if not any(i.startswith(known) for i in ids)} == set()


@pytest.mark.parametrize("letter", LETTERS, ids=lambda letter: letter.seed)
def test_every_finding_on_a_real_letter_is_justified_and_none_is_missing(letter: Letter) -> None:
    check(letter, seed(letter))


@pytest.mark.parametrize("letter", LETTERS, ids=lambda letter: letter.retelling)
def test_every_finding_on_its_retelling_is_justified_and_none_is_missing(letter: Letter) -> None:
    check(letter, RETELLINGS / f"{letter.retelling}.txt")


@pytest.mark.parametrize("letter", LETTERS, ids=lambda letter: letter.retelling)
def test_no_letter_has_an_error_and_every_finding_leads_to_the_letters_words(
    letter: Letter,
) -> None:
    path = RETELLINGS / f"{letter.retelling}.txt"
    text = open_document(path.name, path.read_bytes())
    for finding in found_in(path):
        assert finding.severity is not Severity.ERROR
        for fact in finding.used:
            for place in fact.where:
                assert place.file == path.name  # type: ignore[union-attr]  # a document's
                assert text.words(place.start, place.end) == place.words  # type: ignore[union-attr]  # likewise


def test_the_direct_awards_beside_the_contracts_are_found_with_what_they_come_to() -> None:
    found = {f.id: f for f in found_in(RETELLINGS / "familjestod-option.txt")}
    special = found["r12.special-agreements-valued.family-support"]
    facts = {fact.name: fact.value.model_dump() for fact in special.used}
    assert facts["volume"]["number"] == 16_000
    assert facts["limit"]["kronor"] == 586_907
    assert "r35.sum-differs.need-less-special" in found


def together(one: Path, other: Path) -> object:
    """What two letters take of the frame that both name, in kronor."""
    (first,), (second,) = drafts_of(one), drafts_of(other)
    found = examine(facts_of_draft(first, REGISTER, beside=(second,)))
    (shared,) = [each for each in found if each.id.startswith("r34.frame-in-two-letters")]
    return {fact.name: fact.value.model_dump() for fact in shared.used}["used"]["kronor"]


def test_two_letters_that_draw_on_one_frame_are_told_of_each_other() -> None:
    first, second = (RETELLINGS / f"{letter.retelling}.txt" for letter in LETTERS[:2])
    assert together(first, second) == 4_800_000


def test_the_real_letters_on_housing_and_family_support_take_of_one_frame_together() -> None:
    assert together(seed(LETTERS[0]), seed(LETTERS[2])) == 10_700_000


def test_another_transcript_is_named() -> None:
    (draft,) = drafts_of(RETELLINGS / "boendestod-utokat-uppdrag.txt")
    found = examine(facts_of_draft(draft, REGISTER, twins=("avskrift.txt",)))
    assert any(each.id == "r46.twin-document.avskrift-txt" for each in found)
