"""Pages of lines and tables become text in reading order, with blocks, tables and the way back."""
