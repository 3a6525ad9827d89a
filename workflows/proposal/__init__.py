"""A proposal's way from draft to dispatched decision. People decide; this waits and delivers."""
