"""What is left of the frames of a budget year, and who has drawn on them?"""
