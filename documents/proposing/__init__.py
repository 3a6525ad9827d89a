"""From a draft to what can be started: a person confirms, corrects and adds; nothing is guessed."""
