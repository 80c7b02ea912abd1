// The answer to a question.

ReadingLayout {}
