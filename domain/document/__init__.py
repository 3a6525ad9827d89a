"""That a document was imported: its fingerprint, and nothing of what it says."""
