/** How the HTML report looks: light and dark by what the reader's system asks for, and on paper. Text contrast is at least 4.5 : 1. */
export const style = `:root {
  color-scheme: light dark;
  --page: #ffffff; --text: #1f2328; --quiet: #57606a; --line: #d0d7de; --soft: #f6f8fa; --bar: #b3261e;
  --green: #0f5d2c; --green-soft: #e3f5e8; --yellow: #6f4600; --yellow-soft: #fff2cc;
  --red: #a11c16; --red-soft: #fdeceb; --magenta: #6b2a80; --magenta-soft: #f6eafa;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #0d1117; --text: #e6edf3; --quiet: #9da7b3; --line: #30363d; --soft: #161b22; --bar: #f0776c;
    --green: #7ee2a0; --green-soft: #10301c; --yellow: #f2cc60; --yellow-soft: #342903;
    --red: #ffa198; --red-soft: #3d1513; --magenta: #dfb3ff; --magenta-soft: #2e1a3d;
  }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--text); font: 16px/1.5 system-ui, "Segoe UI", Roboto, "Liberation Sans", Arial, sans-serif; }
main { max-width: 72rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; }
header { border: 1px solid var(--line); border-left: 0.5rem solid var(--tone); border-radius: 0.5rem; padding: 1rem 1.25rem; background: var(--soft); }
header > p { font-size: 1.15rem; margin: 0.75rem 0; }
h1, h2 { line-height: 1.25; overflow-wrap: anywhere; }
h1 { font-size: 1.75rem; margin: 0; }
h2 { font-size: 1.25rem; margin: 2rem 0 0.75rem; }
p, li, td, th { overflow-wrap: anywhere; }
p { margin: 0.75rem 0 0.5rem; }
section > p:has(+ ul) { font-weight: 600; margin-bottom: 0; }
ul { margin: 0.25rem 0 0.75rem; padding-left: 1.5rem; }
.green { --tone: var(--green); --tone-soft: var(--green-soft); }
.yellow { --tone: var(--yellow); --tone-soft: var(--yellow-soft); }
.red { --tone: var(--red); --tone-soft: var(--red-soft); }
.magenta { --tone: var(--magenta); --tone-soft: var(--magenta-soft); }
.badge { display: inline-block; padding: 0 0.5em; border: 1px solid var(--tone); border-radius: 1em; background: var(--tone-soft); color: var(--tone); font-weight: 600; white-space: nowrap; }
.tally { list-style: none; display: flex; flex-wrap: wrap; gap: 0.5rem 1.25rem; margin: 0; padding: 0; }
.frame { overflow-x: auto; }
.frame + .frame { margin-top: 1.25rem; }
.frame:focus-visible, summary:focus-visible { outline: 2px solid currentColor; outline-offset: 2px; }
table { border-collapse: collapse; width: 100%; font-size: 0.95rem; }
td, th { padding: 0.4rem 0.75rem 0.4rem 0; text-align: left; vertical-align: top; min-width: 5rem; }
thead td { min-width: 0; }
thead th { color: var(--quiet); font-weight: 600; }
tr { border-bottom: 1px solid var(--line); }
.right { text-align: right; font-variant-numeric: tabular-nums; }
.short, .value { white-space: nowrap; }
.bars { margin: 1.25rem 0 0; }
.bars caption { text-align: left; font-weight: 600; padding-bottom: 0.25rem; }
.bars th { font-weight: 400; width: 45%; }
.bars td { vertical-align: middle; }
.bars .value { width: 1%; padding-right: 0; font-variant-numeric: tabular-nums; }
.bar { display: block; width: 100%; height: 0.8rem; fill: var(--bar); }
.spark { vertical-align: middle; fill: var(--quiet); }
code, pre { font-family: ui-monospace, "Cascadia Mono", Menlo, Consolas, "Liberation Mono", monospace; font-size: 0.9em; }
pre { margin: 0.25rem 0 1rem; padding: 0.75rem 1rem; background: var(--soft); border: 1px solid var(--line); border-radius: 0.375rem; white-space: pre-wrap; overflow-wrap: anywhere; }
details { margin-top: 1rem; border: 1px solid var(--line); border-radius: 0.5rem; padding: 0.5rem 1rem; }
section + details, header + details { margin-top: 2rem; }
summary { cursor: pointer; }
summary h2 { display: inline; font-size: 1.05rem; }
.more, footer { color: var(--quiet); font-size: 0.9rem; }
footer { margin-top: 2.5rem; }
@media print {
  body { font-size: 10pt; }
  main { max-width: none; padding: 0; }
  .frame { overflow: visible; }
  tr, li { break-inside: avoid; }
  h2 { break-after: avoid; }
  thead { display: table-header-group; }
  .badge, .bar, header { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  details::details-content { display: block; content-visibility: visible; block-size: auto; }
}`;
