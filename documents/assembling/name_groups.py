"""Names that belong to one party: one that is a part of another is the same party's."""

from collections import Counter, defaultdict
from collections.abc import Sequence

_LEAST = 4
"""Letters; a shorter name is a part of too many."""

Words = frozenset[str]


def groups_of(names: Sequence[str]) -> dict[str, int]:
    """The number of each name's group, which is the first that holds a part or a whole of it.

    The longest names are to come first. Each is looked up by its rarest word, so that the work
    grows with the names and not with their square.
    """
    frequency = Counter(word for name in names for word in set(name.split()))
    groups: dict[str, int] = {}
    wholes: dict[str, list[tuple[Words, int]]] = defaultdict(list)
    parts: dict[str, list[tuple[Words, int]]] = defaultdict(list)
    count = 0
    for name in names:
        words = frozenset(name.split())
        if len(" ".join(words)) < _LEAST:
            groups[name] = count
            count += 1
            continue
        rarest = min(words, key=lambda word: (frequency[word], word))
        around = [group for other, group in wholes[rarest] if words <= other]
        around += [group for word in words for other, group in parts[word] if other <= words]
        group = min(around, default=count)
        count += group == count
        groups[name] = group
        parts[rarest].append((words, group))
        for word in words:
            wholes[word].append((words, group))
    return groups
