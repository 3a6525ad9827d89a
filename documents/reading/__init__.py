"""Bytes and a name become pages of lines and tables, or a refusal that says what to do."""
