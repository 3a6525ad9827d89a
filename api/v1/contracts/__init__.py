"""Contracts: what is there, registering, changing and correcting them."""
