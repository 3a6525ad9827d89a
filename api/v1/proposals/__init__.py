"""Proposals and the acts that carry them from draft to effect."""
