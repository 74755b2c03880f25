// Opens a report in Chromium, as its readers do: see .ci/browser for how to call it.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { axe } from './page/access.mjs';
import { BROKEN } from './page/broken.mjs';
import { launch } from './page/chrome.mjs';
import { count, plain, search } from './page/content.mjs';
import { keyboard } from './page/keyboard.mjs';
import { links } from './page/links.mjs';
import { paper } from './page/paper.mjs';
import { policy, quiet } from './page/quiet.mjs';
import { narrow } from './page/reflow.mjs';
import { screenshots } from './page/screenshots.mjs';
import { selfTest } from './page/selftest.mjs';
import { time } from './page/time.mjs';

const CHECKS = { quiet, policy, count, search, plain, narrow, keyboard, links, paper, ...axe };

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: 'string' },
    'self-test': { type: 'boolean' },
    time: { type: 'string' },
    screenshots: { type: 'string' },
  },
});

if (values['self-test']) {
  await withBrowser(tryChecks);
} else if (values.time) {
  console.log(JSON.stringify(await time(page(), Number(values.time))));
} else if (values.screenshots) {
  await withBrowser((browser) => screenshots(browser, pathToFileURL(page()).href, resolve(values.screenshots)));
} else {
  await withBrowser(check);
}

function page() {
  const path = resolve(positionals[0] ?? 'reports');
  const file = statSync(path, { throwIfNoEntry: false })?.isDirectory() ? join(path, 'report.html') : path;
  if (!existsSync(file)) {
    console.error(`there is no page ${file}`);
    process.exit(2);
  }
  return file;
}

async function withBrowser(use) {
  const browser = await launch();
  try {
    await use(browser);
  } finally {
    await browser.close();
  }
}

async function tryChecks(browser) {
  const wrong = await selfTest(browser, CHECKS);
  wrong.forEach((line) => console.error(line));
  console.log(`${Object.keys(CHECKS).length} checks tried on a sound page and ${BROKEN.length} broken ones`);
  process.exitCode = wrong.length === 0 ? 0 : 1;
}

async function check(browser) {
  const file = page();
  const report = JSON.parse(readFileSync(file.replace(/html$/, 'json'), 'utf8'));
  const site = { browser, report, url: pathToFileURL(file).href };
  const wanted = Object.keys(CHECKS).filter((name) => !values.only || values.only.split(',').includes(name));
  if (wanted.length === 0) {
    console.error(`no such check; there are ${Object.keys(CHECKS).join(', ')}`);
    process.exitCode = 2;
  }
  for (const name of wanted) {
    try {
      console.log(`ok    ${name}: ${(await CHECKS[name](site)) ?? 'as it should be'}`);
    } catch (failure) {
      process.exitCode = 1;
      console.log(`FAIL  ${name}: ${failure.message}`);
    }
  }
}
