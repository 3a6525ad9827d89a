"""Documents: read into drafts, and their originals."""
