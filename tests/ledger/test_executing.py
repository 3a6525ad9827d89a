"""A command is decided and recorded once, and its key gives the first result for ever."""

import pytest

from domain.refusal import Impossible, NotFound
from ledger.act import Receipt
from ledger.application import Ledger
from ledger.errors import KeyReused, StaleVersion
from tests.ledger.shelves import (
    SHELVES,
    AddJars,
    JarsAdded,
    MatchJars,
    MoveJars,
    PutUpShelf,
    Shelf,
    TooFull,
    act,
    shelf,
)
from tests.servers import Database


def test_a_command_becomes_entries_with_their_envelope(larder: Ledger) -> None:
    circumstances = act("k1", correlation_id="case-7", causation_id="letter-3")
    receipt = larder.execute(AddJars(shelf="top", jars=3, label="Jordgubb & ”åäö”"), circumstances)
    assert receipt == Receipt(first_position=2, position=2, versions={shelf("top"): 2})
    assert receipt.entries == 1
    put_up, added = larder.entries(shelf("top"))
    assert (added.position, added.version, added.topic) == (2, 2, "shelf.jars-added.v2")
    assert added.event == JarsAdded(jars=3, label="Jordgubb & ”åäö”")
    assert (added.actor_id, added.actor_role) == ("anna", "caseworker")
    assert (added.correlation_id, added.causation_id) == ("case-7", "letter-3")
    assert added.command_key == "k1"
    assert added.event_id.version == 7
    assert put_up.event_id < added.event_id
    assert str(put_up.applies_from) == "2018-01-01"
    assert added.applies_from is None
    offset = added.recorded_at.utcoffset()
    assert offset is not None
    assert not offset


def test_what_was_recorded_last_is_seen_without_reading_it_again(larder: Ledger) -> None:
    receipt = larder.execute(AddJars(shelf="top", jars=3), act("k"))
    seen = larder.last_seen(shelf("top"))
    assert seen == larder.open(shelf("top"))
    assert (seen.version, seen.position) == (receipt.versions[shelf("top")], receipt.position)


def test_one_entry_of_a_stream_is_found_by_its_version(larder: Ledger) -> None:
    larder.execute(AddJars(shelf="top", jars=3), act("k"))
    assert [larder.entry_of(shelf("top"), version) for version in (1, 2)] == list(
        larder.entries(shelf("top"))
    )
    with pytest.raises(NotFound):
        larder.entry_of(shelf("top"), 3)


def test_a_repeat_gives_the_first_receipt_although_it_would_be_refused_by_now(
    ledger: Ledger,
) -> None:
    first = ledger.execute(PutUpShelf(shelf="top"), act("k"))
    again = ledger.execute(PutUpShelf(shelf="top"), act("k"))
    assert (again.first_position, again.position, again.versions) == (1, 1, first.versions)
    assert again.repeated
    assert not first.repeated
    assert ledger.head() == 1
    assert ledger.result_of("k") == again
    assert ledger.result_of("unknown") is None


def test_the_same_key_with_another_body_is_a_conflict(larder: Ledger) -> None:
    larder.execute(AddJars(shelf="top", jars=3), act("k"))
    for other in (AddJars(shelf="top", jars=4), AddJars(shelf="nowhere", jars=3)):
        with pytest.raises(KeyReused):
            larder.execute(other, act("k"))
    with pytest.raises(KeyReused):
        larder.result_of("k", b"another hash")
    assert larder.head() == 2


def test_the_body_is_what_the_client_sent_where_that_is_given(larder: Ledger) -> None:
    sent = act("k", body_hash=b"hash of what was sent")
    larder.execute(AddJars(shelf="top", jars=3), sent)
    stamped_later = AddJars(shelf="top", jars=3, label="stamped 12:05")
    assert larder.execute(stamped_later, sent).repeated


def test_nothing_to_change_is_remembered_under_its_key(larder: Ledger) -> None:
    receipt = larder.execute(AddJars(shelf="top", jars=0), act("k"))
    assert receipt == Receipt(first_position=None, position=1, versions={shelf("top"): 1})
    assert receipt.entries == 0
    larder.execute(AddJars(shelf="top", jars=5), act("other"))
    again = larder.execute(AddJars(shelf="top", jars=0), act("k"))
    assert again == Receipt(None, 1, {shelf("top"): 1}, repeated=True)
    with pytest.raises(KeyReused):
        larder.execute(AddJars(shelf="top", jars=1), act("k"))


def test_a_refusal_stores_nothing_and_leaves_the_key_free(larder: Ledger) -> None:
    larder.execute(PutUpShelf(shelf="small", room_for=2), act("s"))
    with pytest.raises(TooFull):
        larder.execute(AddJars(shelf="small", jars=3), act("k"))
    assert larder.head() == 2
    assert larder.result_of("k") is None
    assert larder.execute(AddJars(shelf="small", jars=2), act("k")).position == 3


def test_several_streams_are_written_together_or_not_at_all(larder: Ledger) -> None:
    larder.execute(PutUpShelf(shelf="low"), act("low"))
    larder.execute(AddJars(shelf="top", jars=4), act("four"))
    receipt = larder.execute(MoveJars(source="top", target="low", jars=3), act("move"))
    assert (receipt.first_position, receipt.position, receipt.entries) == (4, 5, 2)
    assert receipt.versions == {shelf("top"): 3, shelf("low"): 2}
    assert larder.open(shelf("low")).state == Shelf(1_000_000, 3)


def test_a_version_that_the_caller_has_not_seen_is_refused(larder: Ledger) -> None:
    seen = {shelf("top"): 1}
    larder.execute(AddJars(shelf="top"), act("a", expected=seen))
    with pytest.raises(StaleVersion) as refused:
        larder.execute(AddJars(shelf="top"), act("b", expected=seen))
    assert refused.value.facts == {"stream": shelf("top"), "version": "2"}
    assert larder.execute(AddJars(shelf="top"), act("a", expected=seen)).repeated


def test_what_another_process_wrote_is_seen_before_anything_is_refused(
    larder: Ledger, database: Database
) -> None:
    with Ledger(database.app_dsn, SHELVES) as other:
        with pytest.raises(NotFound):
            larder.execute(AddJars(shelf="new"), act("early"))
        other.execute(PutUpShelf(shelf="new"), act("new"))
        assert larder.execute(AddJars(shelf="new"), act("early")).position == 3
        other.execute(AddJars(shelf="new", jars=2), act("two"))
        expected = {shelf("new"): 3}
        assert larder.execute(AddJars(shelf="new"), act("c", expected=expected)).position == 5
        assert other.open(shelf("new")).state.jars == 4


def test_a_stream_that_was_only_looked_at_is_guarded_too(
    larder: Ledger, database: Database
) -> None:
    larder.execute(PutUpShelf(shelf="low"), act("low"))
    with Ledger(database.app_dsn, SHELVES) as other:
        other.execute(AddJars(shelf="top", jars=7), act("seven"))
    larder.execute(MatchJars(like="top", shelf="low"), act("match"))
    assert larder.open(shelf("low")).state.jars == 7


def test_the_past_can_be_opened(larder: Ledger) -> None:
    for number in range(3):
        larder.execute(AddJars(shelf="top"), act(f"k{number}"))
    then = larder.open(shelf("top"), up_to_position=3)
    assert (then.state.jars, then.version, then.position) == (2, 3, 3)
    now = larder.open(shelf("top"))
    assert (now.state.jars, now.version, now.position) == (3, 4, 4)
    never = larder.open(shelf("nowhere"))
    assert (never.state, never.version, never.position) == (Shelf(), 0, 0)


def test_reading_is_by_position_topic_and_stream(larder: Ledger) -> None:
    larder.execute(PutUpShelf(shelf="low"), act("low"))
    larder.execute(AddJars(shelf="top", times=3), act("three"))
    assert [entry.position for entry in larder.read(1, 3)] == [2, 3, 4]
    by_topic = larder.read(0, 9, topics=["shelf.put-up.v1"])
    assert [entry.position for entry in by_topic] == [1, 2]
    assert [entry.position for entry in larder.read(0, 9, streams=[shelf("low")])] == [2]
    both = larder.read(1, 9, streams=[shelf("low"), shelf("top")])
    assert [entry.position for entry in both] == [2, 3, 4, 5]
    assert larder.entry_at(2).stream == shelf("low")
    with pytest.raises(NotFound):
        larder.entry_at(6)


def test_a_kind_of_stream_that_nobody_folds_is_not_found(larder: Ledger) -> None:
    with pytest.raises(NotFound):
        larder.open("cellar:deep")


def test_a_text_with_nul_is_refused_and_one_about_nul_is_not(larder: Ledger) -> None:
    with pytest.raises(Impossible):
        larder.execute(AddJars(shelf="top", label="a\0b"), act("k"))
    larder.execute(AddJars(shelf="top", label=r"a\u0000b \\u0000"), act("k"))
    assert larder.entry_at(2).event == JarsAdded(jars=1, label=r"a\u0000b \\u0000")


def test_a_key_is_short_and_not_empty() -> None:
    for key in ("", "k" * 256, "a\0b"):
        with pytest.raises(ValueError, match="1-255"):
            act(key)


def test_the_librarys_own_interface_sees_the_same_log(larder: Ledger) -> None:
    larder.execute(AddJars(shelf="top", times=2), act("two"))
    section = larder.notification_log["1,10"]
    assert [notification.id for notification in section.items] == [1, 2, 3]
    versions = [event.originator_version for event in larder.events.get(shelf("top"), gt=1)]
    assert versions == [2, 3]


def test_a_command_may_be_larger_than_what_the_network_takes_at_once(larder: Ledger) -> None:
    label = "x" * 20_000_000
    receipt = larder.execute(AddJars(shelf="top", label=label), act("large"))
    assert larder.entry_at(receipt.position).event == JarsAdded(jars=1, label=label)
