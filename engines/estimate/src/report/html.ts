import { assumptions, criticism } from '../honesty/published-criticism.ts'
import { nameOfHistory } from '../table/capture-table.ts'
import type { Bilingual, Language } from '../words.ts'
import { type Estimate, publishable } from './estimate.ts'
import { reportText as text, verdictNames } from './html-text.ts'
import { methodTitles, type MethodResult, shortTitles } from './methods.ts'
import { bandPlot, rowsPlot, tracePlot, upsetHistories, upsetPlot } from './plots.ts'
import { sheet } from './sheet.ts'
import { escaped } from './svg.ts'

type Cell = string | number | null

/**
 * A report that stands alone: one file, no script, nothing fetched; a table beside each picture.
 * @param madeAt  when it was made, as the reader is told
 */
export function htmlReport(found: Estimate, language: Language, madeAt: Date): string {
  const say = (words: Bilingual) => words[language]
  const locale = language === 'fr' ? 'fr-CA' : 'en-CA'
  const whole = (value: number) => Math.round(value).toLocaleString(locale)
  const fine = (value: number) => value.toLocaleString(locale, { maximumFractionDigits: 3 })
  const percent = (value: number) => value.toLocaleString(locale, { style: 'percent', maximumFractionDigits: 1 })
  const person = (value: number | null) => (value === null ? null : whole(value))
  const { sensitivity: shaken, verdict } = found
  const chosen = found.methods.find(({ method }) => method === 'stepwise')?.point ?? null
  /** The model beside the name where a method has two lines. */
  const withModel = (title: Bilingual, { method, model }: MethodResult) => {
    const isTwice = found.methods.filter((one) => one.method === method).length > 1
    return isTwice && model !== null ? `${say(title)}, ${model}` : say(title)
  }
  const titled = (one: MethodResult) => withModel(methodTitles[one.method], one)
  const brief = (one: MethodResult) => withModel(shortTitles[one.method], one)

  const table = (heads: readonly Bilingual[], rows: readonly (readonly Cell[])[]) => {
    const head = heads.map((one) => `<th scope="col">${escaped(say(one))}</th>`).join('')
    const body = rows.map((row) => `<tr>${row.map((cell, at) => cellOf(cell, at === 0)).join('')}</tr>`).join('\n')
    return `<div class="wide" tabindex="0"><table><thead><tr>${head}</tr></thead><tbody>\n${body}\n</tbody></table></div>`
  }
  const section = (title: Bilingual, ...parts: readonly string[]) =>
    `<section><h2>${escaped(say(title))}</h2>\n${parts.filter(Boolean).join('\n')}</section>`
  const paragraph = (words: Bilingual) => `<p>${escaped(say(words))}</p>`
  const list = (items: readonly string[]) => `<ul>${items.map((item) => `<li>${escaped(item)}</li>`).join('\n')}</ul>`

  const methodRows = found.methods.map((one) => [
    say(methodTitles[one.method]),
    one.model,
    person(one.point),
    person(one.low),
    one.high === null && one.low !== null ? '∞' : person(one.high),
    one.draws === null ? null : whole(one.draws),
    one.deviance === null ? null : fine(one.deviance),
  ])
  const colon = language === 'fr' ? '\u00a0:' : ':'
  const methodNotes = found.methods.map((one) => `${titled(one)}${colon} ${one.notes.map(say).join(' ')}`)
  const level = percent(found.methods[0]?.level ?? 0.95)
  const { n, methods: open } = publishable(found)
  const parts = [
    section(
      text.verdict,
      `<p class="verdict ${verdict.level}">${escaped(say(verdictNames[verdict.level]))}</p>`,
      list(verdict.reasons.map((reason) => say(reason.say))),
    ),
    section(
      text.methods,
      paragraph(text.notOne),
      `<p>${escaped(say(text.level))}${colon} ${level}</p>`,
      rowsPlot(
        found.methods.map((one) => ({ name: brief(one), point: one.point, low: one.low, high: one.high })),
        say(text.methods),
        whole,
        null,
      ),
      table([text.method, text.model, text.point, text.low, text.high, text.draws, text.deviance], methodRows),
      `<h3>${escaped(say(text.notes))}</h3>`,
      list(methodNotes),
    ),
    section(
      text.publish,
      paragraph(text.rounded),
      table(
        [text.method, text.point, text.low, text.high],
        [
          [say(text.seen), whole(forPublic(n)), null, null],
          ...open.map((one) => [
            titled(one),
            ...[one.point, one.low, one.high].map((value) => (value === null ? null : whole(forPublic(value)))),
          ]),
        ],
      ),
    ),
    section(
      text.overlap,
      upsetHistories(found.table).length === 40 ? paragraph(text.most) : '',
      upsetPlot(found.table, say(text.overlap), whole),
      table(
        [text.lists, text.people],
        upsetHistories(found.table).map((history) => [nameOfHistory(found.table, history), whole(found.table.counts[history]!)]),
      ),
    ),
    section(
      text.thresholds,
      rowsPlot(
        shaken.thresholds.map((one) => ({ name: fine(one.threshold), point: one.estimate })),
        say(text.thresholds),
        whole,
        chosen,
      ),
      table(
        [text.threshold, text.model, text.point],
        shaken.thresholds.map((one) => [fine(one.threshold), one.model, person(one.estimate)]),
      ),
    ),
    section(
      text.models,
      table(
        [text.model, text.point, text.bic],
        (shaken.bic?.models ?? []).slice(0, 25).map((one) => [one.model, whole(one.estimate), fine(one.bic)]),
      ),
    ),
    (shaken.bic?.nTop.length ?? 0) === 0
      ? ''
      : section(
          text.nTop,
          rowsPlot(
            shaken.bic!.nTop.map((one) => ({
              name: whole(one.models),
              point: shaken.bic!.models[0]?.estimate ?? null,
              low: one.low,
              high: one.high,
            })),
            say(text.nTop),
            whole,
            null,
          ),
          table(
            [text.kept, text.low, text.high],
            shaken.bic!.nTop.map((one) => [
              whole(one.models),
              person(one.low),
              one.high === null && one.low !== null ? '∞' : person(one.high),
            ]),
          ),
        ),
    section(
      text.dropOne,
      rowsPlot(
        shaken.dropOne.map((one) => ({ name: one.list, point: one.estimate })),
        say(text.dropOne),
        whole,
        chosen,
      ),
      table(
        [text.list, text.seen, text.point],
        shaken.dropOne.map((one) => [one.list, whole(one.n), person(one.estimate)]),
      ),
    ),
    section(
      text.merge,
      table(
        [text.lists, text.point],
        shaken.mergeLists.map((one) => [one.lists.join(' + '), person(one.estimate)]),
      ),
    ),
    section(
      text.influence,
      paragraph(text.mostMoved),
      table(
        [text.lists, text.change, text.point],
        furthest(found).map((one) => [one.history, one.change === 1 ? '+1' : '−1', person(one.estimate)]),
      ),
    ),
    section(
      text.consistency,
      table(
        [text.list, text.known, text.seen, text.point, text.ratio],
        shaken.consistency.map((one) => [
          one.list,
          whole(one.known),
          whole(one.seen),
          person(one.estimate),
          one.logRatio === null ? null : fine(Math.exp(one.logRatio)),
        ]),
      ),
    ),
    section(
      text.linkage,
      bandPlot(shaken.linkage, say(text.linkage), whole, percent),
      table(
        [text.links, text.low, text.median, text.high, text.failed],
        shaken.linkage.map((one) => [percent(one.share), person(one.low), person(one.median), person(one.high), whole(one.failed)]),
      ),
    ),
    section(
      text.trajectory,
      paragraph(text.scaled),
      bandPlot(shaken.trajectory, say(text.trajectory), whole, percent),
      table(
        [text.share, text.low, text.median, text.high, text.failed],
        shaken.trajectory.map((one) => [percent(one.share), person(one.low), person(one.median), person(one.high), whole(one.failed)]),
      ),
    ),
    shaken.lcmcr === null
      ? ''
      : section(
          text.traces,
          tracePlot(shaken.lcmcr.traces, say(text.traces), whole),
          `<p>R-hat ${fine(shaken.lcmcr.rhat)}; ESS ${whole(shaken.lcmcr.ess)}; N ≤ ${whole(shaken.lcmcr.bound)} (${percent(shaken.lcmcr.massAtBound)})</p>`,
          table(
            [text.chain, text.median],
            shaken.lcmcr.chainMedians.map((median, at) => [String(at + 1), whole(median)]),
          ),
        ),
    section(text.assumptions, list(assumptions.map(say))),
    section(text.criticism, list(criticism.map((one) => `${say(one.say)} (${one.source})`))),
    section(
      text.made,
      list([
        madeAt.toISOString(),
        `SHA-256 ${shaken.table.sha256}`,
        `${shaken.table.generator}, ${shaken.table.seed}`,
        found.lists.join(', '),
      ]),
    ),
  ]
  return `<!doctype html>
<html lang="${language}-CA">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(say(text.title))}</title><style>${sheet}</style></head>
<body><main>
<h1>${escaped(say(text.title))}</h1>
<p class="inside">${escaped(say(text.inside))}</p>
<p>${escaped(say(text.seen))}${colon} ${whole(found.n)}</p>
${parts.filter(Boolean).join('\n')}
</main></body></html>
`
}

function cellOf(cell: Cell, isFirst: boolean): string {
  const written = cell === null ? '–' : escaped(String(cell))
  return isFirst ? `<th scope="row">${written}</th>` : `<td>${written}</td>`
}

function furthest({ sensitivity, methods }: Estimate) {
  const whole = methods.find(({ method }) => method === 'stepwise')?.point ?? null
  const moved = ({ estimate }: { estimate: number | null }) =>
    estimate === null ? Number.MAX_VALUE : whole === null ? 0 : Math.abs(Math.log(estimate / whole))
  return sensitivity.influence.toSorted((a, b) => moved(b) - moved(a)).slice(0, 10)
}

/** Two figures, and at least to 50. */
export function forPublic(people: number): number {
  const base = Math.max(50, 10 ** (Math.floor(Math.log10(Math.max(people, 1))) - 1))
  return Math.round(people / base) * base
}
