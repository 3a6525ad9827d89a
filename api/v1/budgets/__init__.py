"""Budgets: their frames and what is drawn on them."""
