"""The portfolio that the demonstration registers, and the models that read it."""
