"""The rules themselves, one small function each, in files by subject."""
