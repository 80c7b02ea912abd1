"""What must hold of content: shipped, good and broken."""
