"""The staff door: who gets in, and who does not."""
