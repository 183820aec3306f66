import { writeFile } from 'node:fs/promises'
import os from 'node:os'
import { asJson, type Asked, type Estimate, estimateHidden, htmlReport, methodTitles, readHistories, verdictNames } from '@fanal/estimate'
import { type Bilingual, type Language, say } from '@fanal/kernel'
import { type Command, type Console, Stop, needed, readOptions } from '../command.ts'
import { bytesOf } from './bytes-of.ts'

const methods: readonly Asked[] = ['all', 'stepwise', 'bic', 'lcmcr', 'dga', 'chao', 'independence']
const usage = `estimate FILE.csv [--method ${methods.join('|')}] [--draws 10000] [--seed N] [--referral TEXT] [--justification TEXT] [--json | --html OUT]`

/** A person at a terminal is told how far it is, no oftener than this. */
const tellEvery = 2000

/**
 * Estimates how many people no list holds, offline: nothing is stored or sent but the file that is asked for.
 * Every method is printed whatever the verdict, which says whether the result may be published. A file that is no table ends with 2.
 * @throws Stop where the file cannot be opened, or an option is none
 */
export const estimateCommand: Command = {
  name: 'estimate',
  usage,
  about: {
    en: 'Estimates from overlapping lists how many people none of them holds, by several methods, with the reasons not to trust any one of them',
    fr: 'Estime, à partir de listes qui se recoupent, combien de personnes n’y figurent pas, par plusieurs méthodes, avec les raisons de ne se fier à aucune seule',
  },
  async run(console) {
    const { values, positionals } = readOptions(console, usage, {
      method: { type: 'string' },
      draws: { type: 'string' },
      seed: { type: 'string' },
      referral: { type: 'string', multiple: true },
      justification: { type: 'string' },
      json: { type: 'boolean' },
      html: { type: 'string' },
    })
    const method = methodNamed(values.method)
    const draws = values.draws === undefined ? undefined : wholeNumber(values.draws, { name: '--draws', least: 200, most: 1_000_000 })
    const seed = values.seed === undefined ? 1 : wholeNumber(values.seed, { name: '--seed', least: 0, most: Number.MAX_SAFE_INTEGER })
    const read = readHistories(await bytesOf(needed(positionals[0], 'FILE.csv', usage), 'capture-file'))
    if (!read.ok) {
      console.err(say(read.fault.say, console.language))
      return 2
    }
    const found = await estimated(console, (signal, onProgress) =>
      estimateHidden(read.table, {
        method,
        seed,
        ...(draws !== undefined && { draws }),
        signal,
        onProgress,
        workers: os.availableParallelism(),
        referrals: values.referral ?? [],
        ...(values.justification !== undefined && { justification: values.justification }),
      }),
    )
    if (values.html !== undefined) {
      await writeFile(values.html, htmlReport(found, console.language, new Date()))
      if (values.json !== true) console.out(say(written(values.html), console.language))
    }
    if (values.json === true) console.out(JSON.stringify(asJson(found, console.language)))
    else if (values.html === undefined) console.out(readable(found, console.language))
    return 0
  },
}

type Work = (signal: AbortSignal, onProgress: (progress: { done: number; total: number }) => void) => Promise<Estimate>

/** Runs the work; an interruption from the keyboard ends it at once and with one sentence. */
async function estimated(console: Console, work: Work): Promise<Estimate> {
  const stop = new AbortController()
  const interrupted = new Stop({ en: 'Interrupted: nothing was estimated.', fr: 'Interrompu : rien n’a été estimé.' }, 'interrupted')
  const onInterrupt = () => stop.abort(interrupted)
  process.once('SIGINT', onInterrupt)
  let told = performance.now()
  let furthest = 0
  try {
    return await work(stop.signal, ({ done, total }) => {
      if (performance.now() - told < tellEvery) return
      told = performance.now()
      // what is to do grows as it is found: a share never goes back
      furthest = Math.max(furthest, Math.floor((100 * done) / total))
      console.err(say({ en: `${furthest} % done`, fr: `${furthest} % fait` }, console.language))
    })
  } finally {
    process.removeListener('SIGINT', onInterrupt)
  }
}

function methodNamed(asked: string | undefined): Asked {
  const method = methods.find((one) => one === (asked ?? 'all'))
  if (method !== undefined) return method
  throw new Stop({ en: `Methods are ${methods.join(', ')}.`, fr: `Les méthodes sont ${methods.join(', ')}.` }, 'usage')
}

interface Range {
  readonly name: string
  readonly least: number
  readonly most: number
}

function wholeNumber(given: string, { name, least, most }: Range): number {
  const value = Number(given)
  if (/^\d+$/.test(given) && value >= least && value <= most) return value
  throw new Stop(
    { en: `${name} takes a whole number from ${least} to ${most}.`, fr: `${name} prend un nombre entier de ${least} à ${most}.` },
    'usage',
  )
}

function written(file: string): Bilingual {
  return { en: `Written: ${file}`, fr: `Écrit : ${file}` }
}

const words = {
  seen: { en: 'people seen', fr: 'personnes vues' },
  none: { en: 'none', fr: 'aucune' },
  draws: { en: 'draws', fr: 'tirages' },
} as const satisfies Record<string, Bilingual>

function readable({ n, lists, methods: results, verdict }: Estimate, language: Language): string {
  const whole = (value: number) => Math.round(value).toLocaleString(language === 'fr' ? 'fr-CA' : 'en-CA')
  const lines = results.flatMap(({ method, model, point, low, high, level, draws, notes }) => {
    const limits = low === null && high === null ? '' : ` [${low === null ? '–' : whole(low)}, ${high === null ? '∞' : whole(high)}]`
    const title = `${say(methodTitles[method], language)}${model === null ? '' : ` ${model}`}`
    const many = draws === null ? '' : `, ${draws} ${say(words.draws, language)}`
    const colon = language === 'fr' ? '\u00a0:' : ':'
    const interval = limits === '' ? '' : `${limits} ${100 * level} %${many}`
    return [
      `${title}${colon} ${point === null ? say(words.none, language) : whole(point)}${interval}`,
      ...notes.map((note) => `    ${say(note, language)}`),
    ]
  })
  return [
    `${whole(n)} ${say(words.seen, language)}; ${lists.join(', ')}`,
    '',
    ...lines,
    '',
    say(verdictNames[verdict.level], language),
    ...verdict.reasons.map((reason) => `  ! ${say(reason.say, language)} (${reason.code})`),
  ].join('\n')
}
