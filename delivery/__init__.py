"""Channels by which something is delivered to people and systems."""
