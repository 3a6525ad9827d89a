"""What is sent when something is done with a proposal, a file for each stage."""
