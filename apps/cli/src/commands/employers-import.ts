import { say, thisWorld } from '@fanal/kernel'
import { anomalyText, importList, importedText, listOf, previewList } from '@fanal/prevent'
import { type Command, needed, print, readOptions, stopFor } from '../command.ts'
import { withDatabase } from '../with-database.ts'
import { bytesOf } from './bytes-of.ts'

const usage = 'employers import FILE --source non-compliant|lmia-positive --as-of DATE [--preview] [--replace] [--json]'

/** Notes that are printed for a person; all of them with --json, and all are kept with the list. */
const mostShown = 200

/**
 * Reads a public list of employers, and keeps it where it is not only looked at.
 * @NOTE no name and no address is printed: some employers are people, and terminals are kept
 */
export const employersImport: Command = {
  name: 'employers import',
  usage,
  about: {
    en: 'Reads a public list of employers as it was on a day: each oddity by line and column; --preview keeps nothing.',
    fr: 'Lit une liste publique d’employeurs telle qu’elle était un jour : chaque bizarrerie par ligne et colonne ; --preview ne garde rien.',
  },
  async run(console) {
    const { values, positionals } = readOptions(console, usage, {
      source: { type: 'string' },
      'as-of': { type: 'string' },
      preview: { type: 'boolean' },
      replace: { type: 'boolean' },
      json: { type: 'boolean' },
    })
    const of = listOf(values.source, values['as-of'], thisWorld.now())
    if (!of.ok) throw stopFor(of)
    const file = { ...of.value, bytes: await bytesOf(needed(positionals[0], 'FILE', usage), 'employers-file') }
    const imported =
      values.preview === true
        ? previewList(file)
        : await withDatabase(console, async (server) => {
            const db = server.connect('migrator', { max: 1 })
            return await importList(file, { db, world: thisWorld, replace: values.replace ?? false })
          })
    if (!imported.ok) throw stopFor(imported)
    const { outcome, rows, setAside, anomalies } = imported.value
    const notes = anomalies.slice(0, mostShown).map((one) => say(anomalyText(one), console.language))
    const left = anomalies.length - notes.length
    const report = { outcome, source: of.value.source, asOf: of.value.asOf, rows: rows.length, setAside: setAside.length, anomalies }
    print(
      console,
      values.json,
      report,
      [...notes, ...(left > 0 ? [`+ ${left} (--json)`] : []), say(importedText(imported.value, of.value), console.language)].join('\n'),
    )
    return 0
  },
}
