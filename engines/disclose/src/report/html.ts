import { totalCode } from '../model/variable.ts'
import type { Protected } from '../protect.ts'
import { usualThreshold } from '../rule.ts'
import { meanings } from '../symbols.ts'
import { utilityOf } from '../utility.ts'
import type { Bilingual, Language } from '../words.ts'
import { reportText as text, roundingSaid, thresholdSaid } from './html-text.ts'
import { keptCells } from './kept.ts'
import { sheet } from './sheet.ts'

const mostListed = 500
/** A cross table wider or longer than this is read from the file. */
const mostAcross = 12
const mostDown = 60

/**
 * A report that stands alone, for the house: one file, no script, nothing fetched.
 * @param madeAt  when it was made, as the reader is told
 */
export function htmlReport(table: Protected, language: Language, madeAt: Date): string {
  const say = (words: Bilingual) => escaped(words[language])
  const locale = language === 'fr' ? 'fr-CA' : 'en-CA'
  const number = (value: number) => value.toLocaleString(locale, { maximumFractionDigits: 2 })
  const percent = (value: number) => value.toLocaleString(locale, { style: 'percent', maximumFractionDigits: 1 })
  const { rule } = table
  const used = utilityOf(table)
  const kept = keptCells(table)
  const threshold = rule.threshold ?? usualThreshold
  const facts: readonly (readonly [Bilingual, string])[] = [
    [text.cells, number(used.cells)],
    [text.shown, number(used.shown)],
    [text.atRisk, number(used.atRisk)],
    [text.complementary, number(used.complementary)],
    [text.behind, percent(used.behind)],
    [text.cost, number(used.cost)],
    ...(used.cost > used.costAtLeast && used.costAtLeast > 0 ? [[text.atLeast, number(used.costAtLeast)] as const] : []),
    ...(rule.round === undefined
      ? []
      : [[text.meanError, number(used.rounding.mean)] as const, [text.mostError, number(used.rounding.largest)] as const]),
  ]
  const proof =
    used.cost === 0
      ? ''
      : used.cost <= used.costAtLeast + 1e-6
        ? `<p>${say(text.cheapest)}</p>`
        : used.costAtLeast === 0
          ? `<p>${say(text.notBounded)}</p>`
          : ''
  const suppressed = kept
    .slice(0, mostListed)
    .map((one) => [
      nameOf(one.codes),
      number(one.value),
      number(one.low),
      one.high === null ? '∞' : number(one.high),
      one.isAtRisk ? text.risk[language] : text.protects[language],
    ])
  const section = (title: Bilingual, ...parts: readonly string[]) =>
    `<section><h2>${say(title)}</h2>\n${parts.filter(Boolean).join('\n')}</section>`
  const parts = [
    section(
      text.rule,
      listOf([
        threshold === 1 ? text.thresholdNone[language] : thresholdSaid(threshold)[language],
        text.zeros[language],
        (rule.round === undefined ? text.additive : roundingSaid(rule.round.base))[language],
        ...(rule.dominance === undefined ? [] : [text.dominance[language]]),
      ]),
    ),
    section(
      text.utility,
      tableOf(
        ['', ''],
        facts.map(([name, value]) => [name[language], value]),
      ),
      proof,
    ),
    section(
      text.audit,
      kept.length === 0 ? `<p>${say(text.none)}</p>` : `<p>${say(table.audit.by === 'bounds' ? text.bounds : text.witnesses)}</p>`,
      kept.length > mostListed ? `<p>${say(text.first)}</p>` : '',
      kept.length === 0
        ? ''
        : tableOf(
            [text.cell, text.value, text.from, text.to, text.why].map((one) => one[language]),
            suppressed,
          ),
    ),
    crossTable(table, number) === null
      ? ''
      : section(text.published, crossTable(table, number)!, listOf([`x${language === 'fr' ? '\u00a0:' : ':'} ${meanings.x[language]}`])),
    section(
      text.made,
      listOf([madeAt.toISOString(), ...table.source.cross.variables.map(({ name, codes }) => `${name} (${codes.length - 1})`)]),
    ),
  ]
  return `<!doctype html>
<html lang="${language}-CA">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${say(text.title)}</title><style>${sheet}</style></head>
<body><main>
<h1>${say(text.title)}</h1>
<p class="inside">${say(text.inside)}</p>
${parts.filter(Boolean).join('\n')}
</main></body></html>
`
}

function escaped(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

function listOf(items: readonly string[]): string {
  return `<ul>${items.map((item) => `<li>${escaped(item)}</li>`).join('\n')}</ul>`
}

function tableOf(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const head = heads.some((each) => each !== '')
    ? `<thead><tr>${heads.map((each) => `<th scope="col">${escaped(each)}</th>`).join('')}</tr></thead>`
    : ''
  const body = rows.map(
    (row) =>
      `<tr>${row.map((cell, at) => (at === 0 ? `<th scope="row">${escaped(cell)}</th>` : `<td>${escaped(cell)}</td>`)).join('')}</tr>`,
  )
  return `<div class="wide" tabindex="0"><table>${head}<tbody>\n${body.join('\n')}\n</tbody></table></div>`
}

function nameOf(codes: readonly string[]): string {
  const about = codes.filter((code) => code !== totalCode)
  return about.length === 0 ? totalCode : about.join(', ')
}

/** One or two variables as a reader would see them; null where there are more, or too many codes to look at. */
function crossTable({ source: { cross }, figures }: Protected, number: (value: number) => string): string | null {
  const [down, across] = cross.variables
  if (down === undefined || cross.variables.length > 2 || down.codes.length > mostDown || (across?.codes.length ?? 1) > mostAcross)
    return null
  const shown = (cell: number) => {
    const figure = figures[cell]
    if (figure === null || figure === undefined) return ''
    return figure.value === null ? figure.status : number(figure.value)
  }
  const wide = across?.codes.length ?? 1
  const rows = down.codes.map((code, row) => [code, ...Array.from({ length: wide }, (_, column) => shown(row * wide + column))])
  return tableOf([down.name, ...(across?.codes ?? [totalCode])], rows)
}
