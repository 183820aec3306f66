/** The report's own style sheet: it fetches nothing, keeps to the reader's colours and prints. */
export const sheet = `
:root { color-scheme: light dark; --ink: #1b1b1b; --paper: #fff; --soft: #6b6b6b; --mark: #0b5394; --warn: #a5540a; --stop: #a11212; --fine: #1d6b34 }
@media (prefers-color-scheme: dark) { :root { --ink: #eee; --paper: #161616; --soft: #a8a8a8; --mark: #8ab8ec; --warn: #f0b070; --stop: #ff9a9a; --fine: #8fd6a4 } }
* { box-sizing: border-box }
body { margin: 0; font: 1rem/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper) }
main { max-width: 46rem; margin: 0 auto; padding: 1rem }
h1 { font-size: 1.6rem; line-height: 1.2 } h2 { font-size: 1.2rem; margin: 2rem 0 .5rem } h3 { font-size: 1rem; margin: 1rem 0 .25rem }
.inside { border-inline-start: .25rem solid var(--warn); padding-inline-start: .75rem }
.verdict { font-weight: 700; border: 2px solid; padding: .5rem .75rem }
.green { color: var(--fine) } .amber { color: var(--warn) } .refused { color: var(--stop) }
.wide { overflow-x: auto } table { border-collapse: collapse; font-size: .875rem; margin: .5rem 0; font-variant-numeric: tabular-nums }
th, td { text-align: end; padding: .25rem .5rem; border-bottom: 1px solid var(--soft); vertical-align: top }
th[scope=row], thead th:first-child { text-align: start; font-weight: 600; position: sticky; inset-inline-start: 0; background: var(--paper) }
@media (max-width: 30rem) { th[scope=row] { min-width: 7.5rem; max-width: 7.5rem; overflow-wrap: break-word } td, th { padding: .25rem .35rem } }
li { overflow-wrap: anywhere }
svg { display: block; width: 100%; max-width: 30rem; height: auto; font: 12px system-ui, sans-serif }
svg text { fill: var(--ink) } .rule, .grid { stroke: var(--soft); stroke-width: .5 } .grid { stroke-dasharray: 2 3 }
.mark { fill: var(--mark) } .faint { fill: var(--paper); stroke: var(--soft); stroke-width: .75 } .join, .range { stroke: var(--mark); stroke-width: 2 }
.way { fill: none; stroke: var(--mark); stroke-width: 1; stroke-opacity: .7 } .compared { stroke: var(--warn); stroke-width: 1.5; stroke-dasharray: 5 3 }
`
