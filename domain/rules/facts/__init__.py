"""What the rules look at, whether it was read in a letter, drafted, or recorded."""
