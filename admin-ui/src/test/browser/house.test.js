import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accessibilityFaults, enter, looks, picture, withPage } from './browser.js';
import { url } from './server.js';

for (const look of looks) {
  test(`tiers and system can be read, ${look.scheme} at ${look.width} px`, () =>
    withPage(look, async (page) => {
      await enter(page, '/admin/tiers');
      await page.waitForSelector('.matrix td');
      const columns = await page.$$eval('.matrix th', (found) => found.map((each) => each.textContent));
      assert.deepEqual(columns.slice(-5), ['Free', 'Starter', 'Professional', 'Business', 'Enterprise']);
      assert.deepEqual(await accessibilityFaults(page), [], 'in the tiers');
      await picture(page, 'tiers', look);

      await page.goto(`${url}/admin/system`);
      await page.waitForSelector('.setting');
      assert.deepEqual(await accessibilityFaults(page), [], 'in the system');
      await picture(page, 'system', look);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      assert.ok(overflow <= 0, `wider than the window by ${overflow} px`);
    }));
}

test('secrets among the settings are not shown', () =>
  withPage({}, async (page) => {
    await enter(page, '/admin/system');
    await page.waitForSelector('.setting');
    const text = await page.$eval('main', (main) => main.textContent);
    assert.match(text, /TABULARIUM_API_KEY/);
    assert.ok(!text.includes(process.env.TABULARIUM_API_KEY));
    assert.ok(!text.includes(process.env.TABULARIUM_ADMIN_PASSWORD));
  }));
