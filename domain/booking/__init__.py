"""Decisions that touch several streams at once: submission and effect."""
