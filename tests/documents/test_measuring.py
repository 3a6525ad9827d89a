"""The measure itself: what counts as read, as read in part, as wrong, and as wrongly certain."""

from domain.draft.flat import FlatForm, FlatValue
from domain.draft.reading import Certainty
from tests.documents.measuring.expected import Expected, ExpectedValue, Stated
from tests.documents.measuring.likeness import Likeness, likeness
from tests.documents.measuring.matching import matched
from tests.documents.measuring.scores import Score, Scores, table


def wanted(field: str, value: Stated, *, demanded: bool = True) -> ExpectedValue:
    return ExpectedValue(field, value, certain_allowed=True, demanded=demanded)


def read(field: str, value: FlatForm, certainty: Certainty = Certainty.CERTAIN) -> FlatValue:
    return FlatValue(field=field, value=value, certainty=certainty, words=("so",))


HOURS: dict[str, object] = {"role": "option", "quantity": "1450", "unit": "hour", "year": 2018}


def test_a_value_with_every_part_right_is_the_same() -> None:
    found = {"role": "option", "quantity": "1450.0", "unit": "hour", "year": 2018, "start": "x"}

    assert likeness("volume", HOURS, found) is Likeness.SAME


def test_a_value_with_a_part_unread_is_read_in_part() -> None:
    found = {"role": "option", "quantity": "1450", "unit": "hour"}

    assert likeness("volume", HOURS, found) is Likeness.PARTLY


def test_a_value_with_one_part_wrong_is_another_value() -> None:
    assert likeness("volume", HOURS, {**HOURS, "year": 2019}) is Likeness.OTHER


def test_a_part_that_is_not_to_be_read_makes_it_another_value() -> None:
    assert likeness("volume", {**HOURS, "year": None}, HOURS) is Likeness.OTHER


def test_a_range_is_neither_of_its_ends() -> None:
    assert likeness("volume", {"quantity": "8-10"}, {"quantity": "8-10"}) is Likeness.SAME
    assert likeness("volume", {"quantity": "8-10"}, {"quantity": "8"}) is Likeness.OTHER


def test_a_paragraph_of_law_is_the_same_however_it_is_written() -> None:
    for written in ("SoL 4 kap. 1 §", "socialtjänstlagen (2001:453) 4 kap. 1 §", "SoL 4:1"):
        assert likeness("legal_basis", "SoL 4:1", written) is Likeness.SAME
    assert likeness("legal_basis", "LSS 9 § 6", "9 § 6") is Likeness.OTHER


def test_a_point_is_known_by_its_number_and_first_words() -> None:
    point: Stated = {"number": 2, "words": "förvaltningschefen äger rätt"}

    assert likeness("point", point, {"number": 2, "words": "att förvaltningschefen äger"})
    assert not likeness("point", point, {"number": 3, "words": "förvaltningschefen äger rätt"})


def scores(expected: Expected, *drafts: tuple[FlatValue, ...]) -> Scores:
    taken = Scores()
    taken.take("letter", matched(expected, drafts))
    return taken


def test_a_wrong_value_is_counted_and_one_marked_certain_is_counted_on_its_own() -> None:
    expected = Expected(((wanted("letter_date", "2019-02-11"),),))

    sure = scores(expected, (read("letter_date", "2019-11-02"),))
    unsure = scores(expected, (read("letter_date", "2019-11-02", Certainty.CHECK),))

    assert sure.of("letter_date") == Score(demanded=1, read=1, wrong=1, certain=1, wrong_certain=1)
    assert unsure.of("letter_date") == Score(demanded=1, read=1, wrong=1)
    assert len(sure.wrong_certain) == 1
    assert "letter_date" in table(sure)


def test_the_same_value_read_twice_is_neither_two_nor_wrong() -> None:
    expected = Expected(((wanted("provider", ["Råd och stöd", "Leanlink Råd och stöd"]),),))

    taken = scores(
        expected, (read("provider", "Råd och stöd"), read("provider", "Leanlink råd och stöd"))
    )

    assert taken.of("provider") == Score(demanded=1, found=1, read=1, certain=1)


def test_what_is_not_demanded_is_right_if_read_and_not_missed_if_not() -> None:
    expected = Expected(((wanted("service", "boendestöd", demanded=False),),))

    assert scores(expected, (read("service", "Boendestöd"),)).total.wrong == 0
    assert scores(expected, ()).total == Score()


def test_a_draft_of_what_should_not_be_recognised_is_wrong_in_all_it_says() -> None:
    taken = scores(Expected(()), (read("provider", "Textilhuset AB"),))

    assert taken.total.wrong_certain == 1


def test_matters_are_matched_by_what_tells_them_apart_and_others_left_alone() -> None:
    first = (wanted("paragraph", "§ 22"), wanted("provider", "Kommunal Omsorg"))
    second = (wanted("paragraph", "§ 24"), wanted("provider", "Ekudden Omsorg AB"))
    minutes = Expected((first, second), other_matters=True)

    taken = scores(
        minutes,
        (read("paragraph", "21"),),
        (read("paragraph", "24"), read("provider", "Ekudden Omsorg AB")),
        (read("paragraph", "22"), read("provider", "Kommunal Omsorg")),
    )

    assert taken.total == Score(demanded=4, found=4, read=4, certain=4)
