// Signing in at an OpenID provider, which the server under test was told of when it was started.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accessibilityFaults, fits, looks, picture, signIn, withPage } from './browser.js';
import { issuer, withProvider } from './provider.js';
import { url } from './server.js';

const LIST = 'main.extractions';
const BUTTON = "::-p-xpath(//main/vaadin-button[starts-with(normalize-space(), 'Sign in with')])";
const here = { skip: !issuer && 'the server has no TABULARIUM_OIDC_ISSUER' };
const friend = issuer;

async function depart(page, address = '/admin/extractions') {
  await page.goto(url + address);
  await page.locator(BUTTON).click();
}

/** What the login page says about why it stands there again. */
async function refusal(page) {
  const said = await page.waitForSelector('.refusal:not(:empty)', { visible: true });
  return said.evaluate((each) => each.textContent);
}

test('who signs in at the provider sees the view that they wanted, in their role', here, () =>
  withProvider({ preferred_username: 'anna', groups: ['staff', 'tabularium-operator'] }, () =>
    withPage({ friend }, async (page) => {
      const session = async () => (await page.cookies()).find(({ name }) => name === 'JSESSIONID').value;
      await page.goto(`${url}/admin/audit?action=administrator.sign-in`);
      await page.waitForSelector(BUTTON);
      const before = await session();
      await page.locator(BUTTON).click();
      await page.waitForFunction(() => document.body.innerText.includes('subject person-1'));
      assert.equal(page.url(), `${url}/admin/audit?action=administrator.sign-in`);
      assert.notEqual(await session(), before);
      const said = await page.evaluate(() => document.body.innerText);
      assert.match(said, /administrator anna \(localhost\)/);
      assert.match(said, /subject person-1 as operator/);
      await page.goto(`${url}/admin/system`);
      await page.waitForSelector('.setting');
      assert.equal(await page.$('.add-person'), null, 'an operator adds nobody');
      await page.goto(`${url}/admin/login/return?code=spent&state=spent`);
      await page.waitForFunction(() => document.body.innerText.includes('subject person-1'));
      assert.equal(page.url(), `${url}/admin/audit?action=administrator.sign-in`, 'a return asked for twice');
    }),
  ));

for (const look of looks) {
  test(`a person without a role is told so, and may still sign in by password (${look.scheme}, ${look.width})`, here, () =>
    withProvider({ preferred_username: 'anna', groups: ['staff'] }, () =>
      withPage({ ...look, friend }, async (page) => {
        await depart(page);
        assert.match(await refusal(page), /no role here/);
        assert.equal(new URL(page.url()).pathname, '/admin/login');
        assert.deepEqual(await accessibilityFaults(page), []);
        await fits(page);
        await picture(page, 'login-refused', look);
        await signIn(page);
        await page.waitForSelector(LIST);
      }),
    ));
}

test('a token that was made for another departure lets nobody in', here, () =>
  withProvider({ nonce: 'another', groups: ['tabularium-admin'] }, () =>
    withPage({ friend }, async (page) => {
      await depart(page);
      assert.match(await refusal(page), /could not be verified/);
      await page.goto(`${url}/admin/extractions`);
      await page.waitForSelector('input[name=username]');
    }),
  ));

test('a provider that is away is told of, and the password opens the door as ever', here, () =>
  withPage({ friend }, async (page) => {
    await depart(page);
    assert.match(await refusal(page), /does not answer/);
    await signIn(page);
    await page.waitForSelector(LIST);
  }));

test('who comes back without having gone is sent to the door', here, () =>
  withPage({}, async (page) => {
    await page.goto(`${url}/admin/login/return?code=stolen&state=guessed`);
    assert.match(await refusal(page), /begun elsewhere/);
  }));
