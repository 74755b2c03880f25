// The page on paper: as many sheets as it needs, numbered, with everything on them.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { visit } from './chrome.mjs';
import { none, PRINTED } from './expected.mjs';

export function paper({ browser, url, report }) {
  return visit(browser, url, {}, async (page) => {
    const sheets = text(await pdf(page));
    assert.ok(sheets.length > 1, `${sheets.length} sheets`);
    const bare = sheets.flatMap((sheet, index) => (numbered(sheet, index + 1) ? [] : [index + 1]));
    const all = sheets.join(' ');
    const missing = report.controls.map((control) => control.id).filter((id) => !all.includes(id));
    none(missing, 'controls that are not on paper');
    const printed = solid(all);
    const messages = report.findings.slice(0, PRINTED).map((finding) => finding.message);
    const lost = messages.filter((message) => !printed.includes(solid(message)));
    none(lost, 'findings that are not on paper, or torn between two sheets');
    none(bare, `sheets without their number, of ${sheets.length}`);
    return `${sheets.length} sheets`;
  });
}

export function pdf(page) {
  return page.pdf({ format: 'A4', preferCSSPageSize: true });
}

/** The text of each sheet, cell by cell. */
function text(document) {
  return execFileSync('pdftotext', ['-raw', '-', '-'], { input: document, encoding: 'utf8', maxBuffer: 1 << 28 })
    .split('\f').slice(0, -1);
}

/** Lines break where the sheet wants it. */
const solid = (words) => words.replace(/\s+/g, '');

/** Whether the sheet's number stands by itself, or as 'n / m', 'n of m', in its first or last lines. */
function numbered(sheet, position) {
  const lines = sheet.split('\n').map((line) => line.trim()).filter((line) => line !== '');
  const margins = [...lines.slice(0, 4), ...lines.slice(-4)];
  return margins.some((line) => new RegExp(`(^|[^\\d.,])${position}( ?(/|of) ?\\d+)?$`).test(line));
}
