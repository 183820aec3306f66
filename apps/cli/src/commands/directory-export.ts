import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { allPublished, exportFiles, organizationNamed } from '@fanal/protect'
import { type Command, Stop, needed, print, readOptions } from '../command.ts'
import { withDatabase } from '../with-database.ts'

const usage = 'directory export --format json|csv --out DIR [--of ORGANIZATION] [--json]'

export const directoryExport: Command = {
  name: 'directory export',
  usage,
  about: {
    en: 'Writes what the directory shows to the public as HSDS, into a folder.',
    fr: 'Écrit dans un dossier, en HSDS, ce que le répertoire montre au public.',
  },
  async run(console) {
    const text = { type: 'string' } as const
    const { values } = readOptions(console, usage, { format: text, out: text, of: text, json: { type: 'boolean' } })
    const out = needed(values.out, '--out', usage)
    const format = values.format ?? 'json'
    if (format !== 'json' && format !== 'csv') throw new Stop({ en: '--format is json or csv.', fr: '--format est json ou csv.' }, 'usage')
    return await withDatabase(console, async (server) => {
      const keeper = values.of === undefined ? null : await organizationNamed(values.of, server.connect('migrator', { max: 1 }))
      if (values.of !== undefined && keeper === null)
        throw new Stop(
          { en: 'No organization has this name. Use its id.', fr: 'Aucun organisme ne porte ce nom. Utilisez son identifiant.' },
          'no-organization',
        )
      // @NOTE as the public: an export can hold nothing that the public may not see
      const files = exportFiles(await allPublished(keeper, server.connect('public', { max: 1 })), format)
      await mkdir(out, { recursive: true })
      await Promise.all(files.map(({ name, text: words }) => writeFile(path.join(out, name), words)))
      const names = files.map(({ name }) => name)
      print(
        console,
        values.json,
        { out, files: names },
        { en: `Written to ${out}: ${names.join(', ')}.`, fr: `Écrit dans ${out} : ${names.join(', ')}.` },
      )
      return 0
    })
  },
}
