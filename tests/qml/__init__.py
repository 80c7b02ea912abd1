"""Rules that the QML files keep."""
