// What the checks take for granted about the page, and how much they let pass: to be changed here and nowhere else.
import assert from 'node:assert/strict';

export const SELECTORS = {
  main: 'main',
  verdict: '.sentence',
  shown: '#shown',
  rows: '[data-fingerprint]',
  search: 'input[type=search]',
};

/** How the page says how many findings it shows: the first number counts. */
export const SHOWN = /([\d,]+)(?: of [\d,]+)? shown/;

/** How a page that holds only some of the findings says so. */
export const FIRST = /first ([\d,]+) of ([\d,]+)/i;

/** So many findings are on paper, if there are as many: more is no reading for people. */
export const PRINTED = 500;

/** What axe may leave undecided, by rule, and at how many places; each line needs a reason. */
export const UNDECIDED = {};

/** Fewer rules than this that found something to look at mean that axe did not really look. */
export const LEAST_RULES = 20;

/** The narrowest window, in CSS pixels: 1280 pixels at 400 %, as WCAG 1.4.10 has it. */
export const NARROW = 320;

const TOLD = 6;

export const number = (words) => Number(words.replaceAll(',', ''));

/** Fails with the first of what there should be none of. */
export function none(list, what) {
  const more = list.length > TOLD ? `, and ${list.length - TOLD} more` : '';
  assert.ok(list.length === 0, `${what}: ${list.slice(0, TOLD).join(' | ')}${more}`);
}
