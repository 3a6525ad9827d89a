"""A party: a legal entity or a unit of one, with the names it is written by."""
