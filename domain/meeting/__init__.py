"""A committee's meetings (sammanträden): announced, moved, cancelled."""
