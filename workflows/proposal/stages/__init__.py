"""The stages of a proposal's way: each waits for what is its own, and has done what follows."""
