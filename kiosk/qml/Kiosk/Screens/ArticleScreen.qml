// A text to read.

ReadingLayout {}
