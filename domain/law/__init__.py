"""What the law says of days: each rule with its source and the days between which it holds."""
