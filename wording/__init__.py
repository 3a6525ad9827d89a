"""What people read: events, figures, refusals and derivations, in Swedish and English."""
