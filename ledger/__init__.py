"""The append-only log of what was decided, and what follows from its order alone."""
