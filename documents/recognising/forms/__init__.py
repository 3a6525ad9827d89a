"""How things look in Swedish documents: figures, dates, money, volumes, statutes, names."""
