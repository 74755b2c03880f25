// Everything that a mouse can reach, the Tab key reaches too, and one sees where one is.
import assert from 'node:assert/strict';
import { visit } from './chrome.mjs';
import { none, SELECTORS } from './expected.mjs';

/** More elements than a page to be read should have in its way. */
const MOST = 2_000;

export function keyboard({ browser, url }) {
  return visit(browser, url, {}, async (page) => {
    const targets = await page.evaluateHandle(interactive);
    const wanted = await targets.evaluate((all) => all.length);
    assert.ok(wanted > 1 && wanted < MOST, `${wanted} interactive elements`);
    const stops = [];
    for (let stop = await next(page, targets); !stop.end; stop = await next(page, targets)) {
      stops.push(stop);
      assert.ok(stops.length < 2 * wanted + 10, `the Tab key never leaves ${stop.name}`);
    }
    const reached = new Set(stops.map((stop) => stop.index));
    const names = await targets.evaluate((all) => all.map((one) => one.outerHTML.slice(0, 80)));
    none(names.filter((_, index) => !reached.has(index)), 'out of the reach of the Tab key');
    assert.ok(stops[0].skips, `the first stop is no link to the main part: ${stops[0].name}`);
    none(stops.filter((stop) => !stop.ring).map((stop) => stop.name), 'no visible focus');
    none(stops.filter((stop) => !stop.seen).map((stop) => stop.name), 'focused, but out of sight');
    return `${stops.length} stops`;
  });
}

/** What should be reached: of a group of radio buttons, or of parts that the arrow keys walk, one is enough. */
function interactive() {
  const roving = '[role=tab], [role=option], [role=menuitem], [role=gridcell], [role=row], [role=treeitem], input[type=radio]';
  return [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]:not([tabindex="-1"])')]
    .filter((element) => element.checkVisibility({ visibilityProperty: true }) && !element.disabled)
    .filter((element) => !element.closest('[inert]') && element.type !== 'hidden')
    .filter((element) => !(element.matches(roving) && (element.tabIndex < 0 || (element.name && !element.checked))));
}

/** Presses Tab; the end is reached when the focus falls back to the document, or to where it began. */
async function next(page, targets) {
  await page.keyboard.press('Tab');
  return targets.evaluate((all, main) => {
    const element = document.activeElement;
    if (!element || element === document.body || element === document.documentElement || (element === all[0] && window.begun)) {
      return { end: true };
    }
    window.begun = true;
    const outlined = (one) => {
      const style = one && getComputedStyle(one);
      return style && style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1;
    };
    const box = element.getBoundingClientRect();
    const { left, top, right, bottom } = box;
    const spots = [[(left + right) / 2, (top + bottom) / 2], [left + 3, top + 3], [right - 3, bottom - 3]];
    const hit = (spot) => {
      const found = document.elementFromPoint(...spot);
      return found && (element.contains(found) || found.contains(element) || element.closest('label')?.contains(found));
    };
    const target = element.localName === 'a' && element.getAttribute('href').startsWith('#')
      ? document.getElementById(element.getAttribute('href').slice(1)) : null;
    return {
      end: false,
      index: all.indexOf(element),
      name: element.outerHTML.slice(0, 80),
      ring: [element, element.closest('label'), element.nextElementSibling].some(outlined),
      seen: box.width > 1 && box.height > 1 && spots.some(hit),
      skips: Boolean(target?.closest(main)),
    };
  }, SELECTORS.main);
}
