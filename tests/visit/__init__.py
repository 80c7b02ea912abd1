"""One visitor's visit."""
