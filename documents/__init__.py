"""Swedish decision documents in: read, laid out, recognised, assembled into drafts, compared."""
