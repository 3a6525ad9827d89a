"""Our figures against the bare tools below us, on the same machine in the same minute."""
