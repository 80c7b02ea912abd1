"""A text as it should be written in the file: the finished line that a message shows."""


def quoted(text: str) -> str:
    """`text` in the quotation marks that suit it; only one that holds both sorts needs backslashes."""
    plain = " ".join(text.split())
    if '"' not in plain and "\\" not in plain:
        return f'"{plain}"'
    if "'" not in plain:
        return f"'{plain}'"
    escaped = plain.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
