"""What staff see in their editor, asked of the language server that editors run."""
