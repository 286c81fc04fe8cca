import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accessibilityFaults, enter, looks, open, picture, row, signIn, withPage } from './browser.js';
import { document, extract, extractInVain, url } from './server.js';

const LIST = 'main.extractions';

for (const look of looks) {
  test(`an extraction appears while one looks, and opens to its table, ${look.scheme} at ${look.width} px`, () =>
    withPage(look, async (page) => {
      await page.goto(`${url}/admin/`);
      await page.waitForSelector('input[name=username]');
      assert.deepEqual(await accessibilityFaults(page), [], 'at the door');
      await picture(page, 'login', look);

      await signIn(page);
      await page.waitForSelector(LIST);
      const sent = await document();
      const id = await extract(sent);
      await row(page, sent.name);
      assert.deepEqual(await accessibilityFaults(page), [], 'in the list');
      await picture(page, 'extractions', look);

      await page.reload();
      await open(page, sent.name);
      assert.equal(new URL(page.url()).pathname, `/admin/extractions/${id}`);
      await page.waitForSelector('figure table');
      const rows = await page.$$eval('figure tr', (found) =>
        found.map((each) => [...each.children].map((cell) => cell.textContent)),
      );
      assert.deepEqual(rows, sent.rows);
      assert.deepEqual(await accessibilityFaults(page), [], 'in the details');
      await picture(page, 'extraction', look);
    }));
}

test('a page whose first call is lost asks again by itself', () =>
  withPage({}, async (page) => {
    let lost = 0;
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      const loses = lost < 2 && request.url().includes('v-r=init');
      lost += loses ? 1 : 0;
      return loses ? request.abort('connectionreset') : request.continue();
    });
    await page.goto(`${url}/admin/`);
    await page.waitForSelector('input[name=username]');
    assert.equal(lost, 2);
  }));

test('a failed extraction says why and what to do', () =>
  withPage({}, async (page) => {
    const sent = await document();
    assert.equal(await extractInVain({ ...sent, data: sent.data.slice(0, 200) }), 'corrupt-pdf');
    await enter(page);
    await open(page, sent.name);
    const problem = await page.waitForSelector('.problem');
    assert.match(await problem.evaluate((box) => box.textContent), /corrupt-pdf/);
  }));

test('each format can be downloaded', () =>
  withPage({}, async (page) => {
    const sent = await document();
    const id = await extract(sent);
    await enter(page, `/admin/extractions/${id}`);
    await page.waitForSelector('.downloads a');
    const answers = await page.$$eval('.downloads a', (links) =>
      Promise.all(
        links.map(async (link) => {
          const answer = await fetch(link.href);
          const bytes = (await answer.arrayBuffer()).byteLength;
          return [link.textContent, answer.status, bytes > 0, answer.headers.get('content-disposition')];
        }),
      ),
    );
    assert.deepEqual(answers.map(([format]) => format), ['JSON', 'CSV', 'Excel', 'HTML', 'Markdown', 'NDJSON']);
    for (const [format, status, full, disposition] of answers) {
      assert.deepEqual([status, full], [200, true], format);
      assert.match(disposition, new RegExp(sent.name.replace('.pdf', '')), format);
    }
  }));

test('the address that was asked for is shown after signing in', () =>
  withPage({}, async (page) => {
    const id = await extract(await document());
    await signIn(page, `/admin/extractions/${id}`);
    await page.waitForSelector('figure table');
    assert.equal(new URL(page.url()).pathname, `/admin/extractions/${id}`);
  }));

test('an unknown id is told kindly', () =>
  withPage({}, async (page) => {
    await enter(page, '/admin/extractions/00000000-0000-0000-0000-000000000000');
    await page.waitForSelector('main.extraction .note');
    await page.goto(`${url}/admin/extractions/nonsense`);
    await page.waitForSelector('main.extraction .note');
  }));

test('light and dark can be chosen, and the choice is kept', () =>
  withPage({ scheme: 'light' }, async (page) => {
    await enter(page);
    await page.waitForSelector(LIST);
    await page.locator('.scheme-switch').click();
    await page.waitForSelector('html[theme=dark]');
    await page.reload();
    await page.waitForSelector(`html[theme=dark] ${LIST}`);
  }));
