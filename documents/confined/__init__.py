"""Work on files from elsewhere, in processes that can be ended without harm to who asks."""
