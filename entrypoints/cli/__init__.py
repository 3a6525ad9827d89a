"""The command line, ``liggare``."""
