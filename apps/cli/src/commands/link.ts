import { closeSync, mkdirSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { type Language, say } from '@fanal/kernel'
import { type Outcome, type Table, type TableFault, readSettings, readTable } from '@fanal/link'
import { type Progress, type Run, clustersCsv, modelJson, pairsCsv, reportHtml, run } from '@fanal/link/batch'
import { type Command, type Console, Stop, needed, readOptions } from '../command.ts'

const usage = 'link A.csv [B.csv] --id COLUMN [--ignore COLUMN,…] [--truth COLUMN] [--settings FILE] --out DIR'

/**
 * Links the records of one file with each other, or of two files with each other.
 * @NOTE nothing that the records hold is printed: only counts, and where a file is wrong
 * @throws Stop where a file or the settings cannot be read as they stand, with row and column
 */
export const linkCommand: Command = {
  name: 'link',
  usage,
  about: {
    en: 'Links records of one file or of two, offline: writes pairs.csv, clusters.csv, model.json and report.html, which says why each pair scored as it did',
    fr: 'Couple les enregistrements d’un fichier ou de deux, hors ligne : écrit pairs.csv, clusters.csv, model.json et report.html, qui dit pourquoi chaque paire a eu son score',
  },
  async run(console) {
    const { values, positionals } = readOptions(console, usage, {
      id: { type: 'string' },
      ignore: { type: 'string', multiple: true },
      truth: { type: 'string' },
      settings: { type: 'string' },
      out: { type: 'string' },
    })
    const id = needed(values.id, '--id', usage)
    const out = needed(values.out, '--out', usage)
    needed(positionals[0], 'A.csv', usage)
    if (positionals.length > 2)
      throw new Stop({ en: `At most two files. Use: fanal ${usage}`, fr: `Deux fichiers au plus. Utilisation : fanal ${usage}` }, 'usage')
    const settings = values.settings === undefined ? {} : settled(readSettings(jsonOf(bytesOf(values.settings))), values.settings)
    const ignore = (values.ignore ?? [])
      .flatMap((list) => list.split(','))
      .map((name) => name.trim())
      .filter((name) => name !== '')
    const progress = progressOn(console)
    progress.say(say({ en: 'reading', fr: 'lecture' }, console.language))
    const read = positionals.map((file) =>
      settled(readTable(bytesOf(file), { id, ignore, ...(settings.missing === undefined ? {} : { missing: settings.missing }) }), file),
    )
    const { tables, truth } = withoutTruth(read, values.truth)
    const threads = Math.max(0, Math.min(8, os.availableParallelism()) - 1)
    const done = settled(await run(tables, { settings, threads, onProgress: progress.show }), values.settings ?? positionals[0]!)
    progress.say(say({ en: 'writing', fr: 'écriture' }, console.language))
    const files = positionals.map((file) => path.basename(file))
    write(out, done, { language: console.language, files, ...(truth === undefined ? {} : { truth }) })
    progress.end()
    console.out(summary(done, out, console.language))
    return 0
  },
}

function bytesOf(file: string): Uint8Array {
  try {
    return new Uint8Array(readFileSync(file))
  } catch {
    throw new Stop({ en: `${file} cannot be read.`, fr: `${file} ne peut pas être lu.` }, 'link-file')
  }
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    throw new Stop({ en: 'The settings are not JSON in UTF-8.', fr: 'Les réglages ne sont pas du JSON en UTF-8.' }, 'link-settings')
  }
}

function settled<Value>(outcome: Outcome<Value>, file: string): Value {
  if (outcome.ok) return outcome.value
  const lines = (language: Language) => outcome.faults.map((fault: TableFault) => `${file}, ${fault[language]}`).join('\n')
  throw new Stop({ en: `${lines('en')}\nNothing was linked.`, fr: `${lines('fr')}\nRien n’a été couplé.` }, outcome.faults[0]!.code)
}

/** Takes the column that holds the answer out of what is compared. */
function withoutTruth(tables: readonly Table[], name: string | undefined): { tables: readonly Table[]; truth?: readonly string[] } {
  if (name === undefined) return { tables }
  const truth = tables.flatMap((table) => {
    const column = table.columns.find((one) => one.name === name)
    if (column === undefined)
      throw new Stop({ en: `--truth: there is no column ${name}.`, fr: `--truth : il n’y a pas de colonne ${name}.` }, 'missing-column')
    return Array.from(column.ids, (value, row) => (value < 0 ? `\u0000${row}` : column.values[value]!))
  })
  return { tables: tables.map((table) => ({ ...table, columns: table.columns.filter((column) => column.name !== name) })), truth }
}

function write(folder: string, done: Run, report: Parameters<typeof reportHtml>[1]): void {
  mkdirSync(folder, { recursive: true })
  const inPieces = (name: string, pieces: Iterable<string>) => {
    const file = openSync(path.join(folder, name), 'w')
    for (const piece of pieces) writeSync(file, piece)
    closeSync(file)
  }
  inPieces('pairs.csv', pairsCsv(done))
  inPieces('clusters.csv', clustersCsv(done))
  writeFileSync(path.join(folder, 'model.json'), modelJson(done))
  writeFileSync(path.join(folder, 'report.html'), reportHtml(done, report))
}

const stages: Readonly<Record<Progress['stage'], { en: string; fr: string }>> = {
  prepare: { en: 'normal forms', fr: 'formes normales' },
  block: { en: 'blocking', fr: 'blocage' },
  compare: { en: 'comparing', fr: 'comparaison' },
  learn: { en: 'learning', fr: 'apprentissage' },
  score: { en: 'scoring', fr: 'calcul des scores' },
}

/** Progress goes to the other stream, so that what is printed can be kept. */
function progressOn(console: Console) {
  let last = ''
  const tell = (text: string) => {
    if (text !== last) console.err(text)
    last = text
  }
  return {
    say: tell,
    show: ({ stage, done, of }: Progress) => {
      const tenth = Math.floor((10 * done) / of) * 10
      tell(
        stage === 'compare'
          ? `${say(stages.compare, console.language)} ${tenth}${console.language === 'fr' ? '\u00A0%' : '%'}`
          : say(stages[stage], console.language),
      )
    },
    end: () => undefined,
  }
}

function summary(done: Run, out: string, language: Language): string {
  const number = (value: number) => value.toLocaleString(language === 'fr' ? 'fr-CA' : 'en-CA')
  const counts = {
    records: number(done.clusters.of.length),
    compared: number(done.linked.comparedPairs),
    kept: number(done.linked.pairs.first.length),
    clusters: number(new Set(done.clusters.of).size),
    conflicts: number(done.clusters.conflicts.length),
  }
  return say(
    {
      en: `${counts.records} records, ${counts.compared} pairs compared, ${counts.kept} written, ${counts.clusters} clusters, ${counts.conflicts} links not made for a conflict. Look at ${path.join(out, 'report.html')} before you rely on any of them.`,
      fr: `${counts.records} enregistrements, ${counts.compared} paires comparées, ${counts.kept} écrites, ${counts.clusters} groupes, ${counts.conflicts} liens non faits pour cause de conflit. Regardez ${path.join(out, 'report.html')} avant de vous y fier.`,
    },
    language,
  )
}
