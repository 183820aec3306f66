import { readFile, readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { type Language, say, thisWorld } from '@fanal/kernel'
import {
  type GivenFile,
  type HsdsTable,
  type Problem,
  applyImport,
  effectText,
  organizationNamed,
  placeText,
  previewImport,
  problemText,
} from '@fanal/protect'
import { type Command, Stop, needed, print, readOptions } from '../command.ts'
import { withDatabase } from '../with-database.ts'

const usage = 'directory import PATH --as ORGANIZATION [--source CODE] [--preview] [--json]'

/** The files of HSDS at a path: one file, or the tables and records of a folder. */
async function filesAt(where: string): Promise<readonly GivenFile[]> {
  const found = await stat(where).catch(() => null)
  if (found === null)
    throw new Stop(
      { en: 'There is no such file or folder. Nothing was imported.', fr: 'Ce fichier ou dossier n’existe pas. Rien n’a été importé.' },
      'no-file',
    )
  const names = found.isDirectory()
    ? (await readdir(where)).filter((name) => /\.(?:csv|json)$/i.test(name) && name !== 'datapackage.json').sort()
    : [path.basename(where)]
  const folder = found.isDirectory() ? where : path.dirname(where)
  return await Promise.all(names.map(async (name) => ({ name, bytes: await readFile(path.join(folder, name)) })))
}

/** One problem as a line: where, what, and what became of it. */
function lineFor({ file, row, field, code, allowed, effect }: Problem, language: Language): string {
  const where = [file, row === null ? null : `${placeText.row[language]} ${row}`, field].filter((part) => part !== null).join(', ')
  const words = allowed.length > 0 ? ` ${placeText.allowed[language]} ${allowed.join(', ')}.` : ''
  return `${where} – ${problemText[code][language]}${words} ${effectText[effect][language]}`
}

function countsIn(counts: Readonly<Partial<Record<HsdsTable, number>>>): string {
  return Object.entries(counts)
    .map(([kind, count]) => `${kind} ${count}`)
    .join(', ')
}

export const directoryImport: Command = {
  name: 'directory import',
  usage,
  about: {
    en: 'Imports HSDS (JSON or tables as CSV) into the directory of an organization; with --preview nothing is changed.',
    fr: 'Importe du HSDS (JSON ou tables en CSV) dans le répertoire d’un organisme; avec --preview, rien n’est modifié.',
  },
  async run(console) {
    const text = { type: 'string' } as const
    const yes = { type: 'boolean' } as const
    const { values, positionals } = readOptions(console, usage, { as: text, source: text, preview: yes, json: yes })
    const files = await filesAt(needed(positionals[0], 'PATH', usage))
    const as = needed(values.as, '--as', usage)
    const source = values.source ?? 'import'
    // `own` is what somebody here wrote by hand
    if (source === 'own' || !/^[a-z][a-z0-9.-]{0,59}$/.test(source))
      throw new Stop({ en: '--source is a code, for example 211-on.', fr: '--source est un code, par exemple 211-on.' }, 'usage')
    return await withDatabase(console, async (server) => {
      const organization = await organizationNamed(as, server.connect('migrator', { max: 1 }))
      if (organization === null)
        throw new Stop(
          {
            en: 'No organization, or more than one, has this name. Use its id.',
            fr: 'Aucun organisme, ou plusieurs, portent ce nom. Utilisez son identifiant.',
          },
          'no-organization',
        )
      const database = server.connect('workbench', { max: 2 })
      const plan = { organization, source, files }
      const { language } = console
      const tell = (problems: readonly Problem[]) => problems.map((problem) => `  ${lineFor(problem, language)}`)
      if (values.preview === true) {
        const { added, changed, same, counts, problems } = await previewImport(database, plan)
        const lines = [
          say({ en: `Would be kept: ${countsIn(counts)}.`, fr: `Serait gardé : ${countsIn(counts)}.` }, language),
          say(
            { en: `New ${added}, changed ${changed}, the same ${same}.`, fr: `Nouveau ${added}, modifié ${changed}, pareil ${same}.` },
            language,
          ),
          say(
            { en: `Problems: ${problems.length}. Nothing was changed.`, fr: `Problèmes : ${problems.length}. Rien n’a été modifié.` },
            language,
          ),
          ...tell(problems),
        ]
        print(console, values.json, { counts, added, changed, same, problems }, lines.join('\n'))
        return 0
      }
      const { counts, problems, resumedAt, byHand, entries } = await applyImport(database, plan, thisWorld, (done) => {
        console.err(say({ en: `${done} kept …`, fr: `${done} gardés …` }, language))
      })
      const lines = [
        ...(resumedAt > 0 ? [say({ en: `Went on at entry ${resumedAt}.`, fr: `Repris à la fiche ${resumedAt}.` }, language)] : []),
        ...(byHand > 0
          ? [
              say(
                {
                  en: `Written by hand here, and left as they are: ${byHand}.`,
                  fr: `Écrites à la main ici, et laissées telles quelles : ${byHand}.`,
                },
                language,
              ),
            ]
          : []),
        say({ en: `Kept: ${countsIn(counts)}.`, fr: `Gardé : ${countsIn(counts)}.` }, language),
        say({ en: `Problems: ${problems.length}.`, fr: `Problèmes : ${problems.length}.` }, language),
        ...tell(problems),
      ]
      print(console, values.json, { counts, entries: entries.length, resumedAt, byHand, problems }, lines.join('\n'))
      return 0
    })
  },
}
