"""The processes that serve: each composes its rooms from the settings and runs until it is told to stop."""
