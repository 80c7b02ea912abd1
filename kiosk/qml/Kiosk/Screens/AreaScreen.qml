// One of the areas this therapy can focus on.

ReadingLayout {}
