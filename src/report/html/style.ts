/**
 * How the page looks on a screen, on a telephone and on A4. Colours keep a contrast of at least
 * 4.5 to 1 on white; nothing is told by colour alone.
 */
export const style = `
:root {
  color-scheme: light;
  --ink: #1b2230;
  --soft: #566072;
  --rule: #d6dbe3;
  --ground: #f4f6f9;
  --accent: #1f3b63;
  --pass: #17603b;
  --fail: #9c1c1f;
  --open: #7a4a00;
  --good: #d3e6da;
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0 auto;
  padding: 2rem 1.5rem 3rem;
  max-width: 66rem;
  color: var(--ink);
  background: #fff;
  font: 1rem/1.55 "Helvetica Neue", Arial, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "WenQuanYi Zen Hei", sans-serif;
  font-variant-numeric: tabular-nums;
  overflow-wrap: anywhere;
}
h1, h2, h3, h4 { line-height: 1.3; break-after: avoid; }
h1 { margin: 0 0 .4rem; font-size: 1.75rem; font-weight: 600; color: var(--accent); }
h2 { margin: 2.75rem 0 .75rem; padding-bottom: .3rem; font-size: 1.3rem; border-bottom: 1px solid var(--rule); color: var(--accent); }
h3 { margin: 1.75rem 0 .6rem; font-size: 1.05rem; }
h4 { margin: 1.25rem 0 .5rem; font-size: 1rem; }
p { margin: .4rem 0; }
ul, ol, dl, dd { margin: 0; padding: 0; }
li { list-style: none; }
code { font: .8125rem/1.4 ui-monospace, Consolas, "Liberation Mono", monospace; }
a { color: var(--accent); }
:focus-visible { outline: 3px solid #2f6fd0; outline-offset: 2px; }
main:focus { outline: none; }
.skip { position: absolute; left: -100vw; padding: .5rem 1rem; background: #fff; }
.skip:focus { left: 1rem; top: .5rem; }
.store { position: absolute; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

header { padding-top: 1.25rem; border-top: 4px solid var(--accent); }
header p { margin: .15rem 0; color: var(--soft); }
.ending { display: flex; flex-wrap: wrap; gap: .25rem 1rem; align-items: baseline; margin: 1.25rem 0 0; padding: .8rem 1rem; border: 1px solid var(--rule); border-left: 6px solid var(--soft); background: var(--ground); }
.ending strong { font-size: 1.125rem; }
.ending.code-0 { border-left-color: var(--pass); }
.ending.code-1, .ending.code-2 { border-left-color: var(--fail); }
.ending.code-3 { border-left-color: var(--open); }
.ending .code { margin-left: auto; color: var(--soft); }

.line { display: block; }
.line + .line { margin-top: .15rem; }
.clause, .beside, .explained, .cell { color: var(--soft); font-weight: 400; }
.clause { display: inline-block; }
.beside, .explained, .cell, .clause { font-size: .875rem; }
.shape { flex: none; width: 1em; height: 1em; }
symbol .line { fill: none; stroke: currentColor; stroke-width: 1.8; stroke-linecap: round; }
symbol .dots { stroke-dasharray: .1 3.2; }
symbol .fill { fill: currentColor; }
symbol .cut { fill: none; stroke: #fff; stroke-width: 1.9; stroke-linecap: round; }
.badge { display: inline-flex; gap: .4em; align-items: center; font-weight: 600; white-space: nowrap; color: var(--soft); }
.badge.pass { color: var(--pass); }
.badge.fail { color: var(--fail); }
.badge.no-data { color: var(--open); }

.failures > h2, .failures > h3 { color: var(--fail); }
.failures li { margin: .75rem 0; padding: .75rem 1rem; border: 1px solid var(--rule); border-left: 4px solid var(--fail); break-inside: avoid; }
.failures li h3, .failures li h4 { margin: 0; }
.failures li .badge { margin-right: .35rem; }
.facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr)); gap: .5rem 1.25rem; margin-top: .5rem; }
dt { font-size: .8125rem; color: var(--soft); }
.none-failed { margin-top: 1rem; font-weight: 600; }
.tally { display: grid; grid-template-columns: repeat(auto-fit, minmax(8.5rem, 1fr)); gap: .75rem; margin: .5rem 0 1rem; }
.tally div { padding: .5rem .8rem; border: 1px solid var(--rule); }
.tally dt { font-size: .9375rem; }
.tally dd { font-size: 1.6rem; font-weight: 600; line-height: 1.25; }
.entries div { display: grid; grid-template-columns: 9rem 1fr; gap: 1rem; padding: .35rem 0; border-bottom: 1px solid var(--rule); }
.entries dt { font-size: .9375rem; }
.recap li { margin: .3rem 0; padding-left: 1rem; border-left: 3px solid var(--rule); }

.charts { margin: .5rem 0 1rem; }
.charts li { break-inside: avoid; }
.charts p { margin: 0; }
.charts.limits li { display: grid; grid-template-columns: minmax(0, 17rem) minmax(0, 1fr) 12rem; gap: 0 1.25rem; align-items: center; padding: .35rem 0; border-bottom: 1px solid var(--rule); }
.charts.limits .beside { display: grid; grid-template-columns: 6.5rem 1fr; gap: .5rem; text-align: right; }
.charts.years { display: grid; grid-template-columns: repeat(auto-fill, minmax(13rem, 1fr)); gap: .75rem; }
.charts.years li { padding: .6rem .8rem; border: 1px solid var(--rule); }
.charted { font-size: .9375rem; line-height: 1.4; }
.scale { display: grid; grid-template-columns: 4.75rem minmax(0, 1fr) 4.75rem; gap: .5rem; align-items: center; }
.scale .end { font-size: .75rem; color: var(--soft); }
.scale .end:first-child { text-align: right; }
svg { display: block; overflow: visible; }
svg.shape { display: inline-block; }
svg text { fill: var(--ink); font-size: 12px; paint-order: stroke; stroke: #fff; stroke-width: 3px; stroke-linejoin: round; }
svg text.limit, svg text.year { fill: var(--soft); }
svg text.figure { font-weight: 600; }
.years svg text { font-size: 11px; }
.track { fill: #fff; stroke: #98a2b3; }
.zone { fill: var(--good); stroke: #98a2b3; }
line.limit { stroke: var(--ink); stroke-width: 2.5; }
line.limit.open { stroke-dasharray: 4 3; }
.years line.limit { stroke: var(--soft); stroke-width: 1.25; }
.arrow { fill: none; stroke: var(--ink); stroke-width: 1.5; }
.tick { stroke: #98a2b3; }
.point { overflow: visible; }
.mark { stroke: #fff; stroke-width: 1.25; }
.mark.pass { fill: var(--pass); }
.mark.fail { fill: var(--fail); }
.mark.open { fill: #fff; stroke: var(--soft); stroke-width: 2.5; }
.mark.score { stroke: var(--ink); stroke-width: 3; }
.reach { fill: #b9c4d6; }
.step { stroke: var(--accent); stroke-width: 1.75; }
.column { stroke: #8fa3c2; stroke-width: 9; }
.dot { fill: #fff; stroke: var(--accent); stroke-width: 1.75; }
.dot.decides { fill: var(--accent); }

.frame { position: relative; overflow-x: auto; margin: .75rem 0; }
table { width: 100%; border-collapse: collapse; font-size: .875rem; line-height: 1.45; }
table.targets { min-width: 54rem; }
table.ranking { min-width: 44rem; }
caption { padding: .25rem 0; text-align: left; font-weight: 600; }
th, td { overflow-wrap: break-word; padding: .45rem .6rem; text-align: left; vertical-align: top; border-bottom: 1px solid var(--rule); font-weight: 400; }
thead th { background: var(--ground); font-weight: 600; border-bottom: 1.5px solid var(--soft); white-space: nowrap; }
tbody th { font-weight: 600; }
td.figure, th.figure { text-align: right; }
td.figure { font-weight: 600; }
td .beside, th .beside, td .cell, th .clause { font-size: .8125rem; }
td .beside, th .beside { display: block; font-weight: 400; }
table.targets th.name { width: 30%; }
table.targets .note { width: 27%; }
td.text { min-width: 4.5rem; }
.verdicts { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin: 1rem 0 0; font-size: .875rem; }
.mark { text-align: center; }
thead th.mark { white-space: normal; min-width: 4.5rem; font-size: .8125rem; }
td .measured { display: block; font-size: .8125rem; color: var(--ink); font-weight: 400; }
td.mark .badge { flex-direction: column; gap: .1rem; white-space: normal; }
table.matrix { min-width: 40rem; }
.severity { font-weight: 600; }
.severity.error { color: var(--fail); }
.severity.warning { color: var(--open); }
.signature { display: flex; flex-wrap: wrap; gap: 1.5rem 2rem; margin-top: 3rem; break-inside: avoid; }
.signature div { flex: 1 1 10rem; }
.signature dd { height: 2.25rem; border-bottom: 1px solid var(--ink); }

@media screen and (max-width: 48rem) {
  body { padding: 1rem 1rem 2rem; }
  h1 { font-size: 1.4rem; }
  .charts.limits li { grid-template-columns: minmax(0, 1fr); }
  .scale { grid-template-columns: 3.5rem minmax(0, 1fr) 3.5rem; }
  .entries div { grid-template-columns: minmax(0, 1fr); gap: 0; }
}
@page {
  size: A4;
  margin: 16mm 14mm 18mm;
  @bottom-right { content: counter(page) " / " counter(pages); font-size: 8pt; }
}
@media print {
  body { max-width: none; padding: 0; font-size: 9.5pt; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .skip { display: none; }
  h1 { font-size: 17pt; }
  h2 { font-size: 13pt; margin-top: 1.6rem; }
  .frame { overflow: visible; }
  table, table.targets, table.ranking, table.matrix { min-width: 0; font-size: 8pt; }
  th, td { padding: .3rem .35rem; }
  thead { display: table-header-group; }
  caption { break-after: avoid; }
  tbody tr:first-child { break-before: avoid; }
  thead th.mark { min-width: 0; font-size: 6.5pt; }
  th.mark, td.mark { padding-inline: .1rem; }
  section.region { break-before: page; }
  table.ranking th.name { width: 30%; }
  table.matrix { table-layout: fixed; }
  table.matrix th.name { width: 26%; }
  td .measured { font-size: 7.5pt; }
  tr, .tally, .entries div { break-inside: avoid; }
  .tally { grid-template-columns: repeat(5, 1fr); gap: .4rem; }
  .charts.limits li { grid-template-columns: 30% minmax(0, 1fr) 22%; }
  .charts.limits .beside { grid-template-columns: 5.5rem 1fr; }
  .charts.years { grid-template-columns: repeat(3, minmax(0, 1fr)); }
  .scale { grid-template-columns: 3.4rem minmax(0, 1fr) 3.4rem; }
  th, td { overflow-wrap: anywhere; }
  table.targets { table-layout: fixed; }
  table.targets .verdict { width: 11%; }
  table.targets th.name { width: 33%; }
  table.targets .text { width: 10%; min-width: 0; }
  table.targets .figure { width: 9%; }
  table.targets .note { width: 18%; }
  td .beside, th .beside, td .cell, th .clause { font-size: 7.5pt; }
}
`;
