import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { copyIn, type DatabaseServer, notEmpty, openServer } from '@fanal/postgres'
import { putDataFile } from '../backup/data-files.ts'
import { identitiesAt } from '../backup/recipients.ts'
import { openSealed } from '../backup/sealed-file.ts'
import { type Command, needed, print, readOptions, Stop, stopFor } from '../command.ts'
import { settingsOf } from '../settings.ts'
import { walkLedger } from '../walk-ledger.ts'

export const restore: Command = {
  name: 'restore',
  usage: 'restore FILE --key KEYFILE [--fingerprint TEXT] [--json]',
  about: {
    en: 'Puts a backup into an empty data folder (FANAL_DATA) or an empty database of one’s own, brings it to this version and verifies its ledger. All of it or nothing.',
    fr: 'Rétablit une sauvegarde dans un dossier de données vide (FANAL_DATA) ou une base vide, la met à cette version et vérifie son registre. Tout ou rien.',
  },
  async run(console) {
    const { values, positionals } = readOptions(console, this.usage, {
      key: { type: 'string' },
      fingerprint: { type: 'string' },
      json: { type: 'boolean' },
    })
    const file = path.resolve(needed(positionals[0], 'FILE', this.usage))
    const identities = await identitiesAt(needed(values.key, '--key', this.usage))
    const { dataDir, databaseUrl } = settingsOf(console.env)
    if (!existsSync(file)) throw new Stop({ en: `${file} is not there.`, fr: `${file} n’existe pas.` }, 'no-file')
    if (existsSync(dataDir) && readdirSync(dataDir).length > 0) throw stopFor(notEmpty)
    const source = await openSealed(file, identities).catch(() => {
      throw notOpened(file)
    })
    mkdirSync(dataDir, { recursive: true, mode: 0o700 })
    const opened = await openServer({ dataDir, databaseUrl })
    if (!opened.ok) throw stopFor(opened)
    const server = opened.value
    let isKept = false
    try {
      const done = await copyIn(server, source, async (value) => putDataFile(dataDir, value))
      if (!done.ok) throw stopFor(done)
      const { verdict, head } = await verified(server, values.fingerprint)
      isKept = true
      const { at, rows, from, applied } = done.value
      print(
        console,
        values.json,
        { at, rows, from, applied, entries: verdict.entries, streams: verdict.streams, head, ok: true },
        {
          en: `Restored as of ${at}: ${rows} rows, and the ledger is whole (${verdict.entries} entries in ${verdict.streams} streams).${applied.length === 0 ? '' : ` Applied since: ${applied.join(', ')}.`} Everybody signs in anew. Start it with npm start -- --empty, and never start the machine it came from again: one line cannot run twice.`,
          fr: `Rétabli tel qu’au ${at}\u00A0: ${rows} lignes, et le registre est intact (${verdict.entries} inscriptions dans ${verdict.streams} fils).${applied.length === 0 ? '' : ` Appliqué depuis\u00A0: ${applied.join(', ')}.`} Chaque personne se connecte de nouveau. Démarrez-le avec npm start -- --empty, et ne redémarrez jamais la machine d’où il vient\u00A0: une ligne ne peut pas fonctionner deux fois.`,
        },
      )
      return 0
    } finally {
      await server.stop()
      // @NOTE what this command itself began in an empty folder, so that it can be tried again
      if (!isKept && databaseUrl === undefined)
        for (const name of readdirSync(dataDir)) rmSync(path.join(dataDir, name), { recursive: true, force: true })
    }
  },
}

/** The ledger of what was put back, walked as `fanal ledger verify` does. @throws Stop where it was changed */
async function verified(server: DatabaseServer, fingerprint: string | undefined) {
  const walked = await walkLedger(server.connect('auditor', { max: 2 }), { fingerprint })
  if (walked.verdict.ok) return walked
  throw new Stop(
    {
      en: `The ledger in this backup was changed (${walked.verdict.faults.length} faults). Do not serve it: take an earlier one, and keep this file as evidence.`,
      fr: `Le registre de cette sauvegarde a été modifié (${walked.verdict.faults.length} fautes). Ne la mettez pas en service\u00A0: prenez-en une plus ancienne et conservez ce fichier comme preuve.`,
    },
    'ledger-changed',
  )
}

const notOpened = (file: string): Stop =>
  new Stop(
    {
      en: `${file} is not a backup that this key opens: look for the key that was made before it. Nothing was changed.`,
      fr: `${file} n’est pas une sauvegarde que cette clé ouvre\u00A0: cherchez la clé créée avant elle. Rien n’a été modifié.`,
    },
    'not-opened',
  )
