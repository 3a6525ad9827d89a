"""What is true of contracts, proposals, budgets, needs and parties: pure, without clock or I/O."""
