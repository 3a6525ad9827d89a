"""What the rules find in a proposal or a contract, and what was answered."""
