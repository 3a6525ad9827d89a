"""The entries that a question needs, kept as rows, selected by the three dates and folded."""
