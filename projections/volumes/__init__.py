"""What is contracted per service, provider, year and unit, at what cost, against which need?"""
