"""What can be checked in a letter, a proposal or a contract: findings for people to answer."""
