"""What a proposal answers when it is asked to move on, stage by stage: events, or a refusal."""
