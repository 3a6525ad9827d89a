"""A contract: what was awarded, and everything that was decided about it since."""
