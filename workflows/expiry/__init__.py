"""The watch over contracts' ends: a reminder in time for a decision on extension or notice."""
