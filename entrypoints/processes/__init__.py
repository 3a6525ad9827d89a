"""The processes that serve: each puts its rooms together and runs until told to stop."""
