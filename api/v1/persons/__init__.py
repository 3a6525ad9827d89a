"""The register of persons, the only one with names and addresses."""
