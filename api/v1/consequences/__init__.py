"""What would follow if proposals were approved."""
