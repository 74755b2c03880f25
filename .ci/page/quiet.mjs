// The page keeps to itself, and its policy keeps it so.
import { unfold, visit } from './chrome.mjs';
import { none } from './expected.mjs';

/** Nothing on the console, no error, no request beyond the file, while a reader looks through it. */
export function quiet({ browser, url }) {
  return visit(browser, url, {}, async (page) => {
    await unfold(page);
    await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
    await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
    await page.waitForTimeout(100);
    none(page.heard, 'the page said or asked for something');
  });
}

/** Whatever was smuggled into the page does not run, does not change its looks and reaches nobody. */
export function policy({ browser, url }) {
  return visit(browser, url, {}, async (page) => {
    const { done, refused } = await page.evaluate(smuggle);
    none(done, 'the page let in what its policy should refuse');
    const directives = ['base-uri', 'form-action', 'img-src', 'connect-src', 'script-src-attr', 'script-src-elem',
      'style-src-attr', 'style-src-elem'];
    none(directives.filter((directive) => !refused.includes(directive)), 'not refused by the policy');
  });
}

async function smuggle() {
  const refused = [];
  document.addEventListener('securitypolicyviolation', (event) => refused.push(event.effectiveDirective));
  const add = (name, attributes, text = '') => {
    const element = Object.assign(document.createElement(name), { textContent: text });
    Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, value));
    document.body.append(element);
    return element;
  };
  const base = document.baseURI;
  add('script', {}, 'window.ranScript = true');
  add('button', { onclick: 'window.ranHandler = true' }).click();
  add('a', { href: 'javascript:void(window.ranAddress = true)' }).click();
  const sheet = add('p', { id: 'smuggled' }, 'smuggled');
  add('style', {}, '#smuggled { text-indent: 77px }');
  const styled = add('p', { style: 'text-indent: 77px' }, 'smuggled');
  add('img', { src: 'https://portcullis.invalid/image', alt: '' });
  add('base', { href: 'https://portcullis.invalid/' });
  add('iframe', { name: 'elsewhere', title: '' });
  add('form', { action: 'https://portcullis.invalid/form', method: 'post', target: 'elsewhere' }).submit();
  const fetched = await fetch('https://portcullis.invalid/data').then(() => true, () => false);
  await new Promise((wake) => { setTimeout(wake, 200); });
  const indent = (element) => getComputedStyle(element).textIndent === '77px';
  const done = Object.entries({
    'a script element': window.ranScript,
    'an event handler': window.ranHandler,
    'a javascript: address': window.ranAddress,
    'a style element': indent(sheet),
    'a style attribute': indent(styled),
    'a base address': document.baseURI !== base,
    'a request': fetched,
  }).filter(([, happened]) => happened).map(([what]) => what);
  return { done, refused };
}
