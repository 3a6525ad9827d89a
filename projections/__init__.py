"""Read models: one room per question, each made of nothing but the log."""
