"""The expiry calendar: what must be decided about contracts before they end, and by when."""
