"""How well documents are read: what was read against what a careful person reads in them."""
