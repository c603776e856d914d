"""How the trainer's page looks, in light and in dark."""

STYLE = """
:root {
  color-scheme: light dark;
  --ground: #f4f4f7; --sheet: #ffffff; --ink: #1b1b22; --faint: #5b5b69; --line: #d9d9e2;
  --practice: #6a1b9a; --on-practice: #ffffff; --accent: #6a1b9a; --soft: #f3e8f9;
  --bad: #a3161b; --good: #1b6b32; --office: #eef4fb;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #16161b; --sheet: #202027; --ink: #ececf2; --faint: #a9a9b8; --line: #393944;
    --accent: #d9a8f5; --soft: #35243f; --bad: #ff9a94; --good: #8fd6a3; --office: #202c3a;
  }
}
* { box-sizing: border-box; }
html, body { margin: 0; }
body {
  font: 15px/1.45 system-ui, "Noto Sans", "Noto Sans Devanagari", "Nirmala UI", sans-serif;
  color: var(--ink); background: var(--ground);
}
header {
  background: var(--practice); color: var(--on-practice); padding: .5rem 1rem;
  display: flex; flex-wrap: wrap; gap: 0 1rem; align-items: baseline;
}
header h1 { font-size: 1.15rem; margin: 0; }
header p { margin: 0; }
#said { margin-left: auto; font-weight: 600; color: inherit; }
#said.bad { background: #ffd9d6; color: #7a0f14; padding: 0 .5rem; border-radius: .25rem; }
h2 { font-size: 1rem; margin: 0 0 .5rem; }
h3 { font-size: .9rem; margin: .75rem 0 .25rem; color: var(--faint); }
main { display: grid; gap: .75rem; padding: .75rem; }
section {
  background: var(--sheet); border: 1px solid var(--line); border-radius: .5rem; padding: .75rem;
}
.column {
  display: grid; grid-template-columns: minmax(0, 1fr); gap: .75rem; align-content: start;
  min-width: 0;
}
@media (min-width: 62rem) {
  body { height: 100vh; display: flex; flex-direction: column; }
  main {
    flex: 1; min-height: 0; align-items: stretch;
    grid-template-columns: minmax(0, 1.25fr) minmax(19rem, 1fr) minmax(0, 1.15fr);
  }
  .column { overflow: auto; }
  #timeline-section { overflow: auto; }
}
ol, ul { list-style: none; margin: 0; padding: 0; }
.post { border-top: 1px solid var(--line); padding: .5rem .25rem; }
.post:first-child { border-top: 0; }
.post.answer { margin-left: 1.25rem; padding-left: .6rem; border-left: 3px solid var(--line); }
.post.office { background: var(--office); }
.post.gone { color: var(--faint); font-style: italic; }
.post p { margin: .15rem 0; white-space: pre-wrap; overflow-wrap: anywhere; }
.who, .mark, time, .to { font-size: .85rem; color: var(--faint); }
.name { font-weight: 600; color: var(--ink); font-size: .95rem; }
.name, .who { overflow-wrap: anywhere; }
.mark { border: 1px solid var(--line); border-radius: 1rem; padding: 0 .5rem; }
.mark.strong { color: var(--bad); border-color: var(--bad); }
.photo {
  display: inline-block; border: 1px dashed var(--faint); border-radius: .4rem;
  padding: .6rem .8rem; margin: .2rem .3rem .2rem 0; font-size: .85rem; color: var(--faint);
}
.deeds { margin: .1rem 0 0; }
.deeds button {
  font-size: .8rem; padding: 0 .5rem; min-height: 1.6rem; background: none;
  border-color: var(--line); color: var(--faint);
}
.deeds button:hover, .deeds button:focus-visible { color: var(--ink); border-color: var(--ink); }
dl.facts { display: grid; grid-template-columns: auto 1fr; gap: .1rem .75rem; margin: 0 0 .5rem; }
dl.facts dt { color: var(--faint); }
dl.facts dd { margin: 0; overflow-wrap: anywhere; }
table { border-collapse: collapse; width: 100%; font-size: .85rem; }
th { text-align: left; font-weight: 600; color: var(--faint); }
td, th { border-bottom: 1px solid var(--line); padding: .2rem .35rem; vertical-align: top; }
td:first-child, th:first-child { padding-left: 0; }
td:last-child, th:last-child { padding-right: 0; }
section p { margin: 0 0 .35rem; }
td { overflow-wrap: anywhere; }
td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; }
td.time, td.status, td.handle { white-space: nowrap; overflow-wrap: normal; }
.bad { color: var(--bad); font-weight: 600; }
.good { color: var(--good); }
.faint, .empty { color: var(--faint); }
.empty { margin: .25rem 0; }
button, select, input, textarea {
  font: inherit; color: inherit; background: var(--sheet); border: 1px solid var(--faint);
  border-radius: .35rem; padding: .25rem .5rem; min-height: 2rem; max-width: 100%;
}
button { cursor: pointer; background: var(--soft); border-color: var(--accent); }
button:hover { border-color: var(--ink); }
button[aria-pressed="true"] { background: var(--practice); color: var(--on-practice); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
header :focus-visible { outline-color: var(--on-practice); }
.row { display: flex; flex-wrap: wrap; gap: .35rem; margin: .35rem 0 0; align-items: center; }
form { display: grid; grid-template-columns: minmax(0, 1fr); gap: .4rem; justify-items: start; }
form + form { border-top: 1px solid var(--line); margin-top: .75rem; padding-top: .75rem; }
form > label, form > .pair { justify-self: stretch; }
[hidden] { display: none; }
label {
  display: grid; grid-template-columns: minmax(0, 1fr); gap: .15rem;
  font-size: .85rem; color: var(--faint);
}
label > * { color: var(--ink); font-size: 1rem; }
.pair { display: grid; grid-template-columns: 1fr 1fr; gap: .4rem; }
textarea { min-height: 3.6rem; resize: vertical; }
details > summary { cursor: pointer; font-weight: 600; }
.row + details { margin-top: .5rem; }
details[open] > summary { margin-bottom: .5rem; }
.needs-script { display: none; }
.has-script .needs-script { display: block; }
.has-script .row.needs-script { display: flex; }
.skip { position: absolute; left: -100rem; }
.skip:focus { left: .5rem; top: .5rem; background: var(--sheet); color: var(--ink); }
"""
