"""A budget: frames by year, and what proposals draw on them."""
