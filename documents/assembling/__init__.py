"""What was read of each matter becomes a draft."""
