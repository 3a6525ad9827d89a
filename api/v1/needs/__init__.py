"""Needs of a service as somebody stated them."""
