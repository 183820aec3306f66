/** The report's own style sheet: it fetches nothing, keeps to the reader's colours and prints. */
export const sheet = `
:root { color-scheme: light dark; --ink: #1b1b1b; --paper: #fff; --soft: #6b6b6b; --warn: #a5540a }
@media (prefers-color-scheme: dark) { :root { --ink: #eee; --paper: #161616; --soft: #a8a8a8; --warn: #f0b070 } }
* { box-sizing: border-box }
body { margin: 0; font: 1rem/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper) }
main { max-width: 46rem; margin: 0 auto; padding: 1rem }
h1 { font-size: 1.6rem; line-height: 1.2 } h2 { font-size: 1.2rem; margin: 2rem 0 .5rem }
.inside { border-inline-start: .25rem solid var(--warn); padding-inline-start: .75rem }
.wide { overflow-x: auto } table { border-collapse: collapse; font-size: .875rem; margin: .5rem 0; font-variant-numeric: tabular-nums }
th, td { text-align: end; padding: .25rem .5rem; border-bottom: 1px solid var(--soft); vertical-align: top }
th[scope=row], thead th:first-child { text-align: start; font-weight: 600 }
th[scope=row] { max-width: 24rem; overflow-wrap: anywhere }
@media (max-width: 30rem) { th[scope=row] { max-width: 9rem } td, th { padding: .25rem .35rem } }
li { overflow-wrap: anywhere }
`
