"""What would follow if a proposal were approved, and what followed when it was?"""
