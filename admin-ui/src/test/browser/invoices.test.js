import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accessibilityFaults, enter, fits, looks, overwrite, picture, withPage } from './browser.js';
import { api, invoice, url } from './server.js';

const GROSS = '.field-grossTotal input';

async function keys(page, letter) {
  await page.keyboard.down('Alt');
  await page.keyboard.press(letter);
  await page.keyboard.up('Alt');
}

for (const look of looks) {
  test(`an invoice under review is found and looked at, ${look.scheme} at ${look.width} px`, () =>
    withPage(look, async (page) => {
      const { id, number, state } = await invoice('121.00');
      assert.equal(state, 'review');
      await enter(page, '/admin/invoices?state=review');
      const link = await page.waitForSelector(`.plain a[href$="${id}"]`);
      assert.match(await link.evaluate((each) => each.textContent), new RegExp(number));
      assert.deepEqual(await accessibilityFaults(page), [], 'in the list');
      await fits(page);
      await picture(page, 'invoices', look);

      await link.evaluate((each) => each.click());
      await page.waitForSelector('.findings li');
      await page.waitForFunction(() => document.querySelector('.sheet img')?.complete);
      assert.match(await page.$eval('.findings', (list) => list.textContent), /Net and tax do not make the gross total/);
      assert.deepEqual(await accessibilityFaults(page), [], 'at the desk');
      await fits(page);
      await picture(page, 'invoice', look);
    }));
}

test('an invoice is corrected, approved by the keyboard, and the audit log tells it', () =>
  withPage({}, async (page) => {
    const { id } = await invoice('121.00');
    await enter(page, `/admin/invoices/${id}`);
    await page.waitForSelector(GROSS);
    await page.focus(GROSS);
    await page.waitForSelector('.overlay rect.lit[data-cell=grossTotal]');

    await overwrite(page, GROSS, 'plenty');
    await keys(page, 's');
    await page.waitForSelector('.field-grossTotal[invalid]');
    assert.equal((await api('GET', `/api/v1/invoices/${id}`)).fields.grossTotal.value, '121.00');

    await overwrite(page, GROSS, '120.00');
    await keys(page, 's');
    await page.waitForSelector('.view-header .state-valid');
    assert.equal((await api('GET', `/api/v1/invoices/${id}`)).fields.grossTotal.value, '120.00');

    await keys(page, 'a');
    await page.waitForFunction((before) => !location.pathname.endsWith(before), {}, id);
    const { state, changes } = await api('GET', `/api/v1/invoices/${id}`);
    assert.equal(state, 'valid');
    assert.deepEqual(changes.map(({ action, by }) => [action, by]), [
      ['correct', 'administrator admin'],
      ['approve', 'administrator admin'],
    ]);
    const { items } = await api('GET', '/api/v1/admin/audit?limit=20');
    const ofInvoice = items.filter(({ change }) => change.subject === `invoice ${id}`);
    assert.deepEqual(ofInvoice.map(({ change: { action, before, after } }) => [action, before, after]), [
      ['invoice.approve', 'valid', 'valid'],
      ['invoice.correct', 'grossTotal=121.00', 'grossTotal=120.00'],
    ]);
  }));

test('an unknown invoice is told kindly', () =>
  withPage({}, async (page) => {
    await enter(page, '/admin/invoices/00000000-0000-0000-0000-000000000000');
    await page.waitForSelector('main.invoice .note');
    await page.goto(`${url}/admin/invoices/nonsense`);
    await page.waitForSelector('main.invoice .note');
  }));
