// Reads reports with the programs that others read them with; node validate.mjs READERS FOLDER.
// Each check is shown a broken copy too and has to refuse it, since a check that refuses nothing proves nothing.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const [readers, folder] = process.argv.slice(2).map((name) => resolve(name));
const load = createRequire(join(readers, 'package.json'));
const { parse } = load('csv-parse/sync');
const excel = load('exceljs');
const scratch = mkdtempSync(join(tmpdir(), 'validate-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));

const report = JSON.parse(text(join(folder, 'report.json')));
const users = JSON.parse(text(join(folder, 'users.json')));
assert.ok(report.findings.length > 40 && users.length > 20, 'the demo has fewer findings or users than it should');

for (const flavour of ['report.sarif', 'report.full.sarif']) {
  await check(flavour, sarif, (log) => edited(log, (json) => { delete json.runs[0].results[0].locations; }), /GH\d+/);
}
for (const [document, root] of [['oscal.json', 'assessment-results'], ['oscal-plan.json', 'assessment-plan']]) {
  // A property of nobody's namespace is one of OSCAL's, which has none of that name.
  await check(document, oscal, (file) => edited(file, (json) => { delete json[root].metadata.props[0].ns; }), /doesn't match/);
}
await check('gitlab.json', gitlab, (file) => edited(file, (json) => { json[0].severity = 'high'; }), /severity/);
await check('findings.csv', csv, (file) => `${text(file).trimEnd()}"\r\n`, /quote/i);
const books = readdirSync(folder).filter((name) => name.endsWith('.xlsx'));
assert.deepEqual(books, ['report.xlsx', 'users.xlsx']);
for (const book of books) {
  await check(book, xlsx, (file) => readFileSync(file).subarray(0, 2000), /zip|central directory/i);
}

/** What a reader says of a report, and that it refuses a broken copy of it, in the words expected. */
async function check(name, reader, broken, words) {
  const file = join(folder, name);
  console.log(`${name}: ${await reader(file)}`);
  const copy = join(scratch, name);
  copyFileSync(file, copy);
  writeFileSync(copy, broken(copy));
  await assert.rejects(async () => reader(copy), words, `${name}: a broken copy was not refused`);
}

function text(file) {
  return readFileSync(file, 'utf8');
}

function edited(file, change) {
  const json = JSON.parse(text(file));
  change(json);
  return JSON.stringify(json);
}

/** Microsoft's validator with GitHub's rules; it ends with 0 whatever it finds, and calls style a note. */
function sarif(file) {
  const tool = join(readers, 'node_modules/@microsoft/sarif-multitool-linux/Sarif.Multitool');
  const log = join(scratch, 'log.json');
  chmodSync(tool, 0o755);
  run(tool, ['validate', file, '--rule-kind', 'Sarif;Ghas', '--level', 'Error;Warning;Note', '--output', log,
    '--log', 'ForceOverwrite', '--quiet'], { DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1' });
  const [answer] = JSON.parse(text(log).replace(/^\uFEFF/, '')).runs;
  assert.ok(answer.results.length > 0, 'the validator said nothing, not even about style');
  // There is no page about Portcullis that informationUri could lead to.
  const faults = answer.results
    .filter((result) => (result.level ?? 'warning') !== 'note' && result.ruleId !== 'SARIF2005')
    .map((result) => `${result.ruleId} ${result.message.text ?? ''}${(result.message.arguments ?? []).join(' ')}`);
  assert.deepEqual(faults, [], faults.join('\n'));
  const results = JSON.parse(text(file)).runs[0].results.filter((result) => (result.kind ?? 'fail') === 'fail');
  assert.equal(results.length, file.includes('full') ? report.findings.length : open().length);
  return `Sarif.Multitool finds no error (${answer.results.length} notes), ${results.length} findings`;
}

/** NIST's own library, which also knows the constraints that a JSON Schema cannot hold. */
function oscal(file) {
  run('java', ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-cp', join(readers, 'oscal', '*'), '.ci/oscal/Constraints.java', file]);
  return "NIST's library finds no error";
}

/** The rules of GitLab's documentation. */
function gitlab(file) {
  const all = text(file);
  assert.notEqual(all.charCodeAt(0), 0xfeff, 'a byte order mark');
  const entries = JSON.parse(all);
  assert.ok(Array.isArray(entries), 'no array');
  for (const { description, check_name: name, fingerprint, severity, location } of entries) {
    assert.ok(description && name && fingerprint, 'an entry without description, check_name or fingerprint');
    assert.match(severity, /^(info|minor|major|critical|blocker)$/, `severity ${severity}`);
    assert.match(location.path, /^[^./]/, 'a path that is not relative to the repository');
    assert.ok(location.lines.begin >= 1, 'a line before the first');
  }
  assert.equal(new Set(entries.map((entry) => entry.fingerprint)).size, entries.length, 'a fingerprint twice');
  const findings = entries.filter((entry) => !entry.check_name.endsWith('/not-assessed'));
  assert.equal(findings.length, open().length);
  return `${findings.length} open findings`;
}

function csv(file) {
  const rows = parse(text(file), { columns: true, bom: true });
  assert.deepEqual(rows.map((row) => row.fingerprint), report.findings.map((finding) => finding.fingerprint));
  return `csv-parse reads ${rows.length} findings`;
}

/** Every cell has to be a value: a formula would be run. */
async function xlsx(file) {
  const book = new excel.Workbook();
  await book.xlsx.readFile(file);
  let rows = 0;
  for (const sheet of book.worksheets) {
    sheet.eachRow((row) => {
      rows += 1;
      row.eachCell((cell) => assert.notEqual(cell.type, excel.ValueType.Formula, `a formula in ${cell.address}`));
    });
  }
  assert.ok(rows > 1, 'no rows');
  if (file.endsWith('users.xlsx')) {
    assert.equal(rows - 1, users.length, 'other rows than users');
  }
  if (file.endsWith('report.xlsx')) {
    const names = book.worksheets.map((sheet) => sheet.name);
    assert.deepEqual(names, ['Summary', 'Findings', 'Controls', 'Access matrix', 'Users', 'Waivers', 'Not assessed']);
    const held = (name) => book.getWorksheet(name).rowCount - 1;
    assert.equal(held('Findings'), report.findings.length, 'other rows than findings');
    assert.equal(held('Controls'), report.controls.length, 'other rows than controls');
    assert.equal(held('Access matrix'), report.access.length, 'other rows than the access of report.json');
    assert.equal(held('Users'), users.length, 'other rows than users');
  }
  return `exceljs reads ${rows} rows in ${book.worksheets.map((sheet) => sheet.name).join(', ')}`;
}

function open() {
  return report.findings.filter((finding) => finding.state === 'open');
}

function run(command, args, environment = {}) {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    encoding: 'utf8', env: { ...process.env, ...environment }, timeout: 120_000 });
  assert.ok(!error && status === 0, `${command} ended with ${status}: ${error ?? ''}${stdout}${stderr}`);
}
