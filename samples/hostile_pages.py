"""What one PDF page may hold that means harm: content, drawings, pictures, form fields, fonts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from samples.hostile_files import one_page, stream


def contents() -> Iterator[tuple[str, bytes]]:
    """What the page draws."""
    yield "content that unpacks to 200 MB", one_page(b" " * 200_000_000, packed=True)
    yield (
        "a million words in one place",
        one_page(b"BT /F1 1 Tf 50 700 Td " + b"(12.00) Tj " * 200_000 + b"ET", packed=True),
    )
    yield "a hundred thousand lines drawn", one_page(b"0 0 m 600 700 l S\n" * 100_000, packed=True)
    yield "saved states without end", one_page(b"q " * 1_000_000, packed=True)
    yield "arrays a hundred thousand deep", one_page(b"[" * 100_000 + b"]" * 100_000)
    yield "dictionary keys a hundred thousand deep", one_page(page=b"/A" + b"<</A" * 50_000)
    form = b"/Type/XObject/Subtype/Form/BBox[0 0 600 700]/Resources<</XObject<</X 6 0 R>>>>"
    again = b"/X Do /X Do /X Do"
    yield (
        "drawing that draws itself",
        one_page(again, resources=b"<</XObject<</X 6 0 R>>>>", more={6: stream(again, form)}),
    )
    laughs = {
        n: stream(
            b"/X Do " * 10,
            b"/Type/XObject/Subtype/Form/BBox[0 0 600 700]/Resources<</XObject<</X %d 0 R>>>>"
            % (n + 1),
        )
        for n in range(6, 15)
    }
    last = stream(b"0 0 10 10 re f", b"/Type/XObject/Subtype/Form/BBox[0 0 600 700]")
    yield (
        "drawings of ten drawings, nine deep",
        one_page(b"/X Do", resources=b"<</XObject<</X 6 0 R>>>>", more={**laughs, 15: last}),
    )
    for name, keys, data in (
        ("picture of 60,000 by 60,000 pixels", b"/Width 60000/Height 60000", b"\0" * 100),
        ("picture of negative size", b"/Width -5/Height -5", b"\0" * 100),
        ("picture with a byte for a million", b"/Width 1000/Height 1000", b"\0"),
        ("JPEG 2000 of noise", b"/Width 9/Height 9/Filter/JPXDecode", b"\0\0\0\x0cjP  \r\n\x87\n"),
        ("JBIG2 of noise", b"/Width 900/Height 900/Filter/JBIG2Decode", bytes(range(256)) * 4),
        ("fax of noise", b"/Width 900/Height 900/Filter/CCITTFaxDecode", bytes(range(256)) * 9),
        ("JPEG of noise", b"/Width 90/Height 90/Filter/DCTDecode", b"\xff\xd8\xff" + b"\xaa" * 99),
    ):
        kind = b"/Type/XObject/Subtype/Image/ColorSpace/DeviceRGB/BitsPerComponent 8" + keys
        yield (
            name,
            one_page(
                b"600 0 0 700 0 0 cm /X Do",
                resources=b"<</XObject<</X 6 0 R>>>>",
                more={6: stream(data, kind)},
            ),
        )


def prints() -> Iterator[tuple[str, bytes]]:
    """Print that readers know, of a length or in numbers that no paper has."""
    card = ["Credit Card Statement", "Account Summary", "New Balance $1.00", "Minimum Payment Due"]
    heads = [*card, "Account ending in 1234", "Transactions", "Date Description Amount"]
    yield "card statement of masks", _printed([*heads, *["X" * 400, "Card " + "x-" * 200] * 20])
    yield "card statement of digits", _printed([*heads, *["1" * 400, "12 " * 130, "1." * 200] * 20])
    bill = ["INVOICE", "Invoice No. 1001", "Bill To:", "Qty Description Unit Price Amount"]
    yield "invoice of addresses", _printed([*bill, *["123 Main St, Springfield, IL 62701"] * 400])
    captions = ["1 Wages, tips, other compensation", "2 Federal income tax withheld", "b EIN 1.00"]
    yield "W-2 of captions", _printed(["Form W-2 Wage and Tax Statement 2024", *captions * 100])


def _printed(lines: Sequence[str]) -> bytes:
    """A page tall enough for the lines."""
    height = 12 * len(lines) + 40
    drawn = b" ".join(b"(%b) Tj 0 -12 Td" % line.encode() for line in lines)
    content = b"BT /F1 8 Tf 20 %d Td %b ET" % (height - 20, drawn)
    return one_page(content, box=b"[0 0 1200 %d]" % height)


def forms() -> Iterator[tuple[str, bytes]]:
    """Form fields, and a script."""
    widget = (
        b"<</Type/Annot/Subtype/Widget/FT/Tx/T(a)/V(12.00)/Rect[50 50 200 70]"
        b"/Kids[6 0 R]/Parent 6 0 R>>"
    )
    yield (
        "form field that is its own kid and parent",
        one_page(page=b"/Annots[6 0 R]", catalog=b"/AcroForm<</Fields[6 0 R]>>", more={6: widget}),
    )
    many = {
        n: b"<</Type/Annot/Subtype/Widget/FT/Tx/T(f%d)/V(1)/Rect[0 0 9 9]>>" % n
        for n in range(6, 20_006)
    }
    names = b" ".join(b"%d 0 R" % n for n in many)
    yield (
        "twenty thousand form fields",
        one_page(
            page=b"/Annots[%b]" % names, catalog=b"/AcroForm<</Fields[%b]>>" % names, more=many
        ),
    )
    strange = b"<</Type/Annot/Subtype/Widget/FT/Tx/T(a)/V %b/Rect[nan 1e99 -1e99 0]>>"
    for name, value in (("a field that holds itself", b"6 0 R"), ("a field of a number", b"5")):
        yield (
            name,
            one_page(
                page=b"/Annots[6 0 R]",
                catalog=b"/AcroForm<</Fields[6 0 R]/XFA(broken)>>",
                more={6: strange % value},
            ),
        )
    script = b"/OpenAction<</S/JavaScript/JS(while(true){})>>/AcroForm<</Fields[]>>"
    yield "a script that never ends", one_page(catalog=script)


def fonts() -> Iterator[tuple[str, bytes]]:
    """Fonts of the page's text."""
    described = (
        b"<</Type/Font/Subtype/TrueType/BaseFont/AAAAAA+X/FirstChar 0/LastChar 255/Widths[%b]"
        b"/FontDescriptor 6 0 R/ToUnicode 8 0 R>>" % (b"99999999 " * 256)
    )
    descriptor = (
        b"<</Type/FontDescriptor/FontName/X/Flags 4/FontBBox[-1e9 nan 1e9 0]/FontFile2 7 0 R>>"
    )
    noise = stream(b"\0\1\0\0\xff\xff" + bytes(range(256)) * 40)
    yield (
        "a font of noise",
        one_page(font=described, more={6: descriptor, 7: noise, 8: stream(b"begincmap endcmap")}),
    )
    to_one = stream(
        b"begincmap 1 beginbfrange <00> <ff> <" + b"D83D" * 200 + b"> endbfrange endcmap"
    )
    yield (
        "a font with two hundred characters for each",
        one_page(font=described, more={6: descriptor, 7: noise, 8: to_one}),
    )
    itself = b"<</Type/Font/Subtype/Type3/FontBBox[0 0 9 9]/FontMatrix[1 0 0 1 0 0]/CharProcs<</S 6 0 R>>"
    yield (
        "a font that draws its letters with itself",
        one_page(
            font=itself
            + b"/Encoding<</Differences[83/S]>>/FirstChar 83/LastChar 83/Widths[9]"
            + b"/Resources<</Font<</F1 5 0 R>>>>>>",
            more={6: stream(b"9 0 d0 BT /F1 9 Tf (SSSS) Tj ET")},
        ),
    )
