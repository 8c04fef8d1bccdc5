/** The look of the page: a calm newspaper column, one accent, light and dark. Colours were measured for AA. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --paper: #fbf8f2; --sheet: #fffdf9; --ink: #1f1b16; --soft: #61584c; --rule: #d8cfbf; --edge: #8a7f70;
  --accent: #a12c17; --on-accent: #fffaf5; --glow: #f8ddd0;
  --serif: "Iowan Old Style", Charter, "Palatino Linotype", Palatino, "Book Antiqua", Georgia, "Liberation Serif", serif;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Liberation Sans", sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #171512; --sheet: #1f1c18; --ink: #ede6da; --soft: #b0a595; --rule: #3b352c; --edge: #857a6a;
    --accent: #ff9272; --on-accent: #24100a; --glow: #54271a;
  }
}
* { box-sizing: border-box; }
html { background: var(--paper); color: var(--ink); font: 100%/1.55 var(--sans); -webkit-text-size-adjust: 100%; scroll-padding-top: 1rem; }
body { margin: 0 auto; max-width: 76rem; padding: 0 clamp(1rem, 4vw, 3rem); overflow-wrap: break-word; }
h1, h2, h3, h4, p, ul, ol, dl, dd, blockquote, fieldset { margin: 0; padding: 0; border: 0; font-weight: inherit; }
ul, ol { list-style: none; }
a { color: inherit; text-underline-offset: .2em; text-decoration-thickness: 1px; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 3px; border-radius: 2px; }
[tabindex="-1"]:focus { outline: none; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip { position: absolute; left: 1rem; top: -5rem; z-index: 1; padding: .7rem 1rem; background: var(--ink); color: var(--paper); }
.skip:focus { top: .5rem; }

.masthead { text-align: center; border-bottom: 4px double var(--ink); }
.edition { display: flex; justify-content: space-between; align-items: center; gap: 1rem; font-size: .8125rem; color: var(--soft); border-bottom: 1px solid var(--rule); text-align: left; }
.edition ul { display: flex; }
.edition li a { display: grid; place-items: center; min-width: 2.75rem; min-height: 2.75rem; text-decoration: none; }
.edition abbr { text-decoration: none; }
.edition [aria-current] { color: var(--ink); font-weight: 700; text-decoration: underline; text-decoration-thickness: 2px; text-decoration-color: var(--accent); }
.brand { font: 700 clamp(2.6rem, 9vw, 4.75rem)/1 var(--serif); letter-spacing: -.025em; padding: 1.4rem 0 1rem; }
.brand a { text-decoration: none; }
.sections { display: flex; justify-content: center; flex-wrap: wrap; gap: 0 2rem; font-size: .9375rem; }
.sections a { display: flex; align-items: center; min-height: 2.75rem; text-decoration: none; color: var(--soft); border-bottom: 2px solid transparent; }
.sections a:hover { color: var(--ink); }
.sections [aria-current] { color: var(--ink); border-color: var(--accent); }
main { padding: 2.5rem 0 3rem; }
main > h1, .paste h1 { font: 400 clamp(1.6rem, 3.6vw, 2.3rem)/1.2 var(--serif); text-wrap: balance; }
.lead { color: var(--soft); margin-top: .6rem; max-width: 44rem; }

button, .chip, select, textarea { font: inherit; color: inherit; border-radius: 3px; border: 1px solid var(--edge); background: var(--sheet); }
button, .chip { min-height: 2.75rem; min-width: 2.75rem; padding: .45rem .95rem; cursor: pointer; font-size: .9375rem; }
.chip { display: inline-flex; align-items: center; text-decoration: none; }
button:hover, .chip:hover { border-color: var(--accent); color: var(--accent); }
button.main { background: var(--accent); border-color: var(--accent); color: var(--on-accent); font-weight: 600; padding: .6rem 1.5rem; }
button.main:hover { text-decoration: underline; text-underline-offset: .2em; }
button.done { border-color: var(--accent); color: var(--accent); }
button[aria-pressed="true"], .chip[aria-current] { background: var(--ink); border-color: var(--ink); color: var(--paper); }
[aria-busy="true"] { opacity: .55; }
select { min-height: 2.75rem; padding: .3rem .6rem; max-width: 100%; }
textarea { display: block; width: 100%; padding: 1rem 1.1rem; font: 1.0625rem/1.55 var(--serif); resize: vertical; }

.paste { max-width: 46rem; margin: 0 auto; }
.paste h1 { margin-bottom: 1.9rem; text-align: center; }
.paste > label { font-weight: 600; }
.hint { color: var(--soft); font-size: .9375rem; margin-bottom: .5rem; }
.examples { display: flex; flex-wrap: wrap; align-items: center; gap: .5rem .75rem; margin-top: .75rem; font-size: .9375rem; color: var(--soft); }
.examples ul { display: flex; flex-wrap: wrap; gap: .5rem; }
.examples .chip { border-color: var(--rule); background: none; }
.choices { display: flex; flex-wrap: wrap; align-items: end; gap: 1rem; margin-top: 1.25rem; padding-top: 1.25rem; border-top: 1px solid var(--rule); }
.choices label { font-size: .875rem; color: var(--soft); }
.choices select { display: block; color: var(--ink); font-size: 1rem; }
.choices button { margin-left: auto; }

.result { margin-top: 3rem; }
.verdict { border-top: 1px solid var(--ink); padding-top: 1.4rem; margin-bottom: 2rem; }
.verdict h2 { font: 700 clamp(1.9rem, 4.6vw, 3rem)/1.1 var(--serif); letter-spacing: -.015em; text-wrap: balance; }
.meter { display: flex; flex-wrap: wrap; align-items: center; gap: .3rem 1rem; margin-top: .9rem; color: var(--soft); font-size: .9375rem; }
.meter svg { width: 14rem; max-width: 100%; height: 6px; }
.meter .all { fill: var(--rule); } .meter .part { fill: var(--accent); }
.notice, .said { margin-top: .8rem; padding-left: .9rem; border-left: 3px solid var(--accent); max-width: 46rem; }
.said { margin: 1.25rem 0; }
.columns h3, .compare h3 { font: 600 .8125rem/1.3 var(--sans); letter-spacing: .08em; text-transform: uppercase; color: var(--soft); }
.no { padding: 1.2rem 0 1.3rem; border-bottom: 1px solid var(--rule); }
.no + h3 { margin-top: 2rem; }
.no h4 { font: italic 400 1rem/1.3 var(--serif); color: var(--accent); margin-bottom: .35rem; }
blockquote { font: 400 1.25rem/1.5 var(--serif); text-wrap: pretty; }
pre { margin: 0; font: inherit; white-space: pre-wrap; }
.exit blockquote, .scam blockquote { font-size: 1.125rem; }
.no footer, .board footer { display: flex; flex-wrap: wrap; align-items: center; gap: .6rem; margin-top: .9rem; }
small { font-size: .8125rem; color: var(--soft); }
.no small { margin-left: auto; }
.copy { display: none; } .js .copy { display: inline-block; }
.controls { margin-top: 1.75rem; display: grid; gap: 1.4rem; }
.angle { display: flex; flex-wrap: wrap; align-items: center; gap: .6rem 1rem; color: var(--soft); font-size: .9375rem; }
legend { padding: 0 0 .45rem; font-size: .875rem; color: var(--soft); }
fieldset { min-width: 0; }
.set { display: flex; flex-wrap: wrap; gap: .5rem; }

.evidence { margin-top: 2.75rem; font-size: .9375rem; }
.evidence h3:not(:first-child) { margin-top: 1.9rem; }
.pitch { font: 1rem/1.65 var(--serif); background: var(--sheet); border: 1px solid var(--rule); padding: 1.1rem 1.2rem; margin-top: .7rem; max-height: 32rem; overflow: auto; }
mark { color: inherit; padding: .05em .1em; border-radius: 2px; box-decoration-break: clone; -webkit-box-decoration-break: clone; }
mark.for { background: var(--glow); border-bottom: 2px solid var(--accent); }
mark.against { background: none; border-bottom: 2px dashed var(--ink); }
sup { line-height: 0; user-select: none; }
sup a { font: 600 .72em var(--sans); text-decoration: none; color: var(--accent); padding: .5em .25em; }
.why li { display: flex; gap: .7rem; padding: .6rem 0; border-bottom: 1px solid var(--rule); }
.why li:target { background: var(--glow); }
.why b { flex: none; width: 1.5em; height: 1.5em; display: grid; place-items: center; border-radius: 50%; font-size: .8125rem; margin-top: .1em; }
.why.for b { background: var(--accent); color: var(--on-accent); }
.why.against b { border: 1.5px dashed var(--ink); }
.why p { min-width: 0; } .why q { font: italic 1rem/1.4 var(--serif); } .why strong { font-weight: 600; } .why span { display: block; color: var(--soft); }
.why strong::before { content: "· "; color: var(--soft); }
dl { margin-top: .5rem; }
dl div { display: flex; gap: 1rem; padding: .4rem 0; border-bottom: 1px solid var(--rule); }
dt { flex: none; width: 7.5rem; color: var(--soft); } dd { min-width: 0; }

.problem { max-width: 46rem; margin: 2rem auto 0; padding: 1rem 1.2rem; border: 1px solid var(--accent); border-left-width: 5px; background: var(--sheet); }
.compare { display: grid; gap: 2rem; margin: 2rem 0; } .compare > * { min-width: 0; }
.compare h2 { font: 700 1.35rem/1.2 var(--serif); border-top: 1px solid var(--ink); padding: .8rem 0 .6rem; }
.compare section:first-child blockquote, .compare section:first-child .pitch { color: var(--soft); }
.compare h3 { margin-top: 1.4rem; }
.compare label { font-size: .875rem; color: var(--soft); }
.decide, .periods { display: flex; flex-wrap: wrap; gap: .75rem; }
.periods { margin-top: 1.25rem; }
.board { margin-top: 1.5rem; max-width: 52rem; }
.board > li { display: flex; gap: clamp(.8rem, 3vw, 2rem); padding: 1.6rem 0; border-top: 1px solid var(--rule); }
.board article { min-width: 0; flex: 1; }
.rank { flex: none; min-width: 1.2em; font: 400 2.6rem/1 var(--serif); color: var(--accent); }
summary { display: inline-flex; align-items: center; min-height: 2.75rem; cursor: pointer; color: var(--soft); font-size: .9375rem; text-decoration: underline; text-underline-offset: .2em; }
.vote { display: flex; flex-wrap: wrap; align-items: center; gap: .4rem .8rem; font-size: .9375rem; }
.count { font-variant-numeric: tabular-nums; font-weight: 600; } .note { color: var(--soft); }
.board small { margin-left: auto; }
.people { list-style: none; padding: 0; }
.versus { font-style: italic; }
.colophon { border-top: 4px double var(--ink); padding: 1.2rem 0 2.5rem; font-size: .875rem; color: var(--soft); text-align: center; }

@media (min-width: 60rem) {
  .columns { display: grid; grid-template-columns: minmax(0, 7fr) minmax(0, 5fr); gap: 0 3.5rem; }
  .evidence { margin: 0; padding-left: 2rem; border-left: 1px solid var(--rule); }
  .compare { grid-template-columns: 1fr 1fr; gap: 3rem; }
}
@media (max-width: 34rem) {
  .edition { flex-wrap: wrap-reverse; justify-content: center; gap: 0 1rem; padding-bottom: .4rem; }
  .choices select, .choices label, .choices button { width: 100%; }
  .no small { margin-left: 0; width: 100%; }
  dt { width: 6.5rem; }
}
@media (prefers-reduced-motion: no-preference) {
  button, .chip { transition: border-color .15s, color .15s, background-color .15s; }
  .result { animation: settle .35s ease-out; }
  @keyframes settle { from { opacity: 0; transform: translateY(.5rem); } }
}
@media (forced-colors: active) { mark { outline: 1px solid; } button[aria-pressed="true"] { outline: 3px solid; } }
@media print { .paste, .controls, .no footer, .edition, .sections { display: none; } }
`;
