"""Which contracts come to the last day on which something can be decided about them, and when?"""
