"""The arithmetic of what is contracted: for a year or a day, with the derivation of each figure."""
