// A narrow window, or large letters: nobody has to scroll sideways, and nothing is cut off.
import assert from 'node:assert/strict';
import { unfold, visit } from './chrome.mjs';
import { NARROW, none } from './expected.mjs';

export function narrow({ browser, url }) {
  return visit(browser, url, { width: NARROW, height: 800 }, async (page) => {
    await unfold(page);
    const { wide, cut } = await page.evaluate(overflow);
    assert.equal(wide, 0, `the page scrolls sideways by ${wide} px: ${cut.slice(0, 6).join(' | ')}`);
    none(cut, `cut off at ${NARROW} px`);
  });
}

/** Elements of which something is out of sight to the right, but for what scrolls by itself or is there for the ear alone. */
function overflow() {
  const edge = document.documentElement.clientWidth;
  const limit = (element) => {
    for (let each = element, most = edge; ; each = each.parentElement) {
      const { overflowX } = getComputedStyle(each);
      if (each === document.body) {
        return most;
      }
      if (overflowX !== 'visible' && each.offsetWidth <= 1) {
        return Infinity;
      }
      if (each !== element && (overflowX === 'auto' || overflowX === 'scroll')) {
        return Infinity;
      }
      if (each !== element && overflowX !== 'visible') {
        most = Math.min(most, each.getBoundingClientRect().right);
      }
    }
  };
  const cut = [...document.body.querySelectorAll('*')]
    .filter((element) => element.checkVisibility({ visibilityProperty: true }))
    .filter((element) => element.getBoundingClientRect().right > limit(element) + 1)
    .map((element) => element.outerHTML.slice(0, 80));
  return { wide: Math.max(0, document.scrollingElement.scrollWidth - window.innerWidth), cut };
}
