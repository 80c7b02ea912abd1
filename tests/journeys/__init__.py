"""The real app, touched by label: each test reads like a visit."""
