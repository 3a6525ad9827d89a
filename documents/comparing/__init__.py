"""The same decision in another transcript: recognised, and compared value by value."""
