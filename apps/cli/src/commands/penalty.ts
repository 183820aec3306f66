import { type Language, say } from '@fanal/kernel'
import {
  type Assessment,
  type NoticeFault,
  type Step,
  assess,
  banText,
  penaltyText,
  readNotice,
  regulation,
  stepsOfLine,
  stepsOfNotice,
} from '@fanal/penalty'
import { type Command, Stop, needed, readOptions } from '../command.ts'
import { bytesOf } from './bytes-of.ts'

const usage = 'penalty FILE [--json]'

const aid = {
  en: 'An aid and no decision: an officer decides each point.',
  fr: 'Une aide et non une décision : chaque point est décidé par une personne.',
} as const

/** Faults that a refusal names. */
const mostNamed = 10

/**
 * Works out penalty and ban of one notice, offline, with every step.
 * @throws Stop where the file is no notice, and says what is wrong where
 */
export const penaltyCommand: Command = {
  name: 'penalty',
  usage,
  about: {
    en: 'Works out an employer’s penalty and ban, step by step; FILE holds {employer, violations}, - reads standard input',
    fr: 'Calcule la sanction et l’inadmissibilité d’un employeur, étape par étape ; FILE contient {employer, violations}, - lit l’entrée standard',
  },
  async run(console) {
    const { values, positionals } = readOptions(console, usage, { json: { type: 'boolean' } })
    const read = readNotice(jsonOf(await bytesOf(needed(positionals[0], 'FILE', usage), 'penalty-file')))
    if (!read.ok) throw faulty(read.faults)
    const assessed = assess(read.notice)
    if (!assessed.ok)
      throw new Stop(
        {
          en: 'The size of the business is not settled: give employees and gross yearly revenue, affiliates included.',
          fr: 'La taille de l’entreprise n’est pas établie : donnez l’effectif et le revenu annuel brut, entités affiliées comprises.',
        },
        assessed.code,
      )
    const { assessment } = assessed
    console.out(values.json === true ? JSON.stringify(asJson(assessment)) : readable(assessment, console.language))
    return 0
  },
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    throw new Stop({ en: 'The file is not JSON in UTF-8.', fr: 'Le fichier n’est pas du JSON en UTF-8.' }, 'penalty-file')
  }
}

function faulty(faults: readonly NoticeFault[]): Stop {
  const named = faults.slice(0, mostNamed)
  const lines = (language: Language) =>
    named.map((fault) => `${fault.at}${language === 'fr' ? '\u00A0: ' : ': '}${fault[language]}`).join('\n')
  return new Stop({ en: `${lines('en')}\nNothing was worked out.`, fr: `${lines('fr')}\nRien n’a été calculé.` }, 'penalty-faults')
}

function asJson(assessment: Assessment) {
  const { size, lines, sum, penalty, isCapped, ban, warnings } = assessment
  const violations = lines.map((one) => {
    const { line, kind, points, count, each, isWarning } = one
    return { code: line.code, type: kind.type, points, count, each, isWarning, ban: one.ban, steps: stepsOfLine(one, size) }
  })
  return { law: regulation, size, violations, sum, penalty, isCapped, ban, warnings, steps: stepsOfNotice(assessment), note: aid }
}

function readable(assessment: Assessment, language: Language): string {
  const told = (step: Step) => `    ${step[language]} [${step.provision[language]}]`
  const lines = assessment.lines.flatMap((line) => ['', ...stepsOfLine(line, assessment.size).map(told)])
  const due = `${say(penaltyText(assessment.penalty), language)}, ${say(banText(assessment.ban), language)}`
  const law = `${say(regulation, language)}, ${regulation.lawAsOf} (${regulation.mark})`
  return [due, ...lines, '', ...stepsOfNotice(assessment).map(told), '', say(aid, language), law].join('\n')
}
