// The page says what report.json says, with its script and without.
import assert from 'node:assert/strict';
import { shown, unfold, visit } from './chrome.mjs';
import { FIRST, none, number, SELECTORS, SHOWN } from './expected.mjs';

/** The page counts as many findings as report.json holds, or says what it leaves out; none is of its own making. */
export function count({ browser, url, report }) {
  return visit(browser, url, {}, async (page) => {
    const words = await shown(page);
    assert.match(words, SHOWN);
    const told = number(SHOWN.exec(words)[1]);
    const [held, all] = FIRST.exec(await page.locator(SELECTORS.main).innerText())?.slice(1).map(number) ?? [told, told];
    assert.equal(all, report.findings.length, `report.json has ${report.findings.length} findings, the page shows ${all}`);
    assert.equal(told, held, `the page holds ${held} findings, its script shows ${told}`);
    const known = new Set(report.findings.map((finding) => finding.fingerprint));
    const rows = await page.locator(SELECTORS.rows).evaluateAll((all) => all.map((row) => row.dataset.fingerprint));
    assert.ok(known.size === 0 || rows.length > 0, 'no row of a finding');
    none(rows.filter((row) => !known.has(row)), 'rows that are no finding of report.json');
    return words;
  });
}

/** Who types a finding's fingerprint is left with that one. */
export function search({ browser, url, report }) {
  return visit(browser, url, {}, async (page) => {
    const finding = report.findings[Math.floor(report.findings.length / 2)];
    if (!finding) {
      return 'nothing to search';
    }
    await page.locator(SELECTORS.search).first().fill(finding.fingerprint);
    await page.waitForFunction(
      ([selector, words]) => Number(new RegExp(words).exec(document.querySelector(selector).innerText)?.[1]) === 1,
      [SELECTORS.shown, SHOWN.source],
      { timeout: 3_000 },
    ).catch(() => {});
    const words = await shown(page);
    assert.equal(SHOWN.exec(words)?.[1], '1', `the page says '${words}' to the fingerprint of one finding`);
    const visible = page.locator(SELECTORS.rows).filter({ visible: true });
    assert.equal(await visible.count(), 1, 'rows in sight');
    assert.ok((await visible.first().innerText()).includes(finding.message), 'another finding is in sight');
    return words;
  });
}

/** With scripts switched off: the verdict, every control, the gravest findings, and how many there are in all. */
export function plain({ browser, url, report }) {
  return visit(browser, url, { javaScriptEnabled: false }, async (page) => {
    await unfold(page);
    const text = collapse(await page.locator('body').innerText());
    const verdict = collapse(await page.locator(SELECTORS.verdict).first().innerText());
    assert.match(verdict, /\S+ \S+/, 'no verdict');
    const missing = report.controls.map((control) => control.id).filter((id) => !text.includes(id));
    none(missing, 'controls that the page does not name');
    const first = report.findings.slice(0, 10).filter((finding) => !text.includes(collapse(finding.message)));
    none(first.map((finding) => finding.message), 'first findings that the page does not tell');
    const rows = await page.locator(SELECTORS.rows).filter({ visible: true }).count();
    if (rows < report.findings.length) {
      assert.match(text, FIRST);
      assert.deepEqual(FIRST.exec(text).slice(1).map(number), [rows, report.findings.length], 'first N of M');
    }
    return `${rows} of ${report.findings.length} findings`;
  });
}

const collapse = (text) => text.replace(/\s+/g, ' ').trim();
