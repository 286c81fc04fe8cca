"""PDF documents whose tables are known, so that every result can be checked.

Each document holds words that no other one holds: a result of somebody else's document is noticed.
"""

import io
import itertools
import json
import random
from dataclasses import dataclass

from reportlab.lib import pdfencrypt
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

LEFT, TOP, CELL_WIDTH, CELL_HEIGHT = 50, 720, 120, 22
FONT, FONT_SIZE = "Helvetica", 10
COLUMNS, ROWS = 4, 12
RIGHT, BOTTOM = LEFT + COLUMNS * CELL_WIDTH, TOP - ROWS * CELL_HEIGHT

_numbers = itertools.count(random.randrange(1, 1_000) * 1_000_000)


@dataclass(frozen=True)
class Document:
    """A file to send, and what the server must make of it: tables (rows of cells), or a code."""

    name: str
    data: bytes
    pages: int = 1
    tables: tuple = ()
    code: str | None = None


def ruled(pages=1):
    """A table with drawn lines on each page."""
    number = next(_numbers)
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=A4)
    tables = tuple(_ruled_page(canvas, number, page) for page in range(1, pages + 1))
    canvas.save()
    return Document(f"ruled-{number}.pdf", buffer.getvalue(), pages, tables)


def unruled(pages=1):
    """A table without any line on each page."""
    number = next(_numbers)
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=A4)
    tables = tuple(_page(canvas, number, page) for page in range(1, pages + 1))
    canvas.save()
    return Document(f"unruled-{number}.pdf", buffer.getvalue(), pages, tables)


def long(pages):
    """The same ruled table on each of many pages, made in no time."""
    number = next(_numbers)
    rows = _words(number, 1)
    content = "".join(f"{LEFT} {TOP - i * CELL_HEIGHT} m {RIGHT} {TOP - i * CELL_HEIGHT} l S\n" for i in range(ROWS + 1))
    content += "".join(f"{LEFT + i * CELL_WIDTH} {TOP} m {LEFT + i * CELL_WIDTH} {BOTTOM} l S\n" for i in range(COLUMNS + 1))
    content += "".join(
        f"BT /F1 {FONT_SIZE} Tf {_x(column)} {_y(row)} Td ({word}) Tj ET\n"
        for row, words in enumerate(rows) for column, word in enumerate(words)
    )
    kids = " ".join(f"{5 + page} 0 R" for page in range(pages))
    objects = [
        "<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Count {pages}/Kids[{kids}]>>",
        f"<</Length {len(content)}>>stream\n{content}\nendstream",
        f"<</Type/Font/Subtype/Type1/BaseFont/{FONT}>>",
    ] + ["<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 3 0 R/Resources<</Font<</F1 4 0 R>>>>>>"] * pages
    body, offsets = "%PDF-1.4\n", []
    for index, text in enumerate(objects, 1):
        offsets.append(len(body))
        body += f"{index} 0 obj\n{text}\nendobj\n"
    table = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    data = (
        f"{body}xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
        f"trailer<</Root 1 0 R/Size {len(objects) + 1}>>\nstartxref\n{len(body)}\n%%EOF"
    )
    return Document(f"long-{number}.pdf", data.encode(), pages, (rows,) * pages)


def prose():
    """A page without any table."""
    number = next(_numbers)
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=A4)
    canvas.drawString(LEFT, TOP, f"Letter {number}")
    canvas.drawString(LEFT, TOP - 40, "Nothing on this page is a table, and nothing shall be found.")
    canvas.save()
    return Document(f"prose-{number}.pdf", buffer.getvalue())


def locked():
    """A table behind a password that is not given."""
    number = next(_numbers)
    buffer = io.BytesIO()
    lock = pdfencrypt.StandardEncryption("secret", ownerPassword="owner")
    canvas = Canvas(buffer, pagesize=A4, encrypt=lock)
    _ruled_page(canvas, number, 1)
    canvas.save()
    return Document(f"locked-{number}.pdf", buffer.getvalue(), code="password-required")


def broken():
    """The first part of a document."""
    whole = ruled()
    return Document(f"broken-{whole.name}", whole.data[: len(whole.data) // 4], code="corrupt-pdf")


def text():
    """Text that calls itself a PDF."""
    return Document(f"text-{next(_numbers)}.pdf", b"This is no PDF.\n" * 20, code="not-a-pdf")


def difference(document, result):
    """What is wrong with a result in JSON, in words; None if it is the document's own and complete."""
    if result["document"]["pageCount"] != document.pages:
        return f"{result['document']['pageCount']} pages instead of {document.pages}"
    return tables_differ(document, result["tables"])


def tables_differ(document, tables):
    """What is wrong with the tables of a result, in their order; None if nothing is."""
    if len(tables) != len(document.tables):
        return f"{len(tables)} tables instead of {len(document.tables)}"
    for index, (table, expected) in enumerate(zip(tables, document.tables)):
        if _grid(table) != list(map(list, expected)):
            return f"table {index} of {document.name} differs: {str(_grid(table))[:200]}"
    return None


def told_differs(document, text):
    """What is wrong with a stream of events; None if each page came once, in order, with its tables, and then the end."""
    told = list(events(text))
    if not told or told[-1][0] != "end" or told[-1][1]["status"] != "succeeded":
        return f"ended with {str(told[-1:])[:160]}"
    pages = [data for name, data in told if name == "page"]
    if [page["page"] for page in pages] != list(range(1, document.pages + 1)):
        return f"{len(pages)} pages told of {document.pages}, or out of order"
    return tables_differ(document, [table for page in pages for table in page["tables"]])


def events(text):
    """The events of a stream of server-sent ones: name and data."""
    for event in text.split("\n\n"):
        fields = dict(line.split(": ", 1) for line in event.splitlines() if ": " in line and not line.startswith(":"))
        if "event" in fields:
            yield fields["event"], json.loads(fields["data"])


def _grid(table):
    rows = [[""] * table["columnCount"] for _ in range(table["rowCount"])]
    for cell in table["cells"]:
        rows[cell["row"]][cell["column"]] = cell["text"]
    return rows


def _ruled_page(canvas, number, page):
    for line in range(ROWS + 1):
        y = TOP - line * CELL_HEIGHT
        canvas.line(LEFT, y, RIGHT, y)
    for line in range(COLUMNS + 1):
        x = LEFT + line * CELL_WIDTH
        canvas.line(x, TOP, x, BOTTOM)
    return _page(canvas, number, page)


def _page(canvas, number, page):
    rows = _words(number, page)
    canvas.setFont(FONT, FONT_SIZE)
    for row, words in enumerate(rows):
        for column, word in enumerate(words):
            canvas.drawString(_x(column), _y(row), word)
    canvas.showPage()
    return rows


def _x(column):
    return LEFT + column * CELL_WIDTH + 5


def _y(row):
    return TOP - (row + 1) * CELL_HEIGHT + 7


def _words(number, page):
    return tuple(tuple(_word(number, page, row, column) for column in range(COLUMNS)) for row in range(ROWS))


def _word(number, page, row, column):
    return f"Name {column}" if row == 0 else f"{number}.{page}.{row}.{column}"
