"""The feed of events: pull, long poll, and a stream of server-sent events."""
