"""A draft: what a document says, value by value, with the words that each was read from."""
