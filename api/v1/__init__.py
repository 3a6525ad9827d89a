"""The first version of the interface; what it promises is kept as long as it is served."""
