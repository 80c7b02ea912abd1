"""A touch kiosk that explains interpersonal psychotherapy in clinic waiting rooms."""

__version__ = "0.1.0"
