/** Text that is safe inside HTML and its attributes. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

/** A number as it is written in either language: it is never broken in two. */
const isFigure = (cell: string | number): boolean => typeof cell === 'number' || /^[-+−]?\d[\d\s.,]{0,24}$/.test(cell)

export function table(caption: string, head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[], tag: 'th' | 'td') =>
    `<tr>${cells.map((one) => `<${tag}${tag === 'th' ? ' scope="col"' : isFigure(one) ? ' class="figure"' : ''}>${escaped(String(one))}</${tag}>`).join('')}</tr>`
  return `<div class="wide"><table><caption>${escaped(caption)}</caption><thead>${line(head, 'th')}</thead><tbody>${rows.map((row) => line(row, 'td')).join('')}</tbody></table></div>`
}

export const style = `
:root{color-scheme:light dark;--ink:#1a1d21;--paper:#fff;--for:#1f6f4a;--against:#a3361f;--rest:#5b6470;--line:#c9ced6}
@media (prefers-color-scheme:dark){:root{--ink:#e8eaed;--paper:#15181c;--for:#5fc08f;--against:#ef8a72;--rest:#a5adb8;--line:#3b424c}}
body{font:16px/1.5 system-ui,sans-serif;color:var(--ink);background:var(--paper);max-inline-size:70rem;margin-inline:auto;padding:1rem}
h1{font-size:1.6rem}h2{font-size:1.25rem;margin-block-start:2.5rem}h3{font-size:1rem;margin-block-start:2rem}
table{border-collapse:collapse;font-size:.875rem}caption{text-align:start;font-weight:600;padding-block:.5rem}
th,td{border-block-end:1px solid var(--line);padding:.3rem .6rem;text-align:start;vertical-align:top;overflow-wrap:anywhere}
.figure{white-space:nowrap}
.wide{overflow-x:auto}svg{display:block;inline-size:100%;max-inline-size:30rem;block-size:auto}svg text{fill:var(--ink);font:12px system-ui,sans-serif;paint-order:stroke;stroke:var(--paper);stroke-width:4px;stroke-linejoin:round}
.for{fill:var(--for)}.against{fill:var(--against)}.rest{fill:var(--rest)}.axis{stroke:var(--rest);stroke-width:.75;stroke-dasharray:2 3}
.note{border-inline-start:4px solid var(--rest);padding-inline-start:1rem}
`
