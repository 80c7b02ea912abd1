"""Reference pictures of every kind of screen."""
