"""Committees' meetings, and what is on their agendas."""
