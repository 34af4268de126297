"""What is printed, from what a model writes: Markdown, LaTeX and HTML marks out, lines of print left.

Signs that print can hold stay: masks such as `****1234`, amounts such as `$5.00`, `snake_case`.
"""

from __future__ import annotations

import html
import re

_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,400}>|<!--[^<>]{0,400}-->")
_BREAK = re.compile(r"<(?:br|/?p|/?div|/?li|/?tr|hr)\b[^<>]{0,400}>", re.IGNORECASE)
_ENTITY = re.compile(r"&(?:[a-zA-Z]{2,31}|#\d{1,7}|#[xX][0-9a-fA-F]{1,6});")
_LINE_START = re.compile(r"(?:#{1,6}|>|[-*+](?= [^\d$(.])) ")
_RULE = re.compile(r"-{3,}|={3,}|_{3,}|\*{3}|\|?(?: ?:?-{3,}:? ?\|)+ ?:?-*:?")
_PAIRED = (
    re.compile(r"(?<!\*)\*{2,3}(?=[^\W_]|[$(\"'])([^*\n]{1,2000})(?<!\s)\*{2,3}(?!\*)"),
    re.compile(r"(?<!\w)_{2}(?=[^\W_]|[$(\"'])([^_\n]{1,2000})(?<!\s)_{2}(?!\w)"),
    re.compile(r"(?<![\w*])\*(?=[^\W\d])([^*\n]{1,2000})(?<=\w)\*(?![\w*])"),
    re.compile(r"`([^`\n]{1,2000})`"),
)
_ESCAPED = re.compile(r"\\([$%&#_*~|+.!(){}\[\]-])")
_MATH = re.compile(
    r"\${1,2}(?=[^\s$][^$\n]*[\\^_]|[\\^_])([^$\n]{1,2000})(?<!\s)\${1,2}(?!\d)"
    r"|\\\(((?:[^\\\n]|\\(?![()])){1,2000})\\\)"
)
"""Between two dollar signs there is mathematics only when some sign of LaTeX is: not `$5 or $6`."""
_FRACTION = re.compile(r"\\[dt]?frac\{([^{}]{0,200})\}\{([^{}]{0,200})\}")
_GROUP = re.compile(
    r"\\(?:text|textbf|textit|mathrm|mathbf|mathit|mbox|operatorname|boxed|underline|overline)"
    r"\*?\{([^{}]{0,2000})\}"
)
_RAISED = re.compile(r"[\^_]\{([^{}]{0,200})\}|\^(\w)")
_COMMAND = re.compile(r"\\([a-zA-Z]{1,20}|[,;:!\\ ])")
_SIGNS = {
    "times": "×", "cdot": "·", "div": "÷", "pm": "±", "leq": "≤", "le": "≤", "geq": "≥", "ge": "≥",
    "neq": "≠", "approx": "≈", "square": "☐", "Box": "☐", "boxtimes": "☒", "checkmark": "✓",
    "bullet": "•", "circ": "°", "degree": "°", "dots": "…", "ldots": "…", "quad": " ",
    "qquad": " ", "\\": "\n", "pounds": "£", "euro": "€", "dollar": "$", "backslash": "\\",
}  # fmt: skip


def plain_lines(text: str) -> list[str]:
    """The printed lines, none empty, white space as single spaces. Any text will do."""
    if "<" in text:
        text = _TAG.sub("", _BREAK.sub("\n", text))
    text = _ENTITY.sub(lambda m: html.unescape(m.group()), text)
    if "\\" in text or "$" in text:
        text = _without_latex(text)
    lines = (_plain_line(" ".join(line.split())) for line in text.splitlines())
    return [line for line in lines if line]


def _plain_line(line: str) -> str:
    if _RULE.fullmatch(line):
        return ""
    if start := _LINE_START.match(line):
        line = line[start.end() :]
    for pair in _PAIRED:
        line = pair.sub(r"\1", line)
    return line.strip()


def _without_latex(text: str) -> str:
    text = _MATH.sub(lambda m: _printed(m[1] or m[2] or ""), text)
    if text.lstrip().startswith(("$$", "\\[")):
        text = _printed(re.sub(r"\$\$|\\[\[\]]", "", text))
    return _ESCAPED.sub(r"\1", text)


def _printed(formula: str) -> str:
    formula = _ESCAPED.sub(r"\1", formula)
    formula = _GROUP.sub(r"\1", _FRACTION.sub(r"\1/\2", formula))
    formula = _RAISED.sub(lambda m: m[1] or m[2] or "", formula)
    formula = _COMMAND.sub(lambda m: _SIGNS.get(m[1], " "), formula)
    return formula.replace("{", "").replace("}", "")
