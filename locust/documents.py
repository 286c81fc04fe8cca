"""PDF documents whose tables are known, so that every result can be checked.

Each document holds words that no other one holds: a result of somebody else's document is noticed.
"""

import io
import itertools
import random
from dataclasses import dataclass

from reportlab.lib import pdfencrypt
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

LEFT, TOP, CELL_WIDTH, CELL_HEIGHT = 50, 720, 120, 22
FONT, FONT_SIZE = "Helvetica", 10
COLUMNS, ROWS = 4, 12

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
    found = [_grid(table) for table in result["tables"]]
    wanted = [list(map(list, table)) for table in document.tables]
    if len(found) != len(wanted):
        return f"{len(found)} tables instead of {len(wanted)}"
    for index, (table, expected) in enumerate(zip(found, wanted)):
        if table != expected:
            return f"table {index} of {document.name} differs: {str(table)[:200]}"
    return None


def _grid(table):
    rows = [[""] * table["columnCount"] for _ in range(table["rowCount"])]
    for cell in table["cells"]:
        rows[cell["row"]][cell["column"]] = cell["text"]
    return rows


def _ruled_page(canvas, number, page):
    rows = tuple(
        tuple(_word(number, page, row, column) for column in range(COLUMNS)) for row in range(ROWS)
    )
    for line in range(ROWS + 1):
        y = TOP - line * CELL_HEIGHT
        canvas.line(LEFT, y, LEFT + COLUMNS * CELL_WIDTH, y)
    for line in range(COLUMNS + 1):
        x = LEFT + line * CELL_WIDTH
        canvas.line(x, TOP, x, TOP - ROWS * CELL_HEIGHT)
    canvas.setFont(FONT, FONT_SIZE)
    for row, words in enumerate(rows):
        for column, word in enumerate(words):
            canvas.drawString(LEFT + column * CELL_WIDTH + 5, TOP - (row + 1) * CELL_HEIGHT + 7, word)
    canvas.showPage()
    return rows


def _word(number, page, row, column):
    return f"Name {column}" if row == 0 else f"{number}.{page}.{row}.{column}"
