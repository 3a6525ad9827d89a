"""Why reservations are let go, in the words that the domain itself uses."""

REJECTED = "rejected by the committee"
REFERRED_BACK = "referred back by the committee"
CHANGED = "changed by the decision"
WITHDRAWN = "withdrawn"
CANCELLED = "cancelled"
WAIVED = "the decision is not booked"
ANNULLED = "annulled by a court"
