import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { accessibilityFaults, enter, looks, picture, withPage } from './browser.js';
import { document, extract, extractInVain, url } from './server.js';

/** Waits until the page's picture is there, drawn in full. */
async function painted(page) {
  await page.waitForFunction(() => {
    const image = document.querySelector('.sheet img');
    return image?.complete && image.naturalWidth > 0;
  });
}

for (const look of looks) {
  test(`a document dropped into the playground opens with its cells on the page, ${look.scheme} at ${look.width} px`, () =>
    withPage(look, async (page) => {
      const sent = await document();
      const file = path.join(tmpdir(), sent.name);
      writeFileSync(file, sent.data);
      await enter(page, '/admin/playground');
      await page.waitForSelector('vaadin-upload');
      assert.deepEqual(await accessibilityFaults(page), [], 'in the playground');
      await picture(page, 'playground', look);

      const input = await page.waitForSelector('vaadin-upload >>> input[type=file]');
      await input.uploadFile(file);
      await page.waitForSelector('main.extraction .viewer figure');
      await painted(page);
      assert.equal(await page.$eval('main.extraction h1', (title) => title.textContent), sent.name);
      const cells = sent.rows.flat().length;
      assert.equal((await page.$$('.overlay [data-cell]')).length, cells);
      assert.equal((await page.$$('figure [data-cell]')).length, cells);
      assert.deepEqual(await accessibilityFaults(page), [], 'in the viewer');
      await page.$eval('.viewer', (viewer) => viewer.scrollIntoView());
      await page.locator('figure td[data-cell="0-2-1"]').click();
      await picture(page, 'viewer', look);
    }));
}

test('a cell lights up on the page and in the table beside, by pointer and by keys', () =>
  withPage({}, async (page) => {
    const id = await extract(await document());
    await enter(page, `/admin/extractions/${id}`);
    await page.waitForSelector('.viewer figure td');
    const lit = () => page.$$eval('.lit', (found) => found.map((each) => [each.localName, each.dataset.cell]));
    await page.locator('.overlay [data-cell="0-1-1"]').hover();
    assert.deepEqual(await lit(), [['rect', '0-1-1'], ['td', '0-1-1']]);

    await page.$eval('figure [data-cell="0-0-0"]', (cell) => cell.focus());
    for (const key of ['ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowLeft', 'ArrowDown', 'ArrowUp']) {
      await page.keyboard.press(key);
    }
    assert.deepEqual(await lit(), [['rect', '0-1-1'], ['td', '0-1-1']]);
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    assert.deepEqual(await lit(), [['rect', '0-1-0'], [await page.$eval('figure [data-cell="0-1-0"]', (c) => c.localName), '0-1-0']]);
  }));

test('cells lie on the page where they are drawn', () =>
  withPage({}, async (page) => {
    const id = await extract(await document());
    await enter(page, `/admin/extractions/${id}`);
    await page.waitForSelector('.viewer figure');
    const box = await page.$eval('.overlay [data-cell="0-0-0"]', (cell) => {
      const sheet = cell.closest('.sheet').getBoundingClientRect();
      const { left, top, width, height } = cell.getBoundingClientRect();
      const scale = 595 / sheet.width;
      return [left - sheet.left, top - sheet.top, width, height].map((length) => Math.round(length * scale));
    });
    // server.js draws it at 40 points from the left, its top 740 of 842 above the bottom, 170 by 24
    [40, 102, 170, 24].forEach((expected, i) => assert.ok(Math.abs(box[i] - expected) <= 2, `${box}`));
  }));

test('the layers of the engine can be shown', () =>
  withPage({}, async (page) => {
    const id = await extract(await document());
    await enter(page, `/admin/extractions/${id}`);
    await page.locator('.chip-words').click();
    await page.waitForSelector('.layer-words rect');
    assert.ok((await page.$$('.layer-words rect')).length >= 12);
    await page.locator('.chip-words').click();
    await page.waitForFunction(() => !document.querySelector('.layer-words'));
    await page.locator('.chip-cells').click();
    await page.waitForFunction(() => getComputedStyle(document.querySelector('.layer-cells')).display === 'none');
  }));

test('a document is run again in another way and compared', () =>
  withPage({}, async (page) => {
    const sent = await document();
    const id = await extract(sent);
    await enter(page, `/admin/extractions/${id}`);
    await page.locator('.again summary').click();
    await page.locator('.again vaadin-button').click();
    await page.waitForFunction(() => document.querySelectorAll('main.compare .viewer figure').length === 2);
    await page.waitForFunction((before) => location.pathname.startsWith(before), {}, `/admin/compare/${id}/`);
    assert.deepEqual(await accessibilityFaults(page), []);
    await picture(page, 'compare', { scheme: 'light', width: 1280 });
  }));

test('the command that does the same is safe to paste, whatever the document is called', () =>
  withPage({}, async (page) => {
    const sent = await document();
    const id = await extract({ ...sent, name: `it's $(id) ${sent.name}` });
    await enter(page, `/admin/extractions/${id}`);
    await page.waitForFunction(() => document.querySelector('.repeat pre')?.textContent.includes('/extract'));
    const command = await page.$eval('.repeat pre', (text) => text.textContent);
    assert.ok(command.includes(`-F 'file=@it'\\''s $(id) ${sent.name}'`), command);
    assert.ok(command.endsWith(`${url}/extract`), command);
  }));

test('filters narrow the list, and the address keeps them', () =>
  withPage({}, async (page) => {
    const good = await document();
    const bad = await document();
    await extract(good);
    await extractInVain({ ...bad, data: bad.data.slice(0, 200) });
    await enter(page, '/admin/extractions?status=failed&code=corrupt-pdf&since=PT1H');
    await page.waitForSelector(`::-p-xpath(//vaadin-grid//a[text()='${bad.name}'])`);
    assert.equal(await page.$(`::-p-xpath(//vaadin-grid//a[text()='${good.name}'])`), null);
    await page.locator('.filters vaadin-button').click();
    await page.waitForSelector(`::-p-xpath(//vaadin-grid//a[text()='${good.name}'])`);
    assert.equal(new URL(page.url()).search, '');
    await page.goto(`${url}/admin/extractions?client=nobody`);
    await page.waitForSelector('main.extractions .note:not([hidden])');
  }));
