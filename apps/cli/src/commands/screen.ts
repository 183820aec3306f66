import { type Bilingual, type Language, say } from '@fanal/kernel'
import {
  type Results,
  type TestKey,
  answerNames,
  baseRateNote,
  codebook,
  machineSuggests,
  ruleBook,
  screen,
  testKeys,
  testNames,
} from '@fanal/screen'
import { type Command, Stop, needed, readOptions } from '../command.ts'
import { bytesOf } from './bytes-of.ts'
import { type FactSet, parseFactSets } from './fact-sets.ts'

const usage = 'screen FILE [--json]'

/** Facts that a refusal names, and the signs of each that it shows. */
const mostNamed = 10
const longestCode = 60

interface Screened {
  readonly id: FactSet['id']
  readonly results: Results
}

/**
 * Screens coded facts against the seven tests, offline: nothing is stored or sent.
 * @throws Stop where the file is none, or names a fact that the codebook has not
 */
export const screenCommand: Command = {
  name: 'screen',
  usage,
  about: {
    en: 'Screens coded facts against seven tests that are kept apart; FILE holds {id, facts} or an array of them, - reads standard input',
    fr: 'Examine des faits codés selon sept tests distincts ; FILE contient {id, facts} ou un tableau, - lit l’entrée standard',
  },
  async run(console) {
    const { values, positionals } = readOptions(console, usage, { json: { type: 'boolean' } })
    const given = parseFactSets(await bytesOf(needed(positionals[0], 'FILE', usage), 'screen-file'))
    const screened = given.sets.map(screenOne)
    if (values.json === true) {
      const rules = { version: ruleBook.version, lawAsOf: ruleBook.lawAsOf }
      const printed = screened.map(({ id, results }) => ({ id, rules, results: shortResults(results) }))
      console.out(JSON.stringify(given.isList ? printed : printed[0]))
    } else console.out(screened.map((one) => readable(one, console.language)).join('\n\n'))
    return 0
  },
}

function screenOne({ id, facts }: FactSet): Screened {
  const answered = screen(facts)
  if (answered.ok) return { id, results: answered.results }
  const unknown = named(answered.unknown)
  throw new Stop(
    {
      en: `${String(id)}: these facts are not in the codebook: ${unknown.en}. Nothing was screened. The codes are listed in engines/screen/rules/facts.json.`,
      fr: `${String(id)} : ces faits ne sont pas dans le recueil : ${unknown.fr}. Rien n’a été examiné. Les codes se trouvent dans engines/screen/rules/facts.json.`,
    },
    'unknown-facts',
  )
}

/** The first of them, each cut short: a file of another kind may hold thousands. */
function named(codes: readonly string[]): Bilingual {
  const shown = codes.slice(0, mostNamed).map((code) => code.replace(/\p{Cc}/gu, '?').slice(0, longestCode))
  const more = codes.length - shown.length
  if (more === 0) return { en: shown.join(', '), fr: shown.join(', ') }
  return { en: `${shown.join(', ')} and ${more} more`, fr: `${shown.join(', ')} et ${more} autre${more === 1 ? '' : 's'}` }
}

function shortResults(results: Results) {
  const short = testKeys.map((key) => {
    const { answer, because, missing, ask, variant, qualifier } = results[key]
    return [key, { answer, because, missing, ask, ...(variant && { variant }), ...(qualifier && { qualifier }) }] as const
  })
  return Object.fromEntries(short)
}

function readable({ id, results }: Screened, language: Language): string {
  const tell = (text: Bilingual) => say(text, language)
  const fact = (code: string) => tell(codebook.facts.find((one) => one.code === code) ?? { en: code, fr: code })
  const lines = testKeys.flatMap((key: TestKey) => {
    const { answer, findings, untouched, missing } = results[key]
    const said = untouched
      ? [tell(untouched)]
      : findings.filter(({ why }) => why !== null).map(({ why, provision }) => `${tell(why!)} (${tell(provision)})`)
    const asked = missing.slice(0, 5).map((code) => `? ${fact(code)}`)
    return [
      `${tell(testNames[key])}: ${tell(answerNames[answer])}`,
      ...said.map((line) => `    ${line}`),
      ...asked.map((line) => `    ${line}`),
    ]
  })
  const rules = `${ruleBook.version}, ${ruleBook.lawAsOf}`
  return [String(id), ...lines, '', tell(machineSuggests), tell(baseRateNote), tell(ruleBook.note), rules].join('\n')
}
