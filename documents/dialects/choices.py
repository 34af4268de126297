"""What kind of document a page is, asked so that one token answers: letters stand for the types.

The probabilities of the letters, read off one prefill, are the answer; no text is generated. Their
sum, the label mass, tells how much the model wants any of them at all. Models like some letters
better than others, so the question is asked in several turns of the list and the answers averaged.
"""

from __future__ import annotations

import hashlib
import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from documents.dialects.image_rule import ImageRule
from documents.errors import BadAnswer
from documents.result import DocumentType

DESCRIPTIONS: dict[DocumentType, str] = {
    "W2": "IRS Form W-2, Wage and Tax Statement, any copy",
    "1099-INT": "IRS Form 1099-INT, Interest Income",
    "1099-DIV": "IRS Form 1099-DIV, Dividends and Distributions",
    "1099-MISC": "IRS Form 1099-MISC, Miscellaneous Information",
    "1099-NEC": "IRS Form 1099-NEC, Nonemployee Compensation",
    "1099-R": "IRS Form 1099-R, Distributions From Pensions, Annuities, Retirement Plans, IRAs",
    "1098": "IRS Form 1098, Mortgage Interest Statement (not 1098-T or 1098-E)",
    "bank_statement": "statement of a checking or savings account: deposits, withdrawals, balances",
    "credit_card_statement": "statement of a credit card: charges, payments, minimum payment due",
    "invoice": "invoice or bill that asks for payment",
    "receipt": "receipt of a purchase that has been paid",
    "check": "a bank check: payee, amount in words, MICR line at the bottom",
    "other": "anything else: other tax forms, pay stubs, letters, instructions, blank pages",
}
TYPES: tuple[DocumentType, ...] = tuple(DESCRIPTIONS)
IMAGE = ImageRule(factor=28, min_pixels=3_136, max_pixels=1_003_520)
"""1,280 image tokens: titles and captions stay legible, and a page costs a quarter of reading it."""
LETTERS = "ABCDEFGHIJKLM"
_LEAST = 1e-12


def letters(turn: int = 0) -> dict[str, DocumentType]:
    """Which type each letter stands for when the list begins with the type number `turn`."""
    step = turn * 5 % len(TYPES)  # five and thirteen share no factor: turns lie far apart
    return dict(zip(LETTERS, TYPES[step:] + TYPES[:step], strict=True))


def build_classification_prompt(turn: int = 0) -> str:
    """The question; its answer is one letter of `letters(turn)`."""
    choices = "\n".join(f"{letter}: {DESCRIPTIONS[kind]}" for letter, kind in letters(turn).items())
    return (
        "What kind of document is this page?\n"
        f"{choices}\n"
        "Judge by printed titles, form numbers and layout. Answer with one letter only."
    )


@dataclass(frozen=True, slots=True)
class Scores:
    """confidence: the probability of `type` among all types, times the label mass; 0..1.

    scores: a distribution over the thirteen types. label_mass: probability of any letter at all.
    """

    type: DocumentType
    confidence: float
    scores: dict[DocumentType, float]
    label_mass: float


@dataclass(frozen=True, slots=True)
class Calibration:
    """Temperature by which log-probabilities are divided; 1 changes nothing.

    Fitted on labelled pages for one model, prompt and list of types: `key` names these three.
    """

    temperature: float = 1.0
    key: str = ""

    def __post_init__(self) -> None:
        """Raises ValueError for a temperature that is none."""
        if not (math.isfinite(self.temperature) and self.temperature > 0):
            raise ValueError("a calibration's temperature is a number above 0")

    def checked(self, model: str) -> Calibration:
        """Itself, when it was fitted for this model and prompt. Raises ValueError otherwise."""
        if self.key and self.key != calibration_key(model):
            raise ValueError(
                "the calibration was fitted for another model, prompt or list of types"
            )
        return self

    @classmethod
    def from_json(cls, text: str) -> Calibration:
        """Of {"temperature": …, "key": …}. Raises ValueError for anything else."""
        try:
            data = json.loads(text)
            return cls(float(data["temperature"]), str(data["key"]))
        except (KeyError, TypeError):
            raise ValueError('a calibration needs "temperature" and "key"') from None


def calibration_key(model: str) -> str:
    """Sixteen hexadecimal digits that stand for model, prompt and types together."""
    whole = "\0".join([model, build_classification_prompt(), *TYPES])
    return hashlib.sha256(whole.encode()).hexdigest()[:16]


_AS_IT_IS = Calibration()


def score(
    letter_logprobs: Mapping[str, float], turn: int = 0, calibration: Calibration = _AS_IT_IS
) -> Scores:
    """The types' probabilities. letter_logprobs: natural logarithms over the whole vocabulary.

    A letter that is left out counts as impossible. Raises BadAnswer when all are.
    """
    meaning = letters(turn)
    said = {
        meaning[letter]: value
        for letter, value in letter_logprobs.items()
        if letter in meaning and not math.isnan(value)
    }
    mass = min(sum(math.exp(min(value, 0.0)) for value in said.values()), 1.0)
    if mass < _LEAST:
        raise BadAnswer("the model gives no answer among the choices")
    top = max(said.values())
    weights = {
        kind: math.exp((said[kind] - top) / calibration.temperature) if kind in said else 0.0
        for kind in TYPES
    }
    return _scores(weights, mass)


def average(several: Sequence[Scores]) -> Scores:
    """One answer of several turns. Raises ValueError for none."""
    if not several:
        raise ValueError("nothing to average")
    count = len(several)
    weights = {kind: sum(s.scores[kind] for s in several) / count for kind in TYPES}
    return _scores(weights, sum(s.label_mass for s in several) / count)


def _scores(weights: Mapping[DocumentType, float], mass: float) -> Scores:
    total = sum(weights.values())
    scores = {kind: weight / total for kind, weight in weights.items()}
    best = max(TYPES, key=lambda kind: scores[kind])
    return Scores(best, min(scores[best] * mass, 1.0), scores, mass)
