// Pages of a real browser for tests, which note what a page must never do.
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after } from 'node:test';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { administrator, url } from './server.js';

const here = path.dirname(fileURLToPath(import.meta.url));
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const pictures = path.resolve(process.env.TABULARIUM_SCREENSHOTS ?? path.join(here, '../../../target/screenshots'));

const profile = mkdtempSync(path.join(tmpdir(), 'tabularium-browser-'));
let browser;

/** For a machine that is busy with other things. */
const PATIENCE_MILLIS = 60_000;

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const looks = [1280, 390].flatMap((width) => ['light', 'dark'].map((scheme) => ({ width, scheme })));

/**
 * Opens a page that looks so, with cookies, storage and caches of its own, hands it to the test, and closes it whatever
 * happens. Beside the server's own address it may ask for that of a friend.
 */
export async function withPage({ width = 1280, scheme = 'light', friend = url }, test) {
  const context = await (await chromium()).createBrowserContext();
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE_MILLIS);
    const offences = watch(page, [url, friend].map((address) => new URL(address).origin));
    const refusals = listenForRefusals(page);
    await page.setViewport({ width, height: width < 600 ? 844 : 800, isMobile: width < 600, hasTouch: width < 600 });
    await page.emulateMediaFeatures([
      { name: 'prefers-color-scheme', value: scheme },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ]);
    await test(page).catch(async (error) => {
      error.message += `\n${await remains(page)}${refusals.map((each) => `\n${each}`).join('')}`;
      throw error;
    });
    if (offences.length > 0) throw new Error(offences.join('\n'));
  } finally {
    await context.close();
  }
}

/** The browser of all tests of a file, started by the first of them. */
async function chromium() {
  if (!browser?.connected) {
    browser = await puppeteer.launch({
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: FLAGS,
      userDataDir: profile,
    });
  }
  return browser;
}

after(async () => {
  await browser?.close();
  rmSync(profile, { recursive: true, force: true });
});

/** Where a page stood when its test failed, and what it said; a picture of it is kept. */
async function remains(page) {
  mkdirSync(pictures, { recursive: true });
  const late = () => new Promise((resolve) => setTimeout(resolve, 5_000, 'a page that does not answer').unref());
  const said = page.evaluate(() => document.body.innerText.replace(/\s+/g, ' ').slice(0, 400));
  const text = await Promise.race([said.catch((gone) => gone.message), late()]);
  const shot = page.screenshot({ path: path.join(pictures, `failed-${Date.now()}.png`) });
  await Promise.race([shot.catch(() => null), late()]);
  return `at ${page.url()}: ${text}`;
}

function watch(page, allowed) {
  const offences = [];
  page.on('pageerror', (error) => offences.push(`script failed: ${error.message}`));
  page.on('dialog', (dialog) => {
    offences.push(`a dialog opened: ${dialog.message()}`);
    dialog.dismiss();
  });
  page.on('request', (request) => {
    const target = new URL(request.url());
    if (target.protocol !== 'data:' && !allowed.includes(target.origin)) {
      offences.push(`something from outside was asked for: ${target}`);
    }
  });
  return offences;
}

/** What a page asked for and did not get, one line each: the first thing to look at where a test failed. */
function listenForRefusals(page) {
  const refusals = [];
  const note = (what, request) => refusals.push(`${new Date().toISOString()} ${what}: ${request.method()} ${request.url()}`);
  page.on('requestfailed', (request) => note(request.failure().errorText, request));
  page.on('response', (response) => {
    if (response.status() >= 400) note(response.status(), response.request());
  });
  return refusals;
}

/** Signs in at the door of the portal, which may be reached by way of any of its addresses. */
export async function signIn(
  page,
  address = '/admin/extractions',
  password = administrator.password,
  name = administrator.name,
) {
  await page.goto(url + address);
  await page.locator('input[name=username]').fill(name);
  await page.locator('input[name=password]').fill(password);
  await page.keyboard.press('Enter');
}

let entered = [];

/**
 * Opens an address of the portal as the administrator, who signs in for the first test of a file and stays so for the others:
 * it saves each of them a page. What signing in does is tested by those that do it themselves.
 */
export async function enter(page, address = '/admin/extractions') {
  if (entered.length > 0) {
    await page.setCookie(...entered);
    await page.goto(url + address);
  } else {
    await signIn(page, address);
    await page.waitForSelector('footer.user');
    entered = await page.cookies();
  }
}

/** The link of a document in the list, waited for. */
export function row(page, name) {
  return page.waitForSelector(`::-p-xpath(//vaadin-grid//a[text()='${name}'])`);
}

/** Opens the details of a document in the list. */
export async function open(page, name) {
  await (await row(page, name)).evaluate((link) => link.click());
  await page.waitForSelector('main.extraction h1');
}

/** Chooses by its text in the only select of the open dialog. */
export async function choose(page, text) {
  await page.locator('vaadin-dialog-overlay vaadin-select vaadin-select-value-button').click();
  await page.locator(`::-p-xpath(//vaadin-select-item[normalize-space()='${text}'])`).click();
}

/** Keeps a picture as build output. */
export async function picture(page, name, { width, scheme }) {
  mkdirSync(pictures, { recursive: true });
  await page.screenshot({ path: path.join(pictures, `${name}-${scheme}-${width}.png`) });
}

/** The serious and critical findings of axe-core on the page, one line each. */
export async function accessibilityFaults(page) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => window.axe.run());
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, impact, nodes }) => nodes.map(({ target, failureSummary }) => `${impact} ${id} ${target}: ${failureSummary}`));
}

/** No view may be wider than the window. */
export async function fits(page) {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  if (over > 0) throw new Error(`wider than the window by ${over} px`);
}

/** Writes over what stands in a field, and leaves it. */
export async function overwrite(page, selector, text) {
  const field = await page.waitForSelector(selector);
  await field.evaluate((each) => {
    each.scrollIntoView({ block: 'center' });
    each.focus();
    each.select();
  });
  await page.keyboard.type(text);
  await page.keyboard.press('Tab');
}
