import type { Assessment, AssessedLine, Ban } from './assess.ts'
import { historyText, severityText } from './penalty.text.ts'
import { mostForOneNotice, severityFactors } from './tables.ts'
import { type Words, provisionIn } from './violations.ts'

/** One step of the reckoning in words, with the provision that asks for it. */
export interface Step extends Words {
  /** Of the regulations; a table is one of Schedule 2. */
  readonly provision: Words
}

const dollars = (amount: number): Words => ({
  en: new Intl.NumberFormat('en-CA', { style: 'currency', currency: 'CAD', maximumFractionDigits: 0 }).format(amount),
  fr: new Intl.NumberFormat('fr-CA', { style: 'currency', currency: 'CAD', maximumFractionDigits: 0 }).format(amount),
})

const table = (number: number): Words => ({ en: `Schedule 2, Table ${number}`, fr: `annexe 2, tableau ${number}` })
const section = (number: string): Words => ({ en: number, fr: number })
const step = (provision: Words, en: string, fr: string): Step => ({ provision, en, fr })

/** A ban in words. */
export function banText(ban: Ban): Words {
  if (ban === null) return { en: 'no ban', fr: 'aucune période d’inadmissibilité' }
  if (ban === 'permanent') return { en: 'permanent ban', fr: 'inadmissibilité permanente' }
  const { years } = ban
  return { en: `ban of ${years} year${years === 1 ? '' : 's'}`, fr: `inadmissibilité de ${years} an${years === 1 ? '' : 's'}` }
}

/** An amount in words: no penalty is a warning. */
export function penaltyText(amount: number): Words {
  return amount === 0 ? { en: 'no penalty: a warning', fr: 'aucune sanction : un avertissement' } : dollars(amount)
}

/** The steps of one line: kind, how many, history, severity, disclosure, penalty and ban. */
export function stepsOfLine({ line, kind, points, count, each, all, ban }: AssessedLine, size: Assessment['size']): readonly Step[] {
  const { type } = kind
  const provision = { en: kind.provision, fr: provisionIn(kind.provision, 'fr') }
  const parts = kind.parts.filter(({ id }) => line.parts.includes(id))
  const factors = severityFactors.filter((factor) => (line.severity[factor] ?? 0) > 0)
  const named = (language: 'en' | 'fr') => factors.map((factor) => `${severityText[factor][language]} ${line.severity[factor]}`).join('; ')
  const [paid, allPaid, banned] = [penaltyText(each), dollars(all), banText(ban)]
  return [
    step(provision, `Violation ${kind.code}, type ${type}: ${kind.en}.`, `Violation ${kind.code}, type ${type} : ${kind.fr}.`),
    step(
      section('209.96(1)'),
      `One for each worker concerned: ${line.workers}.`,
      `Une par travailleuse ou travailleur visé : ${line.workers}.`,
    ),
    ...(kind.splitBy === null
      ? []
      : [
          step(
            section(kind.splitBy),
            `Each of these is one: ${parts.map(({ en }) => en).join(', ')}. Together ${count}.`,
            `Chacun de ces éléments en est une : ${parts.map(({ fr }) => fr).join(', ')}. En tout ${count}.`,
          ),
        ]),
    step(
      table(4),
      `History, ${historyText[line.history].en}: ${points.history}.`,
      `Antécédents, ${historyText[line.history].fr} : ${points.history}.`,
    ),
    step(
      table(5),
      `Severity: ${points.severity}${factors.length === 0 ? '' : ` (${named('en')})`}.`,
      `Gravité : ${points.severity}${factors.length === 0 ? '' : ` (${named('fr').replaceAll('; ', ' ; ')})`}.`,
    ),
    step(
      section('209.991'),
      `Sum ${points.sum}; disclosure takes off ${points.disclosed}: ${points.total} points.`,
      `Somme ${points.sum} ; la divulgation retranche ${points.disclosed} : ${points.total} points.`,
    ),
    step(
      table(2),
      `Penalty for each, ${points.total} points, type ${type}, ${sizeText[size].en}: ${paid.en}. For all ${count}: ${allPaid.en}.`,
      `Sanction pour chacune, ${points.total} points, type ${type}, ${sizeText[size].fr} : ${paid.fr}. Pour les ${count} : ${allPaid.fr}.`,
    ),
    step(table(3), `Ban: ${banned.en}.`, `Inadmissibilité : ${banned.fr}.`),
  ]
}

export const sizeText: Readonly<Record<Assessment['size'], Words>> = {
  small: { en: 'individual or small business', fr: 'particulier ou petite entreprise' },
  large: { en: 'large business', fr: 'grande entreprise' },
}

/** The steps that make one result of all lines: the sum, the cap, the longest ban, the warnings. */
export function stepsOfNotice({ sum, penalty, isCapped, ban, warnings }: Assessment): readonly Step[] {
  const [all, due, most, banned] = [dollars(sum), dollars(penalty), dollars(mostForOneNotice), banText(ban)]
  return [
    step(
      section('209.992'),
      `Penalties add up: ${all.en}. At most ${most.en} in one notice${isCapped ? ': cut to it' : ''}. Due: ${due.en}.`,
      `Les sanctions s’additionnent : ${all.fr}. Au plus ${most.fr} par avis${isCapped ? ' : ramené à ce montant' : ''}. Dû : ${due.fr}.`,
    ),
    step(
      section('209.992'),
      `The longest ban applies: ${banned.en}. It runs from the day of the final determination (209.99(2)).`,
      `La plus longue inadmissibilité s’applique : ${banned.fr}. Elle court dès le jour de la décision définitive (209.99(2)).`,
    ),
    ...(warnings === 0
      ? []
      : [
          step(
            section('209.95(1)(a), 209.997(1)'),
            `Without penalty, and so warnings: ${warnings}. They count in the history and are not listed publicly.`,
            `Sans sanction, donc des avertissements : ${warnings}. Ils comptent dans les antécédents et ne sont pas publiés.`,
          ),
        ]),
  ]
}
