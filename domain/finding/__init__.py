"""A finding and what it is made of: its case, the facts that it rests on, its answer."""
