"""Which contracts are there, with whom, until when, and what can still be extended?"""
