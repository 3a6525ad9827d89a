"""Values that the facts are made of."""
