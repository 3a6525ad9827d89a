"""Processes that go on for days and wait for people; one room per process."""
