"""Who people are and what they may do: the only room with names, addresses and keys."""
