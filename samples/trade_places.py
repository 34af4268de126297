"""Firms and addresses outside the usual US letter, and how their countries print money and dates."""

from dataclasses import dataclass
from datetime import date
from random import Random

MONTHS = {
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
}


@dataclass(frozen=True)
class Country:
    """How one country writes. sign_before: whether the sign leads; addresses: lines to choose from."""

    code: str
    currency: str
    sign: str
    sign_before: bool
    decimal_comma: bool
    dates: tuple[str, ...]
    firms: tuple[str, ...]
    addresses: tuple[tuple[str, ...], ...]
    phones: tuple[str, ...]

    def money(self, cents: int, *, sign: bool = True) -> str:
        """Cents as printed there."""
        whole, part = divmod(abs(cents), 100)
        digits = f"{whole:,}.{part:02d}"
        if self.decimal_comma:
            digits = digits.replace(",", " ").replace(".", ",")
            digits = digits.replace(" ", "." if self.code in ("DE", "ES") else " ")
        minus = "-" if cents < 0 else ""
        if not sign:
            return minus + digits
        return f"{minus}{self.sign}{digits}" if self.sign_before else f"{minus}{digits} {self.sign}"

    def day(self, rng: Random, day: date) -> str:
        """A day as printed there, in one of the usual ways."""
        shape = rng.choice(self.dates)
        if shape == "words":
            words = MONTHS[self.code.lower()].split()[day.month - 1]
            link = " de " if self.code == "ES" else ". " if self.code == "DE" else " "
            return f"{day.day}{link}{words}{' de' if self.code == 'ES' else ''} {day.year}"
        if shape == "ordinal":
            ending = {1: "st", 2: "nd", 3: "rd", 21: "st", 22: "nd", 23: "rd", 31: "st"}
            return f"{day.day}{ending.get(day.day, 'th')} {day:%B %Y}"
        return day.strftime(shape)


COUNTRIES = {
    "GB": Country(
        "GB", "GBP", "£", True, False, ("%d/%m/%Y", "%d/%m/%y", "ordinal", "%d %b %Y"),
        ("Harrow & Finch Ltd", "Pennine Office Supplies Limited",
         "Thornbury Catering Ltd", "Kestrel Print PLC"),
        (
            ("14 Mill Lane", "Harrogate", "HG1 4QT"),
            ("Unit 7 Riverside Business Park", "Stockport", "Cheshire", "SK3 0DR"),
            ("221 Commercial Road", "Portsmouth PO1 4BS"),
            ("The Old Dairy, Church Street", "Ludlow", "Shropshire SY8 1AP"),
        ),
        ("01632 960 417", "020 7946 0381", "+44 1632 960233"),
    ),
    "DE": Country(
        "DE", "EUR", "€", False, True, ("%d.%m.%Y", "words", "%d.%m.%y"),
        ("Lindner Bürotechnik GmbH", "Weber & Söhne KG", "Nordlicht Design GmbH", "Gasthaus Adler"),
        (
            ("Hauptstraße 18", "70173 Stuttgart"),
            ("Am Alten Markt 5", "50667 Köln"),
            ("Lindenweg 112", "D-24103 Kiel"),
        ),
        ("+49 711 5550 142", "0221 5550 187"),
    ),
    "FR": Country(
        "FR", "EUR", "€", False, True, ("%d/%m/%Y", "words", "%d-%m-%Y"),
        ("Ateliers Moreau SARL", "Dubois Équipement SAS", "Boulangerie du Port", "Librairie Lafarge"),
        (
            ("12 rue des Lilas", "69003 Lyon"),
            ("48, avenue de la Gare", "31000 Toulouse", "France"),
            ("Zone Industrielle, 3 chemin du Lac", "44300 Nantes"),
        ),
        ("04 78 55 01 42", "05.61.55.01.87"),
    ),
    "ES": Country(
        "ES", "EUR", "€", False, True, ("%d/%m/%Y", "words", "%d-%m-%Y"),
        ("Suministros Ibarra S.L.", "Talleres Vega S.A.", "Cafetería La Plaza", "Imprenta Soler S.L."),
        (
            ("Calle Mayor 24", "28013 Madrid"),
            ("Avda. del Puerto, 110", "46023 Valencia"),
            ("C/ Sierpes 7, bajo", "41004 Sevilla"),
        ),
        ("+34 91 555 01 42", "963 555 187"),
    ),
    "IN": Country(
        "IN", "INR", "Rs. ", True, False, ("%d-%b-%Y", "%d/%m/%Y", "%d-%m-%Y"),
        ("Shakti Traders Pvt Ltd", "Meenakshi Textiles Private Limited", "Orbit Infotech Pvt. Ltd."),
        (
            ("42, 3rd Cross, Indiranagar", "Bengaluru, Karnataka 560038"),
            ("Plot No. 17, Sector 18", "Gurugram, Haryana - 122015"),
            ("8/2 Anna Salai", "Chennai 600002", "Tamil Nadu, India"),
        ),
        ("+91 98400 55142", "+91 80 5550 1187"),
    ),
    "MY": Country(
        "MY", "MYR", "RM", True, False, ("%d/%m/%Y", "%d-%m-%Y", "%d/%m/%y"),
        ("KEDAI BUKU MAJU SDN BHD", "SINAR JAYA HARDWARE SDN. BHD.",
         "RESTORAN SRI PELANGI", "TAN AH HOCK TRADING"),
        (
            ("NO. 21, JALAN KENANGA 3/2,", "TAMAN KENANGA,", "43200 CHERAS, SELANGOR"),
            ("LOT G-12, PUSAT BANDAR DAMANSARA,", "50490 KUALA LUMPUR"),
            ("15 & 17, JALAN SUTERA 2", "81100 JOHOR BAHRU", "JOHOR"),
        ),
        ("03-5550 1420", "07-555 0187"),
    ),
    "US": Country(
        "US", "USD", "$", True, False, ("%m/%d/%Y", "%b %d, %Y", "%B %d, %Y", "%m-%d-%Y"),
        ("Bright Fork Consulting LLC", "Summit Ridge Electric Inc.",
         "Palmetto Water District", "Juniper Cloud, Inc."),
        (
            ("2210 Fremont Ave N, Suite 300", "Seattle, WA 98103"),
            ("P.O. Box 4417", "Columbus, OH 43216-4417"),
            ("75 Wharf Street", "Portland ME 04101", "United States"),
            ("9 Old Mill Rd", "Asheville, North Carolina 28801"),
        ),
        ("(206) 555-0142", "800-555-0187", "614.555.0133"),
    ),
}  # fmt: skip
