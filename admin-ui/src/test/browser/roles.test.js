import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accessibilityFaults, choose, enter, fits, looks, overwrite, picture, signIn, withPage } from './browser.js';
import { api, document, extract, url } from './server.js';

const DIALOG = 'vaadin-dialog-overlay';
const PASSWORD = 'a password of the tests';
let added = 0;

/** Adds somebody by the portal itself; answers the name. */
async function person(role) {
  added += 1;
  const name = `${role.toLowerCase()}-${process.pid}-${Date.now()}-${added}`;
  await withPage({}, async (page) => {
    await enter(page, '/admin/system');
    await page.locator('.add-person').click();
    await page.locator(`${DIALOG} vaadin-text-field input`).fill(name);
    await page.locator(`${DIALOG} vaadin-password-field input`).fill(PASSWORD);
    await choose(page, role);
    assert.deepEqual(await accessibilityFaults(page), [], 'in the dialog');
    await page.locator(`${DIALOG} vaadin-button[theme~=primary]`).click();
    await page.waitForFunction((each) => !document.querySelector(each), {}, DIALOG);
  });
  return name;
}

/** What in a view changes something, by the address; waited for until the view stands. */
async function handles(page, address, stands) {
  await page.goto(url + address);
  await page.waitForSelector(stands);
  return page.$$eval('main vaadin-button, main input:not([role=combobox])', (found) => found.map((each) => each.textContent || each.id));
}

test('a viewer sees everything and changes nothing', async () => {
  const viewer = await person('Viewer');
  const { id } = await api('POST', '/api/v1/admin/clients', { name: `of-${viewer}`, tier: 'free' });
  await api('POST', `/api/v1/admin/clients/${id}/keys`, { name: 'first' });
  const sent = await extract(await document());
  await withPage({}, async (page) => {
    await signIn(page, `/admin/extractions/${sent}`, PASSWORD, viewer);
    await page.waitForSelector('.viewer figure');
    assert.equal(await page.$('.view-header vaadin-button'), null, 'no button to erase');
    assert.equal(await page.$('.again'), null, 'no running again');
    assert.deepEqual(await handles(page, '/admin/tiers', '.matrix td'), []);
    assert.deepEqual(await handles(page, '/admin/objectives', '.standing'), []);
    assert.deepEqual(await handles(page, `/admin/clients/${id}`, '.keys td'), []);
    assert.deepEqual(await handles(page, '/admin/quarantine', 'main h1'), []);
    assert.deepEqual(await handles(page, '/admin/system', '.setting'), []);
    const log = await handles(page, '/admin/audit', '.plain td');
    assert.deepEqual(log.filter((each) => each !== 'Show older'), ['Verify']);
    await page.goto(`${url}/admin/playground`);
    await page.waitForFunction(() => document.body.innerText.length > 0 && !document.querySelector('main.playground'));
    assert.equal(await page.$('vaadin-upload'), null, 'nor by its address');
  });
});

test('an operator erases documents and changes no limit', async () => {
  const operator = await person('Operator');
  const id = await extract(await document());
  await withPage({}, async (page) => {
    await signIn(page, `/admin/extractions/${id}`, PASSWORD, operator);
    await page.locator("::-p-xpath(//vaadin-button[normalize-space()='Erase'])").click();
    await page.locator('vaadin-confirm-dialog-overlay vaadin-button[theme~=primary]').click();
    await page.waitForSelector('main.extractions');
    await assert.rejects(api('GET', `/api/v1/extractions/${id}`), /404/);
    assert.deepEqual(await handles(page, '/admin/tiers', '.matrix td'), []);
    assert.deepEqual(await handles(page, '/admin/system', '.setting'), []);
  });
});

test('a setting that needs no restart is changed and given back', () =>
  withPage({}, async (page) => {
    const setting = 'tabularium.queue.capacity';
    const held = async () => api('GET', `/api/v1/admin/settings/${setting}`);
    const before = await held();
    await enter(page, '/admin/system');
    const change = 'vaadin-button[aria-label="Change TABULARIUM_QUEUE_CAPACITY"]';
    await page.locator(change).click();
    await overwrite(page, `${DIALOG} vaadin-text-field input`, 'many');
    await page.locator(`${DIALOG} vaadin-button[theme~=primary]`).click();
    await page.waitForSelector(`${DIALOG} vaadin-text-field[invalid]`);
    await overwrite(page, `${DIALOG} vaadin-text-field input`, '777');
    assert.deepEqual(await accessibilityFaults(page), []);
    await page.locator(`${DIALOG} vaadin-button[theme~=primary]`).click();
    await page.waitForFunction((each) => !document.querySelector(each), {}, DIALOG);
    await page.$eval(change, (button) => button.click()); // what says that it is changed may lie over it
    await page.locator("::-p-xpath(//vaadin-button[normalize-space()='As the environment says'])").click();
    await page.waitForFunction((each) => !document.querySelector(each), {}, DIALOG);
    const { items } = await api('GET', '/api/v1/admin/audit?limit=20');
    const ofSetting = items.filter(({ change }) => change.subject === `setting ${setting}`).slice(0, 2);
    assert.deepEqual(ofSetting.map(({ change: { action, after } }) => [action, after ?? null]), [
      ['setting.change', null],
      ['setting.change', '777'],
    ]);
    assert.equal((await held()).fallback, before.fallback);
  }));

for (const look of looks) {
  test(`the quarantine can be seen, ${look.scheme} at ${look.width} px`, () =>
    withPage(look, async (page) => {
      await enter(page, '/admin/quarantine');
      await page.waitForSelector('main.quarantine .note, main.quarantine td');
      assert.deepEqual(await accessibilityFaults(page), []);
      await fits(page);
      await picture(page, 'quarantine', look);
    }));
}
