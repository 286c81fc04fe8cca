import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accessibilityFaults, picture, signIn, withPage } from './browser.js';
import { document, extract, url } from './server.js';

const PASSWORD = 'a password of the tests';
let added = 0;

/** Adds somebody by the portal itself; answers the name. */
async function person(role) {
  added += 1;
  const name = `${role.toLowerCase()}-${process.pid}-${Date.now()}-${added}`;
  await withPage({}, async (page) => {
    await signIn(page, '/admin/system');
    await page.locator('.add-person').click();
    await page.waitForSelector('vaadin-dialog-overlay vaadin-text-field');
    await page.locator('vaadin-dialog-overlay vaadin-text-field input').fill(name);
    await page.locator('vaadin-dialog-overlay vaadin-password-field input').fill(PASSWORD);
    await page.locator('vaadin-dialog-overlay vaadin-select vaadin-select-value-button').click();
    await page.locator(`::-p-xpath(//vaadin-select-item[normalize-space()='${role}'])`).click();
    assert.deepEqual(await accessibilityFaults(page), [], 'in the dialog');
    await picture(page, `person-${role.toLowerCase()}`, { scheme: 'light', width: 1280 });
    await page.locator('vaadin-dialog-overlay vaadin-button[theme~=primary]').click();
    await page.waitForFunction(() => !document.querySelector('vaadin-dialog-overlay'));
  });
  return name;
}

async function signInAs(page, name, address) {
  await page.goto(url + address);
  await page.locator('input[name=username]').fill(name);
  await page.locator('input[name=password]').fill(PASSWORD);
  await page.keyboard.press('Enter');
}

test('a viewer sees and changes nothing', async () => {
  const viewer = await person('Viewer');
  const id = await extract(await document());
  await withPage({}, async (page) => {
    await signInAs(page, viewer, `/admin/extractions/${id}`);
    await page.waitForSelector('.viewer figure');
    assert.equal(await page.$('.view-header vaadin-button'), null, 'no button to erase');
    assert.equal(await page.$('.again'), null, 'no running again');
    assert.equal(await page.$('vaadin-side-nav-item[path="playground"]'), null, 'no playground in the menu');
    await page.goto(`${url}/admin/playground`);
    await page.waitForFunction(() => document.body.innerText.length > 0 && !document.querySelector('main.playground'));
    assert.equal(await page.$('vaadin-upload'), null, 'nor by its address');
    await page.goto(`${url}/admin/system`);
    await page.waitForSelector('.setting');
    assert.equal(await page.$('.add-person'), null, 'nobody more');
  });
});

test('an operator acts on documents and adds nobody', async () => {
  const operator = await person('Operator');
  const id = await extract(await document());
  await withPage({}, async (page) => {
    await signInAs(page, operator, `/admin/extractions/${id}`);
    await page.locator('.view-header vaadin-button').click();
    await page.locator('vaadin-confirm-dialog-overlay vaadin-button[theme~=primary]').click();
    await page.waitForSelector('main.extractions');
    await page.goto(`${url}/admin/extractions/${id}`);
    await page.waitForSelector('main.extraction .note');
    await page.goto(`${url}/admin/system`);
    await page.waitForSelector('.setting');
    assert.equal(await page.$('.add-person'), null);
  });
});
