"""``python -m benchmarks [NAME...] [--proposals NUMBER]``: all, or those whose names hold a word.

The number is the size of those that can be run smaller; it may stand alone.
"""

import importlib
import pkgutil
import sys
import time

import benchmarks
from benchmarks.harness import Comparison, bench

NOT_BENCHMARKS = {"harness", "nothing", "running", "holding", "__main__"}


def main(arguments: list[str]) -> int:
    """Exit code 0 whatever the figures: a busy machine is no failure."""
    words = [each for each in arguments if not each.isdigit() and each != "--proposals"]
    size = next((int(each) for each in arguments if each.isdigit()), None)
    names = sorted(
        found.name
        for found in pkgutil.iter_modules(benchmarks.__path__)
        if found.name not in NOT_BENCHMARKS
        and (not words or any(word in found.name for word in words))
    )
    print(f"{'':<58} {'ours':>10} {'baseline':>10}")
    missed = 0
    with bench(size) as shared:
        for name in names:
            started = time.monotonic()
            module = importlib.import_module(f"benchmarks.{name}")
            for comparison in module.compare(shared):
                assert isinstance(comparison, Comparison)
                missed += not comparison.reached
                print(comparison, flush=True)
            print(f"  ({name}: {time.monotonic() - started:.0f} s)", flush=True)
    print(f"{missed} goal(s) not reached" if missed else "all goals reached")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
