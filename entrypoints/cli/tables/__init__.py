"""Answers laid out for people."""
