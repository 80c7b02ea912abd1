// Two things side by side, neither winning.

ReadingLayout {}
