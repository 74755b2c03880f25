// Every link within the page leads to something in sight, also when the search hides it, and also the second time.
import assert from 'node:assert/strict';
import { visit } from './chrome.mjs';
import { none, SELECTORS } from './expected.mjs';

/** Found in no finding. */
const NOTHING = 'no finding says this';

/** So many links are enough: the others are made by the same template. */
const MOST = 20;

/** Cut within a letter, as some mail programs leave it. */
const MALFORMED = '#%E0%A4%A';

export function links({ browser, url }) {
  return visit(browser, url, {}, async (page) => {
    await hide(page);
    const all = await page.locator('a[href^="#"]').filter({ visible: true })
      .evaluateAll((found, most) => [...new Set(found.map((link) => link.getAttribute('href')))].slice(0, most), MOST);
    const lost = [];
    for (const href of all) {
      for (const time of ['first', 'second']) {
        await hide(page);
        if (!(await follow(page, href))) {
          lost.push(`${href} the ${time} time`);
        }
      }
    }
    none(lost, 'links that lead to nothing in sight');
    await page.evaluate((hash) => { location.hash = hash; }, MALFORMED);
    await page.waitForTimeout(100);
    none(page.heard.filter((line) => line.startsWith('error')), `an address that ends in ${MALFORMED}`);
    assert.ok(all.length > 0, 'no links');
    return `${all.length} links`;
  });
}

/** Hides every finding that a search can hide. */
async function hide(page) {
  const field = page.locator(SELECTORS.search);
  if (await field.count() > 0) {
    await field.first().fill(NOTHING);
    await page.waitForFunction((selector) => /^0 /.test(document.querySelector(selector)?.textContent), SELECTORS.shown);
  }
}

async function follow(page, href) {
  await page.evaluate((to) => document.querySelector(`a[href="${to}"]`).click(), href);
  await page.waitForTimeout(50);
  return page.evaluate((to) => document.getElementById(to.slice(1))?.checkVisibility() ?? false, href);
}
