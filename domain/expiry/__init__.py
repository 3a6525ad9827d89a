"""That somebody was reminded, in time, of a contract that is to end."""
