"""A real PostgreSQL and a real Temporal on a bare machine, without containers."""
