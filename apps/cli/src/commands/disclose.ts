import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import {
  type Rule,
  asCsv,
  asKeptJson,
  asPublishedJson,
  htmlReport,
  protect,
  readTable,
  shortestKey,
  usualThreshold,
  utilityOf,
} from '@fanal/disclose'
import { type Bilingual, type Language, say } from '@fanal/kernel'
import { type Command, type Console, Stop, needed, readOptions } from '../command.ts'
import { bytesOf } from './bytes-of.ts'

const usage =
  'disclose FILE.csv --by COLUMN,… [--by COLUMN,…] [--count COLUMN | --sum COLUMN [--p PERCENT]] [--threshold N] [--round 5 [--key FILE] [--question TEXT]] [--total WORD] --out DIR'

/**
 * Protects a table for publication, offline: `DIR/publish` may leave the house, `DIR/keep` may not. Nothing is written unless the audit passes. A file that
 * is no table ends with 2.
 * @throws Stop where the file or key cannot be read, or an option is none
 */
export const discloseCommand: Command = {
  name: 'disclose',
  usage,
  about: {
    en: 'Protects a table for publication: small counts suppressed so that nobody can work them out, rounding, an audit, and what readers lose',
    fr: 'Protège un tableau à publier : petits nombres supprimés sans que personne puisse les calculer, arrondi, vérification, et ce que perdent les lecteurs',
  },
  async run(console) {
    const { values, positionals } = readOptions(console, usage, {
      by: { type: 'string', multiple: true },
      count: { type: 'string' },
      sum: { type: 'string' },
      p: { type: 'string' },
      threshold: { type: 'string' },
      round: { type: 'string' },
      key: { type: 'string' },
      question: { type: 'string' },
      total: { type: 'string', multiple: true },
      out: { type: 'string' },
    })
    const file = needed(positionals[0], 'FILE.csv', usage)
    const out = needed(values.out, '--out', usage)
    const tables = (values.by ?? []).map((one) => one.split(',').map((name) => name.trim().split('/')))
    if (tables.length === 0) needed(undefined, '--by', usage)
    const { count, sum } = values
    if (count !== undefined && sum !== undefined) throw only('--count', '--sum')
    if (sum !== undefined && values.round !== undefined) throw only('--sum', '--round')
    const threshold = values.threshold === undefined ? usualThreshold : numberIn('--threshold', values.threshold, 1, 1000)
    const base = values.round === undefined ? null : numberIn('--round', values.round, 2, 100)
    const percent = values.p === undefined ? undefined : numberIn('--p', values.p, 1, 100)
    const by = [...new Map(tables.flat().map((names) => [names.join('/'), names])).values()]
    const read = readTable(await bytesOf(file, 'table-file'), {
      by,
      ...(count !== undefined && { count }),
      ...(sum !== undefined && { sum }),
      totals: values.total ?? [],
    })
    if (!read.ok) {
      console.err(say(read.fault.say, console.language))
      return 2
    }
    const round =
      base === null
        ? {}
        : { round: { base, key: await keyFrom(values.key ?? path.join(out, 'keep', 'rounding.key')), question: values.question ?? '' } }
    const rule: Rule = {
      threshold,
      ...round,
      ...(percent !== undefined && { dominance: { percent } }),
      tables: tables.map((names) => names.map((one) => one.join('/'))),
    }
    const table = protect(read.value, rule)
    await written(out, table, console.language)
    console.out(readable(table, out, console.language))
    return 0
  },
}

async function written(out: string, table: ReturnType<typeof protect>, language: Language): Promise<void> {
  const [publish, keep] = [path.join(out, 'publish'), path.join(out, 'keep')]
  await mkdir(publish, { recursive: true })
  await mkdir(keep, { recursive: true, mode: 0o700 })
  await writeFile(path.join(publish, 'table.csv'), asCsv(table))
  await writeFile(path.join(publish, 'table.json'), `${JSON.stringify(asPublishedJson(table), null, 1)}\n`)
  await writeFile(path.join(keep, 'what-was-done.json'), `${JSON.stringify(asKeptJson(table), null, 1)}\n`, { mode: 0o600 })
  await writeFile(path.join(keep, 'what-was-done.html'), htmlReport(table, language, new Date()), { mode: 0o600 })
}

/** The rounding key as hexadecimal digits; made where there is none, as the same key has to round every later table of the same questions. */
async function keyFrom(file: string): Promise<Uint8Array> {
  const known = await readFile(file, 'utf8').catch((fault: NodeJS.ErrnoException) => {
    if (fault.code === 'ENOENT') return null
    throw new Stop({ en: `The key ${file} cannot be read.`, fr: `La clé ${file} ne peut pas être lue.` }, 'rounding-key')
  })
  if (known === null) {
    const key = randomBytes(32)
    await mkdir(path.dirname(file), { recursive: true, mode: 0o700 })
    await writeFile(file, `${key.toString('hex')}\n`, { mode: 0o600, flag: 'wx' })
    return key
  }
  const digits = known.trim()
  if (/^(?:[\da-f]{2})+$/i.test(digits) && digits.length >= 2 * shortestKey) return Buffer.from(digits, 'hex')
  throw new Stop(
    {
      en: `${file} holds no key: ${2 * shortestKey} or more hexadecimal digits are expected.`,
      fr: `${file} ne contient pas de clé : ${2 * shortestKey} chiffres hexadécimaux ou plus sont attendus.`,
    },
    'rounding-key',
  )
}

function only(one: string, other: string): Stop {
  return new Stop({ en: `${one} and ${other} cannot go together.`, fr: `${one} et ${other} ne vont pas ensemble.` }, 'usage')
}

function numberIn(name: string, given: string, least: number, most: number): number {
  const value = Number(given)
  if (/^\d+$/.test(given) && value >= least && value <= most) return value
  throw new Stop(
    { en: `${name} takes a whole number from ${least} to ${most}.`, fr: `${name} prend un nombre entier de ${least} à ${most}.` },
    'usage',
  )
}

function readable(table: ReturnType<typeof protect>, out: string, language: Console['language']): string {
  const used = utilityOf(table)
  const number = (value: number) => value.toLocaleString(language === 'fr' ? 'fr-CA' : 'en-CA', { maximumFractionDigits: 1 })
  const share = number(100 * used.behind)
  const said: Bilingual = {
    en: `${number(used.cells)} cells: ${number(used.shown)} shown, ${number(used.atRisk)} suppressed as they are at risk, ${number(used.complementary)} to protect those; ${share} % stands in suppressed finest cells.`,
    fr: `${number(used.cells)} cellules : ${number(used.shown)} montrées, ${number(used.atRisk)} supprimées car à risque, ${number(used.complementary)} pour les protéger; ${share} % se trouve dans les cellules les plus fines supprimées.`,
  }
  const audited: Bilingual =
    table.audit.by === 'bounds'
      ? { en: 'Audited by the bounds of every suppressed cell.', fr: 'Vérifié par les bornes de chaque cellule supprimée.' }
      : {
          en: 'Audited by two witness tables for every cell at risk.',
          fr: 'Vérifié par deux tableaux témoins pour chaque cellule à risque.',
        }
  const where: Bilingual = {
    en: `To publish: ${path.join(out, 'publish')}. To keep inside: ${path.join(out, 'keep')}.`,
    fr: `À publier : ${path.join(out, 'publish')}. À garder à l’interne : ${path.join(out, 'keep')}.`,
  }
  return [said, audited, where].map((one) => say(one, language)).join('\n')
}
