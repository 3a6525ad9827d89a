"""The only readers of the environment: settings, composition, processes and the command line."""
