// Pictures for people to look at: on screens, and sheet by sheet on paper.
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { visit } from './chrome.mjs';
import { NARROW } from './expected.mjs';
import { pdf } from './paper.mjs';

const SCREENS = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  narrow: { colorScheme: 'light', width: NARROW, height: 800 },
  'narrow-dark': { colorScheme: 'dark', width: NARROW, height: 800 },
  'forced-colours': { forcedColors: 'active' },
  'without-script': { javaScriptEnabled: false },
};

/** Writes the first screen and the whole page of each way of looking, and print.pdf with a picture of each sheet. */
export async function screenshots(browser, url, folder) {
  mkdirSync(folder, { recursive: true });
  for (const [name, options] of Object.entries(SCREENS)) {
    await visit(browser, url, options, async (page) => {
      await page.screenshot({ path: join(folder, `${name}.png`) });
      await page.screenshot({ path: join(folder, `${name}-whole.png`), fullPage: true });
    });
  }
  const paper = join(folder, 'print.pdf');
  writeFileSync(paper, await visit(browser, url, {}, pdf));
  execFileSync('pdftoppm', ['-png', '-r', '80', paper, join(folder, 'print')]);
  console.log(`pictures in ${folder}`);
}
