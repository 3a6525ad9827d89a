"""What was read of each matter becomes a draft; what a person has confirmed becomes a proposal."""
