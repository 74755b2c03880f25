// That each check accepts a sound page, and finds one that was broken on purpose.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { BROKEN } from './broken.mjs';
import { REPORT, sound } from './sound.mjs';

/** Returns what went wrong, each in a line. */
export async function selfTest(browser, checks) {
  const folder = mkdtempSync(join(tmpdir(), 'page-'));
  const site = (content) => {
    const file = join(folder, 'report.html');
    writeFileSync(file, content);
    return { browser, report: REPORT, url: pathToFileURL(file).href };
  };
  const wrong = [];
  try {
    for (const [name, check] of Object.entries(checks)) {
      await check(site(sound())).catch((failure) => wrong.push(`${name} refuses the sound page: ${failure.message}`));
      if (!BROKEN.some(([one]) => one === name)) {
        wrong.push(`no broken page tries ${name}`);
      }
    }
    for (const [name, what, change, says] of BROKEN) {
      const said = await checks[name](site(sound(change))).then(() => 'nothing', (failure) => failure);
      if (!(said instanceof assert.AssertionError && says.test(said.message))) {
        wrong.push(`${name} does not find a page that ${what}; it says: ${said.message ?? said}`);
      }
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  return wrong;
}
