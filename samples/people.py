"""Invented people, companies, addresses, numbers: the words on a synthetic document.

Taxpayer numbers come from ranges that are never issued, phone numbers from 555-01xx.
"""

from dataclasses import dataclass
from random import Random

FIRST_NAMES = [
    "Maria",
    "James",
    "Aisha",
    "Robert",
    "Mei",
    "Carlos",
    "Emily",
    "Kwame",
    "Sofia",
    "Daniel",
    "Priya",
    "Thomas",
    "Olivia",
    "Hassan",
    "Grace",
    "Victor",
    "Hannah",
    "Luis",
    "Natalie",
    "Omar",
    "Julia",
    "Peter",
    "Amara",
    "Kevin",
    "Leila",
    "Samuel",
    "Rosa",
    "Ethan",
    "Ingrid",
    "Marcus",
    "Yuki",
    "Patricia",
    "Dmitri",
    "Chloe",
    "Andre",
    "Fatima",
    "Walter",
    "Nina",
    "Jerome",
    "Elise",
]
LAST_NAMES = [
    "Lopez",
    "Anderson",
    "Okafor",
    "Nguyen",
    "Schmidt",
    "Patel",
    "O'Brien",
    "Johansson",
    "Kim",
    "Washington",
    "Rossi",
    "Haddad",
    "Martinez-Cole",
    "Fischer",
    "Brooks",
    "Tanaka",
    "Novak",
    "Delgado",
    "McAllister",
    "Petrov",
    "Abara",
    "Greenfield",
    "Castillo",
    "Reyes",
    "Lindqvist",
    "Foster",
    "Okonkwo",
    "Winters",
    "Delacroix",
    "Hughes",
    "Ibarra",
    "Stone",
    "Vance",
]
STREETS = [
    "Maple Ave",
    "Old Mill Rd",
    "N 14th St",
    "Harbor View Dr",
    "Chestnut Street",
    "W Prairie Ln",
    "Summit Blvd",
    "County Road 12",
    "Lakeshore Drive",
    "E Walnut St",
    "Foundry Way",
    "Quarry Hill Rd",
    "2nd Avenue",
    "Juniper Ct",
    "State Route 9",
    "Mission Street",
    "Sycamore Pl",
    "Depot St",
]
# City, state, ZIP prefix, whether the state taxes wages.
CITIES = (
    ("Sacramento", "CA", "958", True),
    ("Fresno", "CA", "937", True),
    ("Albany", "NY", "122", True),
    ("Rochester", "NY", "146", True),
    ("Columbus", "OH", "432", True),
    ("Toledo", "OH", "436", True),
    ("Allentown", "PA", "181", True),
    ("Pittsburgh", "PA", "152", True),
    ("Austin", "TX", "787", False),
    ("El Paso", "TX", "799", False),
    ("Tampa", "FL", "336", False),
    ("Boise", "ID", "837", True),
    ("Portland", "OR", "972", True),
    ("Springfield", "IL", "627", True),
    ("Trenton", "NJ", "086", True),
    ("Grand Rapids", "MI", "495", True),
    ("Louisville", "KY", "402", True),
    ("Baltimore", "MD", "212", True),
    ("Savannah", "GA", "314", True),
    ("Spokane", "WA", "992", False),
    ("St. Paul", "MN", "551", True),
    ("Salt Lake City", "UT", "841", True),
    ("Fort Wayne", "IN", "468", True),
    ("Duluth", "MN", "558", True),
)
COMPANY_HEADS = [
    "Brightwater",
    "Cobalt Ridge",
    "Tern & Oak",
    "Halvorsen",
    "Redstart",
    "Larkfield",
    "Quillon",
    "Northgate",
    "Pinecrest",
    "Silver Fern",
    "Abernathy",
    "Copperline",
    "Dovetail",
    "Eastlake",
    "Merriweather",
    "Ostrander",
    "Blue Heron",
    "Kestrel",
    "Wainwright",
    "Tamarack",
]
COMPANY_TAILS = [
    "Logistics LLC",
    "Manufacturing Inc.",
    "Dental Group PC",
    "School District 9",
    "Foods Corporation",
    "Software Inc",
    "Health System",
    "Hospitality Group LLC",
    "Builders Inc.",
    "Farms Co-op",
    "Printing Company",
    "Staffing Services Inc",
    "Engineering LLP",
    "County Transit Authority",
]
BANK_HEADS = [
    "First Alderbrook",
    "Harborline",
    "Prairie Union",
    "Cedar Valley",
    "Lakemont",
    "Granite State Peoples",
    "Bluewater",
    "Meridian Oaks",
    "Old Quarry",
    "Summit & Vale",
    "Riverbend",
    "Stonebridge Mutual",
]
BANK_TAILS = [
    "Bank",
    "National Bank",
    "Savings Bank",
    "Trust Company",
    "Community Bank",
    "Federal Bank",
]
UNISSUED_EIN_PREFIXES = [
    "00",
    "07",
    "08",
    "09",
    "17",
    "18",
    "19",
    "28",
    "29",
    "49",
    "69",
    "70",
    "78",
    "79",
    "89",
]  # SSA, business services online: prefixes that are refused.


@dataclass(frozen=True)
class Address:
    """A US address; `comma` says how the last line is punctuated."""

    street: str
    city: str
    state: str
    zip_code: str
    comma: bool = True

    def lines(self) -> list[str]:
        """The two printed lines."""
        return [self.street, self.last_line()]

    def last_line(self) -> str:
        """City, state and ZIP as printed."""
        return f"{self.city}{',' if self.comma else ''} {self.state} {self.zip_code}"

    def joined(self) -> str:
        """The printed lines in one, as truth files hold it."""
        return " ".join(self.lines())

    def upper(self) -> "Address":
        """The same address in capitals."""
        return Address(
            self.street.upper(), self.city.upper(), self.state, self.zip_code, self.comma
        )


@dataclass(frozen=True)
class Person:
    """A name in its parts, as a tax form asks for it."""

    first: str
    last: str
    suffix: str
    address: Address

    def name(self) -> str:
        """First, last, suffix."""
        return " ".join(part for part in (self.first, self.last, self.suffix) if part)

    def upper(self) -> "Person":
        """The same person in capitals."""
        return Person(
            self.first.upper(), self.last.upper(), self.suffix.upper(), self.address.upper()
        )


def person(rng: Random) -> Person:
    """Invent a person with an address."""
    initial = f" {rng.choice('ABCDEFGJKLMNRSTW')}" if rng.random() < 0.6 else ""
    suffix = rng.choice(("Jr", "III")) if rng.random() < 0.06 else ""
    return Person(rng.choice(FIRST_NAMES) + initial, rng.choice(LAST_NAMES), suffix, address(rng))


def address(rng: Random) -> Address:
    """Invent an address in a real city; the house number is made up."""
    city, state, prefix, _ = rng.choice(CITIES)
    number = rng.randint(11, 9899)
    unit = f" {rng.choice(('Apt', 'Unit', '#', 'Suite'))} {rng.randint(1, 40)}"
    street = f"{number} {rng.choice(STREETS)}{unit if rng.random() < 0.25 else ''}"
    zip_code = f"{prefix}{rng.randint(1, 99):02d}"
    if rng.random() < 0.2:
        zip_code += f"-{rng.randint(1001, 9899)}"
    return Address(street, city, state, zip_code, rng.random() < 0.7)


def taxes_wages(state: str) -> bool:
    """Whether the state of one of our cities taxes wages."""
    return any(taxed for _, code, _, taxed in CITIES if code == state)


def company(rng: Random) -> str:
    """Invent an employer or vendor."""
    return f"{rng.choice(COMPANY_HEADS)} {rng.choice(COMPANY_TAILS)}"


def bank(rng: Random) -> str:
    """Invent a bank."""
    return f"{rng.choice(BANK_HEADS)} {rng.choice(BANK_TAILS)}"


def ssn(rng: Random) -> str:
    """A social security number never issued: area 9xx, with a group that no ITIN uses."""
    return f"{rng.randint(900, 999)}-{rng.randint(10, 49)}-{rng.randint(1000, 9899)}"


def ein(rng: Random) -> str:
    """An employer number with a prefix that was never issued."""
    return f"{rng.choice(UNISSUED_EIN_PREFIXES)}-{rng.randint(1000000, 9899999)}"


def phone(rng: Random) -> str:
    """A number from the range kept for fiction."""
    return f"({rng.randint(201, 989)}) 555-01{rng.randint(0, 99):02d}"


def routing(rng: Random) -> str:
    """Nine digits that pass the ABA checksum, in an institution range kept at 999x."""
    head = f"{rng.randint(1, 12):02d}{rng.randint(10, 19)}999{rng.randint(0, 9)}"
    weights = (3, 7, 1, 3, 7, 1, 3, 7)
    total = sum(int(digit) * weight for digit, weight in zip(head, weights, strict=True))
    return f"{head}{-total % 10}"


def digits(rng: Random, count: int) -> str:
    """A number of `count` digits that does not begin with zero."""
    return str(rng.randint(10 ** (count - 1), 10**count - 1))
