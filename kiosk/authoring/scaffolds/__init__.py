"""What staff begin with: a topic, a language, a clinic's own folder, each written whole and over nothing."""

from kiosk.authoring.scaffolds.clinic import new_clinic
from kiosk.authoring.scaffolds.language import new_language
from kiosk.authoring.scaffolds.made import Made, RefusedError
from kiosk.authoring.scaffolds.topic import new_topic

__all__ = ["Made", "RefusedError", "new_clinic", "new_language", "new_topic"]
