"""One module a verb of the command line: its arguments, and what it does; heavy imports wait until it is done.

Each has `add_arguments(parser)`, which sets `verb` to the function that takes the options and returns the exit code.
"""
