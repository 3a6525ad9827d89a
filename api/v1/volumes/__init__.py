"""Contracted volumes, each with the lines that it is the sum of."""
