"""A decision proposal (tjänsteskrivelse), from draft to dispatched decision."""
