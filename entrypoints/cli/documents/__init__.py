"""Documents on the command line: found, read, shown, and made into proposals."""
