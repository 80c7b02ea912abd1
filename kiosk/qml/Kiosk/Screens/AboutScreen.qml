// Where these words come from, and what they are not.

ReadingLayout {}
