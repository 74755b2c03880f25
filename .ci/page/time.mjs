// How long a reader waits for the page, each time in a browser that has never seen it.
import { statSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { launch } from './chrome.mjs';
import { SELECTORS, SHOWN } from './expected.mjs';

/** Milliseconds after which nobody waits any more. */
const LONGEST = 60_000;

/** Medians in milliseconds from the start of the navigation, and the file's size in bytes. */
export async function time(file, runs) {
  const all = [];
  for (let run = 0; run < runs; run++) {
    all.push(await once(pathToFileURL(file).href));
  }
  const medians = Object.keys(all[0]).map((name) => [name, median(all.map((one) => one[name]))]);
  return { ...Object.fromEntries(medians), runs, bytes: statSync(file).size };
}

async function once(url) {
  const browser = await launch();
  try {
    const page = await browser.newPage();
    await page.addInitScript(watch, [SELECTORS.rows, SELECTORS.shown, SHOWN.source]);
    await page.goto(url, { waitUntil: 'load', timeout: LONGEST });
    await page.waitForFunction(() => window.seen.counted, null, { timeout: LONGEST })
      .catch(() => { throw new Error(`no ${SELECTORS.rows} in sight, or no count in ${SELECTORS.shown}, after ${LONGEST / 1000} s`); });
    return await page.evaluate(() => ({
      load: Math.round(performance.getEntriesByType('navigation')[0].loadEventEnd),
      firstFinding: Math.round(window.seen.row),
      counted: Math.round(window.seen.counted),
    }));
  } finally {
    await browser.close();
  }
}

/** Runs before the page's own script, and looks at each frame whether a row and the count are there. */
function watch([rows, shown, words]) {
  window.seen = {};
  const counts = new RegExp(words);
  const look = () => {
    if (!window.seen.row && document.querySelector(rows)?.getBoundingClientRect().height > 0) {
      window.seen.row = performance.now();
    }
    if (window.seen.row && counts.test(document.querySelector(shown)?.textContent)) {
      window.seen.counted = performance.now();
    } else {
      requestAnimationFrame(look);
    }
  };
  requestAnimationFrame(look);
}

const median = (numbers) => numbers.sort((one, other) => one - other)[Math.floor(numbers.length / 2)];
