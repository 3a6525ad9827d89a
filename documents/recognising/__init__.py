"""What a document says: forms that values have, and rules that tell what each value is of."""
