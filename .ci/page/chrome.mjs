// Debian's Chromium, and pages in it that remember what they said and asked for.
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { SELECTORS, SHOWN } from './expected.mjs';

const tools = createRequire(resolve(process.env.PAGE_TOOLS, 'package.json'));
const { chromium } = tools('playwright-core');

/** Milliseconds that a page may take to do what it is asked, on a busy machine. */
const PATIENCE = 10_000;

export const axeSource = tools('axe-core').source;

export function launch() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    // The sandbox needs rights that a build in a container lacks; the page opened is our own.
    args: ['--no-sandbox', '--disable-quic'],
  });
}

/** A page in a context of its own. `heard` has what it wrote to the console, its errors and the requests it made. */
export async function open(browser, url, { javaScriptEnabled = true, width = 1280, height = 900, ...media } = {}) {
  const context = await browser.newContext({ javaScriptEnabled, viewport: { width, height } });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  page.heard = [];
  page.on('console', (message) => page.heard.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => page.heard.push(`error: ${error.message}`));
  page.on('dialog', (dialog) => { page.heard.push(`dialog: ${dialog.message()}`); dialog.dismiss(); });
  page.on('request', (request) => {
    if (request.url() !== url && !request.url().startsWith('data:')) {
      page.heard.push(`request: ${request.url()}`);
    }
  });
  await page.emulateMedia(media);
  await page.goto(url, { waitUntil: 'load', timeout: 6 * PATIENCE });
  if (javaScriptEnabled) {
    await settle(page);
  }
  return page;
}

/** Opens a page for as long as `use` takes. */
export async function visit(browser, url, options, use) {
  const page = await open(browser, url, options);
  try {
    return await use(page);
  } finally {
    await page.context().close();
  }
}

/** What the page says of how many findings it shows; nothing when it does not. */
export function shown(page) {
  return page.evaluate((selector) => document.querySelector(selector)?.textContent ?? '', SELECTORS.shown);
}

/** Unfolds everything, as a reader in search of something would. */
export function unfold(page) {
  return page.evaluate(() => document.querySelectorAll('details').forEach((details) => { details.open = true; }));
}

/** Waits until the script has counted, but not for ever: a page that never does is for the checks to tell. */
async function settle(page) {
  await page.waitForFunction(
    ([selector, words]) => new RegExp(words).test(document.querySelector(selector)?.textContent),
    [SELECTORS.shown, SHOWN.source],
    { timeout: PATIENCE },
  ).catch(() => page.heard.push('the script did not say how many findings it shows'));
}
