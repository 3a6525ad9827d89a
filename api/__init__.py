"""The HTTP interface: parses what is asked, lets the rooms below answer, and says so in JSON."""
