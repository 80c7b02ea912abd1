"""The verb `review`: who has signed which words, what changed since, and what a clinician reads before signing."""

from kiosk.authoring.review.report import status
from kiosk.authoring.review.signing import bring_up_to_date, sign

__all__ = ["bring_up_to_date", "sign", "status"]
