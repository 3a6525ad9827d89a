"""What the rules find, and the rules themselves."""
