"""Words of the inside of a program, which no message to staff may hold."""

import re

JARGON = re.compile(
    r"Traceback|Error\b|Exception|NoneType|kiosk\.\w|object at|scalar|token|block end|mapping|(?<![.\w])YAML\b|"
    r"\bdict\b|\bnode\b|tuple\[",
    re.IGNORECASE,
)
