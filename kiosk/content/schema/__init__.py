"""What an editor knows of content: JSON Schemas, with what each key is for in the words of staff."""

from kiosk.content.schema.first_line import first_line, unnamed
from kiosk.content.schema.made import ENDING, MADE, schemas

__all__ = ["ENDING", "MADE", "first_line", "schemas", "unnamed"]
