"""The need of a service, as somebody stated it for explicit calendar years."""
