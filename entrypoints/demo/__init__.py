"""``liggare demo``: the letters' portfolio registered, decided on, and shown."""
