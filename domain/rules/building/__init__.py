"""How the facts of a letter, a proposal and a contract become what the rules look at."""
