"""Keeping projections up to date: one worker each, rebuilt beside the live rows, waited for."""
