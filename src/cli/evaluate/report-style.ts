/** How the report looks: charts take their colours from here too, so that they follow light and dark. */
export const STYLE = `
:root { --ink: #1b1f24; --quiet: #6a7380; --paper: #fff; --line: #d5dae1; --own: #0b6e4f; --other: #5c6675; --third: #a04e00; --harm: #b3261e; --notice: #fff4d6; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e8ebef; --quiet: #97a1ae; --paper: #14181d; --line: #333b45; --own: #4fd1a1; --other: #9aa6b5; --third: #f0a35a; --harm: #ff8a80; --notice: #3a3115; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; }
main { max-width: 72rem; margin: 0 auto; padding: 1rem; }
h1 { font-size: 1.6rem; line-height: 1.2; }
h2 { font-size: 1.2rem; line-height: 1.3; margin-top: 2.5rem; border-top: 1px solid var(--line); padding-top: 1rem; }
h3 { font-size: 1rem; margin: 1.5rem 0 0.5rem; }
.verdict { font-size: 1.1rem; max-width: 46rem; }
.warning { max-width: 46rem; padding: 0.6rem 0.8rem; background: var(--notice); border-radius: 4px; }
code { white-space: nowrap; }
dl > div { display: grid; grid-template-columns: minmax(6rem, 9rem) 1fr; gap: 0.75rem; }
dt { color: var(--quiet); }
dd { margin: 0; overflow-wrap: anywhere; }
.figure { display: flex; flex-wrap: wrap; gap: 1rem 2rem; align-items: flex-start; }
.chart { flex: 1 1 20rem; max-width: 30rem; min-width: 0; overflow: hidden; }
.chart svg { display: block; width: 100%; height: auto; }
.table { flex: 0 1 auto; max-width: 100%; min-width: 0; overflow-x: auto; }
table { border-collapse: collapse; font-size: 0.875rem; font-variant-numeric: tabular-nums; }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
th, td { padding: 0.3rem 0.6rem; border-bottom: 1px solid var(--line); text-align: right; white-space: nowrap; }
thead th { vertical-align: bottom; white-space: normal; }
th[scope=row], thead :first-child { text-align: left; font-weight: normal; padding-left: 0; }
tbody th { max-width: 18rem; overflow: hidden; text-overflow: ellipsis; }
`;
