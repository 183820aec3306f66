import type { Run } from '../batch/run.ts'
import { levelsOf } from '../compare/levels.ts'
import { Kernel } from '../compare/kernel.ts'
import { type GroupErrors, type NameGroups, errorsByGroup, groupings, nameGroups } from '../fairness/groups.ts'
import { probabilityOf, weightOf } from '../model/model.ts'
import { type Explanation, type Language, explain, sentenceOf, signed } from './explain.ts'
import { identifiersOf, pairOrder } from './files.ts'
import { escaped, style, table } from './html.ts'
import { groupText, reportText } from './report.text.ts'
import { waterfallSvg } from './waterfall.ts'

export interface ReportOptions {
  readonly language: Language
  /** Names of the files, as they were given. */
  readonly files: readonly string[]
  /** Whose record each is, where that is known: then errors are reported by group. */
  readonly truth?: readonly string[]
}

const shownPairs = 24
const shownConflicts = 20

/** report.html: one file that needs nothing else; every chart has its table and its sentence. */
export function reportHtml(run: Run, options: ReportOptions): string {
  const say = (key: keyof typeof reportText) => reportText[key][options.language]
  const number = (value: number, digits = 0) =>
    value.toLocaleString(options.language === 'fr' ? 'fr-CA' : 'en-CA', { maximumFractionDigits: digits })
  const small = (value: number) =>
    value.toLocaleString(options.language === 'fr' ? 'fr-CA' : 'en-CA', { minimumSignificantDigits: 3, maximumSignificantDigits: 3 })
  const { linked, clusters } = run
  const counted = table(
    say('counts'),
    [say('what'), say('count')],
    [
      ...run.tables.map(({ rows }, at) => [options.files[at] ?? '', number(rows)]),
      [say('allPairs'), number(linked.allPairs)],
      [say('comparedPairs'), number(linked.comparedPairs)],
      [say('keptPairs'), number(linked.pairs.first.length)],
      [say('likelyPairs'), number(linked.pairs.score.reduce((sum, score) => sum + (probabilityOf(score) >= run.threshold ? 1 : 0), 0))],
      [say('clusters'), number(new Set(clusters.of).size)],
      [say('conflicts'), number(clusters.conflicts.length)],
    ],
  )
  const columns = table(
    say('columns'),
    [say('column'), say('role'), say('why')],
    run.roles.map(({ column, role, why }) => [column, role, why[options.language]]),
  )
  const rules = linked.plan.isEveryPair
    ? `<p>${escaped(say('everyPair'))}</p>`
    : table(
        say('rules'),
        [say('rule'), say('pairs'), say('largest'), say('droppedBuckets'), say('droppedPairs')],
        linked.plan.rules.map((rule) => [
          rule.name,
          number(rule.predictedPairs),
          number(rule.largestBucket),
          number(rule.droppedBuckets),
          number(rule.droppedPairs),
        ]),
      )
  const weights = linked.model.comparisons.map((comparison, at) =>
    table(
      comparison.field,
      [say('level'), 'm', 'u', say('bits')],
      levelsOf[linked.comparisons[at]!.field.kind].flatMap((level, each) =>
        each === 0
          ? []
          : [
              [
                level[options.language],
                small(comparison.m[each]!),
                small(comparison.u[each]!),
                signed(weightOf(comparison, each), options.language, 2),
              ],
            ],
      ),
    ),
  )
  const title = `${say('title')} · ${options.files.join(' + ')}`
  return `<!doctype html>
<html lang="${options.language}-CA"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${escaped(title)}</title><style>${style}</style></head><body><main>
<h1>${escaped(title)}</h1>
<p class="note">${escaped(say('caution'))}</p>
${counted}
<h2>${escaped(say('pairsTitle'))}</h2><p>${escaped(say('pairsText'))}</p>
${pairsShown(run, options.language)}
<h2>${escaped(say('conflictsTitle'))}</h2><p>${escaped(say('conflictsText'))}</p>
${conflictsShown(run, options.language)}
<h2>${escaped(say('fairnessTitle'))}</h2><p>${escaped(say('fairnessText'))}</p>
${fairness(run, options)}
<h2>${escaped(say('modelTitle'))}</h2>
${columns}
${rules}
<h3>${escaped(say('weights'))}</h3><p>${escaped(say('weightsText'))}</p>
${weights.join('\n')}
</main></body></html>
`
}

/** The pairs nearest to the threshold and others along the whole range: those that a person should look at first. */
function chosenPairs(run: Run): readonly number[] {
  const order = [...pairOrder(run)]
  const cut = Math.log2(run.threshold / (1 - run.threshold))
  const score = run.linked.pairs.score
  const nearest = order.toSorted((a, b) => Math.abs(score[a]! - cut) - Math.abs(score[b]! - cut) || a - b).slice(0, shownPairs / 2)
  const step = Math.max(1, Math.floor(order.length / (shownPairs / 2)))
  const chosen = new Set([...nearest, ...order.filter((_, at) => at % step === 0).slice(0, shownPairs / 2)])
  return order.filter((at) => chosen.has(at))
}

function pairsShown(run: Run, language: Language): string {
  const { pairs } = run.linked
  const ids = identifiersOf(run)
  return chosenPairs(run)
    .map((at) => {
      const [i, j] = [pairs.first[at]!, pairs.second[at]!]
      const name = `${ids[i]} – ${ids[j]}`
      return `<section><h3>${escaped(name)}</h3>${explained(explain(run.linked, pairs.pattern[at]!, i, j), language, name)}</section>`
    })
    .join('\n')
}

const almost = 0.999_999

/** Never 1 and never 0: a model is not certain of anything. */
function probabilityText(probability: number, language: Language): string {
  const written = (value: number) => value.toLocaleString(language === 'fr' ? 'fr-CA' : 'en-CA', { maximumFractionDigits: 6 })
  if (probability > almost) return `${language === 'fr' ? 'plus de' : 'above'} ${written(almost)}`
  if (probability < 1 - almost) return `${language === 'fr' ? 'moins de' : 'below'} ${written(1 - almost)}`
  return written(probability)
}

/** Chart, sentence and table of one pair. */
function explained(explanation: Explanation, language: Language, name: string): string {
  const say = (key: keyof typeof reportText) => reportText[key][language]
  const probability = probabilityText(probabilityOf(explanation.score), language)
  const rows = explanation.bars.map((bar) => [bar.field ?? '', ...(bar.values ?? ['', '']), bar[language], signed(bar.bits, language, 4)])
  return `<p>${escaped(sentenceOf(explanation, language))} ${escaped(say('probability'))} ${probability}.</p>${waterfallSvg(explanation, language, name)}<details><summary>${escaped(say('asTable'))}</summary>${table(name, [say('field'), 'A', 'B', say('level'), say('bits')], [...rows, [say('sum'), '', '', '', signed(explanation.score, language, 4)]])}</details>`
}

function conflictsShown(run: Run, language: Language): string {
  const { conflicts } = run.clusters
  const ids = identifiersOf(run)
  if (conflicts.length === 0) return `<p>${escaped(reportText.noConflicts[language])}</p>`
  const kernel = new Kernel(run.linked.comparisons)
  return conflicts
    .slice(0, shownConflicts)
    .map(({ first, second, reason, against }) => {
      const [i, j] = [Math.min(...against), Math.max(...against)]
      const told =
        reason === 'ends-disagree' ? explained(explain(run.linked, kernel.pattern(i, j), i, j), language, `${ids[i]} – ${ids[j]}`) : ''
      return `<section><h3>${escaped(`${ids[first]} – ${ids[second]}${language === 'fr' ? '\u00a0' : ''}: ${reportText[reason][language]} (${ids[i]} – ${ids[j]})`)}</h3>${told}</section>`
    })
    .join('\n')
}

function fairness(run: Run, options: ReportOptions): string {
  const groups: NameGroups = nameGroups(run.tables, run.roles)
  const { pairs } = run.linked
  const links = function* (): Generator<readonly [number, number]> {
    for (const [at, score] of pairs.score.entries()) if (probabilityOf(score) >= run.threshold) yield [pairs.first[at]!, pairs.second[at]!]
  }
  const say = (key: keyof typeof reportText) => reportText[key][options.language]
  const { truth } = options
  const share = (part: number, whole: number) =>
    whole === 0 ? '–' : `${signed((100 * part) / whole, options.language, 2)}${options.language === 'fr' ? '\u00A0%' : '%'}`
  if (truth === undefined) {
    const linked = new Set<number>()
    for (const [i, j] of links()) linked.add(i).add(j)
    return groupings
      .map((grouping) => {
        const counts = new Map<string, [number, number]>()
        for (const [row, group] of groups[grouping].entries()) {
          const [all, some] = counts.get(group) ?? [0, 0]
          counts.set(group, [all + 1, some + (linked.has(row) ? 1 : 0)])
        }
        const rows = [...counts]
          .toSorted(([, [a]], [, [b]]) => b - a)
          .map(([group, [all, some]]) => [groupText(group, options.language), all, some, share(some, all)])
        return table(say(grouping), [say('group'), say('records'), say('linkedRecords'), say('share')], rows)
      })
      .join('')
  }
  return groupings
    .map((grouping) => {
      const errors: readonly GroupErrors[] = errorsByGroup({
        groups: groups[grouping],
        truth,
        boundary: run.linked.plan.boundary,
        links: links(),
      })
      const rows = errors.map((one) => [
        groupText(one.group, options.language),
        one.records,
        one.truePairs,
        share(one.missed, one.truePairs),
        one.links,
        share(one.wrong, one.links),
      ])
      return table(say(grouping), [say('group'), say('records'), say('truePairs'), say('missed'), say('links'), say('wrong')], rows)
    })
    .join('')
}
