"""What waits for whom?"""
