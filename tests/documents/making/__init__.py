"""What makes the corpus's Word, PDF and oddly encoded files from readable sources."""
