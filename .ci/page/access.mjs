// What axe-core finds, in each way that people look at the page.
import assert from 'node:assert/strict';
import { axeSource, unfold, visit } from './chrome.mjs';
import { LEAST_RULES, NARROW, none, UNDECIDED } from './expected.mjs';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

const WAYS = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  print: { media: 'print' },
  narrow: { colorScheme: 'light', width: NARROW, height: 800 },
  'forced colours': { forcedColors: 'active' },
};

/** Nobody taps on paper. */
const PRINT = { 'target-size': { enabled: false } };

/** One check for each way of looking. */
export const axe = Object.fromEntries(
  Object.entries(WAYS).map(([way, options]) => [`axe ${way}`, (site) => look(site, options)]));

function look({ browser, url }, options) {
  return visit(browser, url, options, async (page) => {
    await unfold(page);
    await page.evaluate(axeSource);
    const { violations, incomplete, passes } = await page.evaluate(
      (how) => window.axe.run(document, how),
      { runOnly: TAGS, rules: options.media === 'print' ? PRINT : {}, resultTypes: ['violations', 'incomplete'] });
    none(violations.flatMap(describe), 'axe found');
    assert.ok(passes.length >= LEAST_RULES, `axe looked by ${passes.length} rules only`);
    const open = incomplete.filter((rule) => rule.nodes.length > (UNDECIDED[rule.id] ?? 0));
    none(open.flatMap(describe), 'axe could not decide');
    const left = incomplete.map((rule) => `${rule.id} at ${rule.nodes.length}`).join(', ');
    return `${passes.length} rules, undecided: ${left || 'none'}`;
  });
}

function describe(rule) {
  return rule.nodes.map((node) => {
    const why = [...node.any, ...node.all, ...node.none].map((part) => part.message).join('; ');
    return `${rule.id}: ${node.target.join(' ')}: ${why}`;
  });
}
