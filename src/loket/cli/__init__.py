"""The command line: one module per group, imports inside the command that needs them."""
