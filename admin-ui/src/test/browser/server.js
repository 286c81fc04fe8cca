// The server under test as its clients know it: documents in, results out.
import { PDFDocument, StandardFonts } from 'pdf-lib';

const missing = ['TABULARIUM_URL', 'TABULARIUM_API_KEY', 'TABULARIUM_ADMIN_PASSWORD'].filter(
  (name) => !process.env[name],
);
if (missing.length > 0) {
  throw new Error(`Set ${missing.join(', ')}: the tests need a running server.`);
}

export const url = process.env.TABULARIUM_URL;
export const administrator = { name: 'admin', password: process.env.TABULARIUM_ADMIN_PASSWORD };

const headers = { Authorization: `Bearer ${process.env.TABULARIUM_API_KEY}` };
let sent = 0;

/** A document that no other test knows, with one ruled table of four rows. */
export async function document(heading = 'Region') {
  sent += 1;
  const name = `browser-${process.pid}-${Date.now()}-${sent}.pdf`;
  const rows = [[heading, 'Units', 'Sales']];
  for (const row of [1, 2, 3]) rows.push([`North ${row}`, `${row}00`, `${sent}.${row}`]);
  return { name, rows, data: await ruled(rows) };
}

async function ruled(rows) {
  const pdf = await PDFDocument.create();
  const page = pdf.addPage([595, 842]);
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  const [left, top, width, height] = [40, 740, 170, 24];
  const right = left + width * rows[0].length;
  const bottom = top - height * rows.length;
  for (let line = 0; line <= rows.length; line += 1) {
    const y = top - line * height;
    page.drawLine({ start: { x: left, y }, end: { x: right, y } });
  }
  for (let line = 0; line <= rows[0].length; line += 1) {
    const x = left + line * width;
    page.drawLine({ start: { x, y: top }, end: { x, y: bottom } });
  }
  rows.forEach((row, r) =>
    row.forEach((text, c) =>
      page.drawText(text, { x: left + c * width + 6, y: top - (r + 1) * height + 8, size: 10, font }),
    ),
  );
  return pdf.save();
}

/** An invoice over 100.00 net and 20.00 tax, whose gross total is as said. */
export async function invoice(gross) {
  sent += 1;
  const number = `B-${process.pid}-${Date.now()}-${sent}`;
  const pdf = await PDFDocument.create();
  const page = pdf.addPage([595, 842]);
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  const lines = (x, y, ...texts) =>
    texts.forEach((text, line) => page.drawText(text, { x, y: y - 12 * line, size: 10, font }));
  lines(60, 790, 'Northwind Traders Ltd', '12 High Street', 'London SW1A 1AA');
  lines(360, 790, `Invoice Number: ${number}`, 'Invoice Date: 5 March 2024');
  lines(60, 700, 'Bill To:', 'Contoso Holdings plc', '5 Park Lane', 'Leeds LS1 4AP');
  [
    [600, 'Description', 'Quantity', 'Unit Price', 'Amount'],
    [580, 'Garden chair', '2', '20.00', '40.00'],
    [560, 'Folding table', '1', '60.00', '60.00'],
    [520, '', '', 'Subtotal', '\u00a3100.00'],
    [500, '', '', 'VAT 20%', '\u00a320.00'],
    [480, '', '', 'Total', `\u00a3${gross}`],
  ].forEach(([y, ...cells]) => cells.forEach((text, cell) => lines(60 + 130 * cell, y, text)));
  const answer = await fetch(`${url}/api/v1/invoices/?name=${number}.pdf`, {
    method: 'POST',
    headers: { ...headers, 'Content-Type': 'application/pdf', Prefer: 'wait=30' },
    body: await pdf.save(),
  });
  const body = await answer.json();
  if (answer.status !== 200) throw new Error(`${answer.status} ${JSON.stringify(body)}`);
  return { id: body.id, number, state: body.state };
}

/** Sends a document and waits for its end; answers the extraction's id. */
export async function extract({ name, data }, key = process.env.TABULARIUM_API_KEY) {
  const answer = await fetch(`${url}/api/v1/extractions?name=${encodeURIComponent(name)}`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${key}`, 'Content-Type': 'application/pdf', Prefer: 'wait=30' },
    body: data,
  });
  const body = await answer.json();
  if (answer.status !== 200) throw new Error(`${answer.status} ${JSON.stringify(body)}`);
  return body.id;
}

/** Sends what cannot be read; answers the code of the refusal. */
export async function extractInVain({ name, data }) {
  const answer = await fetch(`${url}/api/v1/extractions?name=${encodeURIComponent(name)}`, {
    method: 'POST',
    headers: { ...headers, 'Content-Type': 'application/pdf', Prefer: 'wait=30' },
    body: data,
  });
  return (await answer.json()).code;
}

/** Calls the API as an administrator, or with a key; answers the body. */
export async function api(method, path, body, key = process.env.TABULARIUM_API_KEY) {
  const answer = await fetch(url + path, {
    method,
    headers: { Authorization: `Bearer ${key}`, ...(body ? { 'Content-Type': 'application/json' } : {}) },
    body: body ? JSON.stringify(body) : undefined,
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
  return text ? JSON.parse(text) : null;
}
