// A small page that every check accepts: what the self-test breaks, one thing at a time.
import { createHash } from 'node:crypto';

export const REPORT = {
  controls: [{ id: 'AAA-01' }, { id: 'BBB-02' }],
  findings: [
    { fingerprint: '11aa', message: 'The first thing is open.' },
    { fingerprint: '22bb', message: 'The second thing is open.' },
  ],
};

const STYLE = `
:root { color-scheme: light dark; color: CanvasText; background: Canvas }
body { margin: 8px; overflow-wrap: anywhere }
a { color: LinkText }
a, button { padding: 6px; display: inline-block }
.scroll { overflow-x: auto }
.sheet { break-before: page }
@page { margin: 2cm; @bottom-right { content: counter(page) " / " counter(pages) } }
`;

const SCRIPT = `
const rows = [...document.querySelectorAll('[data-fingerprint]')];
const field = document.querySelector('input');
const tell = () => {
  rows.forEach((row) => { row.hidden = !row.dataset.fingerprint.includes(field.value); });
  const left = rows.filter((row) => !row.hidden).length;
  document.getElementById('shown').textContent = left + (left < rows.length ? ' of ' + rows.length : '') + ' shown';
};
field.addEventListener('input', tell);
tell();
`;

/** The page, with something wrong in its style, script, body or policy, or anywhere by `edit`. */
export function sound({ style = '', script = '', body = '', policy = policyOf, edit = (page) => page } = {}) {
  return edit(page(STYLE + style, SCRIPT + script, body, policy));
}

export function policyOf(style, script) {
  return `default-src 'none'; style-src ${digest(style)}; script-src ${digest(script)}; img-src data:; `
    + "base-uri 'none'; form-action 'none'";
}

function digest(text) {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

function page(style, script, body, policy) {
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(style, script)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<title>A sound page</title>
<style>${style}</style>
</head>
<body>
<a href="#main">Skip to the report</a>
<main id="main">
<h1>A sound page</h1>
<p class="sentence">2 open findings.</p>
<section aria-labelledby="findings">
<h2 id="findings">Findings</h2>
<label>Text <input type="search"></label> <button type="button">Reset</button> <output id="shown">2</output>
<ul>${REPORT.findings.map((one) => `<li data-fingerprint="${one.fingerprint}">${one.message}</li>`).join('')}</ul>
</section>
<h2 id="controls" class="sheet">Controls</h2>
<div class="scroll" tabindex="0" role="region" aria-labelledby="controls">
<table>
<thead><tr><th scope="col">Control</th><th scope="col">Verdict</th></tr></thead>
<tbody>${REPORT.controls.map((one) => `<tr><th scope="row">${one.id}</th><td>fail</td></tr>`).join('')}</tbody>
</table>
</div>
<dl><dt>Judged as of</dt><dd>today</dd></dl>
<img src="data:," alt="">
${body}
</main>
<script>${script}</script>
</body>
</html>
`;
}
