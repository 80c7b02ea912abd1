// Phases, one after the other.

ReadingLayout {}
