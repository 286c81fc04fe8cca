// What others may try against the portal and those who use it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { enter, row, signIn, withPage } from './browser.js';
import { document, extract, url } from './server.js';

const LIST = 'main.extractions';
const MARKUP = '<img src=x onerror=alert(1)>';

test('a wrong password opens nothing and says so', () =>
  withPage({}, async (page) => {
    await signIn(page, '/admin/extractions', 'wrong');
    await page.waitForSelector('vaadin-login-form[error]');
    await page.goto(`${url}/admin/extractions`);
    await page.waitForSelector('input[name=username]');
    assert.equal(await page.$(LIST), null);
  }));

test('signing in changes the session, signing out ends it', () =>
  withPage({}, async (page) => {
    const session = async () => (await page.cookies()).find(({ name }) => name === 'JSESSIONID');
    await page.goto(`${url}/admin/`);
    await page.waitForSelector('input[name=username]');
    const before = await session();
    await signIn(page);
    await page.waitForSelector(LIST);
    const after = await session();
    assert.notEqual(after.value, before.value);
    assert.equal(after.httpOnly, true);

    await page.locator('footer.user vaadin-button').click();
    await page.waitForSelector('input[name=username]');
    await page.setCookie(after);
    await page.goto(`${url}/admin/extractions`);
    await page.waitForSelector('input[name=username]');
  }));

test('who has only the session of the portal can neither call the API nor forge a click', () =>
  withPage({}, async (page) => {
    await signIn(page);
    await page.waitForSelector(LIST);
    const Cookie = (await page.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
    const called = await fetch(`${url}/api/v1/me`, { headers: { Cookie } });
    assert.equal(called.status, 401);

    const forged = await fetch(`${url}/admin/?v-r=uidl&v-uiId=0`, {
      method: 'POST',
      headers: { Cookie, 'Content-Type': 'application/json' },
      body: JSON.stringify({ csrfToken: 'guessed', rpc: [], syncId: 0, clientId: 1 }),
    });
    assert.match(await forged.text(), /"meta":\{"appError"/);
  }));

/** Opens a page as a browser does, in the session of that cookie or in a new one. */
async function opens(Cookie) {
  const answer = await fetch(`${url}/admin/?v-r=init&location=login&query=`, { headers: Cookie ? { Cookie } : {} });
  return { Cookie: Cookie ?? answer.headers.get('set-cookie').split(';')[0], ...(await answer.json()).appConfig };
}

/** Whether the server still has that page. */
async function isHeld(page) {
  const answer = await fetch(`${url}/admin/?v-r=uidl&v-uiId=${page['v-uiId']}`, {
    method: 'POST',
    headers: { Cookie: page.Cookie, 'Content-Type': 'application/json' },
    body: JSON.stringify({ csrfToken: page.uidl['Vaadin-Security-Key'], rpc: [], syncId: 0, clientId: 0 }),
  });
  return !(await answer.text()).includes('"sessionExpired":true');
}

/** As many pages as may be are held; one more closes the one not heard of for longest. */
async function holds(most, first) {
  const pages = [first];
  while (pages.length < most) pages.push(await opens(first.Cookie));
  assert.equal(await isHeld(first), true);
  await opens(first.Cookie);
  assert.equal(await isHeld(first), false);
  assert.equal(await isHeld(pages[1]), true);
}

test('a guest holds 5 open pages, who has signed in 50', () =>
  withPage({}, async (page) => {
    await holds(5, await opens());
    await signIn(page);
    await page.waitForSelector('main h1');
    const [session] = await page.cookies();
    await holds(50, await opens(`${session.name}=${session.value}`));
  }));

test('300 guests are held: one more ends the session that came first', async () => {
  const first = await opens();
  let second;
  for (let guests = 1; guests < 300; guests += 1) {
    const guest = await opens();
    second ??= guest;
  }
  assert.equal(await isHeld(first), true);
  await opens();
  assert.equal(await isHeld(first), false);
  assert.equal(await isHeld(second), true);
});

test('a document name and a cell with markup stay text', () =>
  withPage({}, async (page) => {
    const sent = { ...(await document(MARKUP)), name: `${MARKUP}${Date.now()}.pdf` };
    const id = await extract(sent);
    await enter(page);
    await row(page, sent.name);
    await page.goto(`${url}/admin/extractions/${id}`);
    const cell = await page.waitForSelector('figure tr:first-child > *');
    assert.equal(await cell.evaluate((each) => each.textContent), MARKUP);
    assert.equal(await page.$('img[src=x]'), null);
  }));

test('the page may neither be framed nor load from elsewhere', async () => {
  const answer = await fetch(`${url}/admin/`);
  assert.equal(answer.headers.get('x-frame-options'), 'DENY');
  assert.match(answer.headers.get('content-security-policy'), /default-src 'self'.*frame-ancestors 'none'/);
});

test('another site cannot show the portal within itself', () =>
  withPage({}, async (page) => {
    await page.setContent(`<iframe src="${url}/admin/"></iframe>`);
    const [frame] = page.mainFrame().childFrames();
    assert.match(frame.url(), /^chrome-error:/);
  }));

test('the first page is light', () =>
  withPage({}, async (page) => {
    const network = await page.createCDPSession();
    await network.send('Network.enable');
    let bytes = 0;
    network.on('Network.loadingFinished', ({ encodedDataLength }) => {
      bytes += encodedDataLength;
    });
    await page.goto(`${url}/admin/`);
    await page.waitForSelector('input[name=username]');
    await page.waitForNetworkIdle();
    console.log(`# first load: ${bytes} bytes`);
    assert.ok(bytes > 50_000 && bytes < 1_500_000, `${bytes} bytes`);
  }));
