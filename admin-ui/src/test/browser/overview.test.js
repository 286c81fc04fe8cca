import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accessibilityFaults, enter, fits, looks, picture, withPage } from './browser.js';
import { api, document, extract, url } from './server.js';

const OBJECTIVES = 9;

for (const look of looks) {
  test(`how the cluster stands is told in one look, ${look.scheme} at ${look.width} px`, () =>
    withPage(look, async (page) => {
      await extract(await document());
      await enter(page, '/admin/');
      await page.waitForSelector('main.overview');
      await page.waitForFunction(() => document.querySelectorAll('.canvas svg').length === 4);
      assert.equal((await page.$$('.standing')).length, OBJECTIVES);
      assert.match(await page.$eval('.state', (state) => state.textContent), /^(Good|Watch|Act)/);
      assert.deepEqual(await accessibilityFaults(page), []);
      await fits(page);
      await picture(page, 'overview', look);
      await page.$eval('.standings', (part) => part.scrollIntoView());
      await picture(page, 'overview-objectives', look);
    }));

  test(`objectives, pools and performance can be read, ${look.scheme} at ${look.width} px`, () =>
    withPage(look, async (page) => {
      await enter(page, '/admin/objectives');
      await page.waitForSelector('.standing');
      assert.deepEqual(await accessibilityFaults(page), [], 'in the objectives');
      await fits(page);
      await picture(page, 'objectives', look);

      await page.goto(`${url}/admin/pools`);
      await page.waitForSelector('.pool');
      assert.deepEqual(await accessibilityFaults(page), [], 'in the pools');
      await fits(page);
      await picture(page, 'pools', look);

      const run = { scenario: 'portal', figures: { p95Millis: 100 } };
      await api('POST', '/api/v1/performance/load-test', { ...run, baseline: true });
      await api('POST', '/api/v1/performance/load-test', { ...run, figures: { p95Millis: 150 } });
      await page.goto(`${url}/admin/performance`);
      await page.waitForSelector('main h2');
      const told = await page.$eval('main', (part) => part.textContent);
      assert.match(told, /p95Millis: 150 where the baseline allows 125 \(off by 20 %\)/);
      assert.deepEqual(await accessibilityFaults(page), [], 'in the performance');
      await fits(page);
      await picture(page, 'performance', look);
    }));
}
