import { PORTAL_STYLE } from './portal-style.ts';

/** The style of the server's own pages, in the colours of the widgets. */
export const STYLE = `:root {
  color-scheme: light dark;
  --surface: light-dark(#fff, #16191d);
  --sunken: light-dark(#f6f7f9, #0f1215);
  --text: light-dark(#16191d, #e8eaed);
  --muted: light-dark(#565f6a, #a0a9b4);
  --hover: light-dark(#eff2f5, #252b31);
  --selected: light-dark(#e8eff9, #1f252f);
  --border: light-dark(#dadee4, #323940);
  --control: light-dark(#747d89, #7a8591);
  --accent: light-dark(#1e5cb9, #76a5ef);
  --accent-hover: light-dark(#1f519e, #88b1f0);
  --on-accent: light-dark(#fff, #0e1216);
  --danger: light-dark(#b92b23, #f48a80);
  --danger-soft: light-dark(#fcebea, #3d1a18);
  font: 16px/1.5 system-ui, sans-serif;
}
* { box-sizing: border-box; }
[hidden] { display: none !important; }
body { margin: 0; background: var(--sunken); color: var(--text); }
body > header { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 24px; padding: 12px clamp(16px, 4vw, 32px);
  border-block-end: 1px solid var(--border); background: var(--surface); }
.brand { margin: 0; font-weight: 600; color: var(--accent); }
nav { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 20px; }
nav form { display: contents; }
.who { margin: 0; margin-inline-start: auto; color: var(--muted); }
@media (width < 30rem) { body > header > nav { order: 1; width: 100%; } }
main { width: min(100% - 24px, 30rem); margin: clamp(12px, 8vh, 80px) auto; padding: clamp(20px, 5vw, 32px);
  border: 1px solid var(--border); border-radius: 8px; background: var(--surface); }
main.medium { width: min(100% - 24px, 44rem); }
h1 { margin: 0 0 12px; font-size: 24px; line-height: 32px; text-wrap: balance; }
h2 { margin: 32px 0 12px; font-size: 18px; line-height: 24px; }
p { margin: 0 0 16px; overflow-wrap: anywhere; }
bd-invitation::part(frame) { border: 0; padding: 0; }
main p { color: var(--muted); }
a { color: var(--accent); }
a[aria-current] { color: inherit; font-weight: 600; text-decoration: none; }
label { display: block; margin: 0 0 4px; font-weight: 600; }
input { width: 100%; min-height: 44px; margin: 0 0 16px; padding: 0 12px; border: 1px solid var(--control);
  border-radius: 6px; background: var(--surface); color: inherit; font: inherit; }
input[aria-invalid] { border-color: var(--danger); }
input.code { font-size: 20px; letter-spacing: .15em; font-variant-numeric: tabular-nums; }
button { min-height: 44px; padding: 0 20px; border: 0; border-radius: 6px; background: var(--accent);
  color: var(--on-accent); font: inherit; font-weight: 600; cursor: pointer; }
button:hover { background: var(--accent-hover); }
button.second { border: 1px solid var(--control); background: var(--surface); color: inherit; }
a.button { display: inline-flex; align-items: center; min-height: 44px; padding: 0 20px; border: 1px solid var(--control);
  border-radius: 6px; color: inherit; font-weight: 600; text-decoration: none; }
a.button.filled { border: 0; background: var(--accent); color: var(--on-accent); }
a.button.danger { color: var(--danger); }
button.danger { background: var(--danger); color: light-dark(#fff, #2a0907); }
button.link { min-height: 0; padding: 0; background: none; color: var(--accent); font-weight: 400;
  text-decoration: underline; }
:is(a, button, input, summary):focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.problem { margin: 0 0 16px; padding: 12px 16px; border-inline-start: 3px solid var(--danger); border-radius: 4px;
  background: var(--danger-soft); }
.problem strong { display: block; color: var(--danger); }
.invited { display: flex; flex-wrap: wrap; align-items: center; gap: 12px; margin: 0 0 16px; padding: 16px;
  border: 1px solid var(--border); border-radius: 8px; background: var(--surface); }
.invited p { flex: 1 1 16rem; margin: 0; color: inherit; font-weight: 600; }
.actions { display: flex; flex-wrap: wrap; gap: 12px; }
.row { display: flex; flex-wrap: wrap; align-items: end; gap: 0 12px; }
.row > div { flex: 1 1 14rem; }
.row button { margin: 0 0 16px; }
.list { margin: 0 0 16px; padding: 0; list-style: none; }
.list li { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 8px 16px;
  padding: 12px 0; border-block-start: 1px solid var(--border); overflow-wrap: anywhere; }
.list li > div { flex: 1 1 14rem; }
.muted, .tag { color: var(--muted); font-size: 14px; }
.tag { padding: 2px 8px; border: 1px solid var(--border); border-radius: 4px; }
.problem ul { margin: 4px 0 0; padding-inline-start: 20px; }
.choices { display: grid; gap: 12px; }
.choices button { width: 100%; }
.after { margin: 24px 0 0; }
${PORTAL_STYLE}`;
