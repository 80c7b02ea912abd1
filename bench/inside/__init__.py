"""What runs inside a measured process: it brings in nothing that what is measured would not."""
