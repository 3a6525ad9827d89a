"""Originals of imported documents, beside the log, which names them by their hash."""
