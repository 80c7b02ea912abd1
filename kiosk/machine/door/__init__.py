"""The staff door: a keypad of its own, and behind it what staff may do at the glass.

Each module is imported by its own name: what the start needs is `staff_door`, and it waits for a knock with the rest.
"""
