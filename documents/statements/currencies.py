"""Currencies as card statements print them: ISO 4217 codes, names in words, signs."""

from __future__ import annotations

from documents.statements.vocabulary import word_set

CODES = word_set(
    """
    AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP
    BYN BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP
    GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR
    KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK
    MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR
    SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS
    UAH UGX UYU UZS VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWG
    """
)
"""ISO 4217 codes of money in use, but for the US dollar, which is not foreign."""
ALSO_WORDS = word_set("ALL AMD BAM BOB COP CUP GEL LAK MAD MOP NAD PEN RON SOS TOP TRY")
"""Codes that merchants' names also hold: they mean a currency only beside a rate or a label."""
WITHOUT_CENTS = word_set(
    "BIF CLP COP DJF GNF HUF IDR ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF"
)
"""Currencies whose amounts are printed without decimals."""

_DOLLARS = {
    "AUSTRALIAN": "AUD", "BAHAMIAN": "BSD", "BARBADOS": "BBD", "BELIZE": "BZD", "BERMUDIAN": "BMD",
    "BERMUDA": "BMD", "CANADIAN": "CAD", "CANADA": "CAD", "CAYMAN": "KYD", "EAST CARIBBEAN": "XCD",
    "FIJI": "FJD", "HONG KONG": "HKD", "HONGKONG": "HKD", "JAMAICAN": "JMD", "NEW TAIWAN": "TWD",
    "NEW ZEALAND": "NZD", "SINGAPORE": "SGD", "TAIWAN": "TWD", "TRINIDAD": "TTD",
}  # fmt: skip
_PESOS = {
    "ARGENTINE": "ARS", "CHILEAN": "CLP", "COLOMBIAN": "COP", "DOMINICAN": "DOP", "MEXICAN": "MXN",
    "PHILIPPINE": "PHP", "URUGUAYAN": "UYU",
}  # fmt: skip
_KRONE = {"DANISH": "DKK", "NORWEGIAN": "NOK"}
_KRONA = {"SWEDISH": "SEK", "ICELANDIC": "ISK", "ICELAND": "ISK"}
_OTHERS = {
    "EURO": "EUR", "EUROS": "EUR", "POUND STERLING": "GBP", "POUNDS STERLING": "GBP",
    "BRITISH POUND": "GBP", "BRITISH POUNDS": "GBP", "STERLING": "GBP", "U.K. POUND STERLING": "GBP",
    "UK POUND STERLING": "GBP", "UK POUND": "GBP", "UK POUNDS": "GBP", "ENGLISH POUND": "GBP",
    "GREAT BRITAIN POUND": "GBP", "EGYPTIAN POUND": "EGP", "JAPANESE YEN": "JPY", "YEN": "JPY",
    "SWISS FRANC": "CHF", "SWISS FRANCS": "CHF", "CFA FRANC": "XOF", "CZECH KORUNA": "CZK",
    "HUNGARIAN FORINT": "HUF", "FORINT": "HUF", "POLISH ZLOTY": "PLN", "ZLOTY": "PLN",
    "ROMANIAN LEU": "RON", "TURKISH LIRA": "TRY", "NEW TURKISH LIRA": "TRY",
    "ISRAELI SHEKEL": "ILS", "ISRAELI NEW SHEKEL": "ILS", "NEW ISRAELI SHEKEL": "ILS",
    "NEW SHEKEL": "ILS", "SHEKEL": "ILS", "INDIAN RUPEE": "INR", "INDIAN RUPEES": "INR",
    "PAKISTANI RUPEE": "PKR", "SRI LANKAN RUPEE": "LKR", "NEPALESE RUPEE": "NPR",
    "CHINESE YUAN": "CNY", "YUAN RENMINBI": "CNY", "CHINESE YUAN RENMINBI": "CNY",
    "CHINA RENMINBI": "CNY", "RENMINBI": "CNY", "SOUTH KOREAN WON": "KRW", "KOREAN WON": "KRW",
    "THAI BAHT": "THB", "BAHT": "THB", "MALAYSIAN RINGGIT": "MYR", "INDONESIAN RUPIAH": "IDR",
    "RUPIAH": "IDR", "VIETNAMESE DONG": "VND", "SOUTH AFRICAN RAND": "ZAR", "BRAZILIAN REAL": "BRL",
    "BRAZIL REAL": "BRL", "BRAZILIAN REAIS": "BRL", "PERUVIAN SOL": "PEN",
    "PERUVIAN NUEVO SOL": "PEN", "COSTA RICAN COLON": "CRC", "GUATEMALAN QUETZAL": "GTQ",
    "QUETZAL": "GTQ", "MOROCCAN DIRHAM": "MAD", "UAE DIRHAM": "AED", "U.A.E. DIRHAM": "AED",
    "SAUDI RIYAL": "SAR", "QATARI RIYAL": "QAR", "KENYAN SHILLING": "KES", "UKRAINIAN HRYVNIA": "UAH",
    "RUSSIAN RUBLE": "RUB", "KUWAITI DINAR": "KWD", "JORDANIAN DINAR": "JOD",
}  # fmt: skip


def _named() -> dict[str, str]:
    """Every name in capitals, in the singular and the plural."""
    names = dict(_OTHERS)
    for countries, units in (
        (_DOLLARS, ("DOLLAR", "DOLLARS")),
        (_PESOS, ("PESO", "PESOS")),
        (_KRONE, ("KRONE", "KRONER", "KRONA")),
        (_KRONA, ("KRONA", "KRONOR", "KRONER", "KRONUR")),
    ):
        for country, code in countries.items():
            names |= {f"{country} {unit}": code for unit in units}
            names |= {f"{unit} ({country})": code for unit in units}
    return names


NAMES = _named()
"""Name in capitals → code. A bare "peso", "dollar" or "pound" names no one currency."""
SIGNS = {
    "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR", "₩": "KRW", "₪": "ILS", "₱": "PHP", "฿": "THB",
    "₫": "VND", "₺": "TRY", "₽": "RUB", "C$": "CAD", "CA$": "CAD", "A$": "AUD", "AU$": "AUD",
    "NZ$": "NZD", "HK$": "HKD", "S$": "SGD", "MX$": "MXN", "R$": "BRL", "NT$": "TWD",
}  # fmt: skip


def code_of(printed: str) -> str | None:
    """The code that a printed code, name or sign means; None when it means none."""
    plain = " ".join(printed.upper().split())
    return plain if plain in CODES else NAMES.get(plain) or SIGNS.get(plain)
