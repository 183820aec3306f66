import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { thisWorld } from '@fanal/kernel'
import { type DatabaseServer, copyIn, copyOut, migrate, migrationState, openServer } from '@fanal/postgres'
import { takeBackup } from '../backup/take-backup.ts'
import { type Command, needed, print, readOptions, Stop, stopFor } from '../command.ts'
import { settingsOf } from '../settings.ts'
import { walkLedger } from '../walk-ledger.ts'
import { withDatabase } from '../with-database.ts'

export const upgrade: Command = {
  name: 'upgrade',
  usage: 'upgrade --out DIR [--json]',
  about: {
    en: 'Brings a stopped node to this version: backup to DIR, rehearsal on a copy whose ledger is verified, then the node itself. Where the rehearsal fails the node stays as it was.',
    fr: 'Met un nœud arrêté à cette version\u00A0: sauvegarde dans DIR, répétition sur une copie dont le registre est vérifié, puis le nœud lui-même. Si la répétition échoue, le nœud reste tel quel.',
  },
  async run(console) {
    const { values } = readOptions(console, this.usage, { out: { type: 'string' }, json: { type: 'boolean' } })
    const dir = path.resolve(needed(values.out, '--out', this.usage))
    const { dataDir } = settingsOf(console.env)
    return await withDatabase(console, async (server) => {
      const state = await migrationState(server)
      if (!state.ok) throw stopFor(state)
      const taken = await takeBackup(server, { dataDir, dir, at: thisWorld.now() })
      const rehearsed = await rehearse(server)
      const done = await migrate(server)
      if (!done.ok) throw stopFor(done)
      const { applied } = done.value
      const { verdict } = await walkLedger(server.connect('auditor', { max: 2 }))
      if (!verdict.ok) throw brokenAfter(taken.file)
      print(
        console,
        values.json,
        { ...taken, rehearsed, applied, entries: verdict.entries },
        applied.length === 0
          ? {
              en: `Nothing was to be applied. A backup is in ${taken.file}, and a copy of it could be put back and verified.`,
              fr: `Rien n’était à appliquer. Une sauvegarde est dans ${taken.file}, et une copie a pu être rétablie et vérifiée.`,
            }
          : {
              en: `Rehearsed on a copy and applied: ${applied.join(', ')}. The ledger is whole (${verdict.entries} entries). The state before it is in ${taken.file}.`,
              fr: `Répété sur une copie puis appliqué\u00A0: ${applied.join(', ')}. Le registre est intact (${verdict.entries} inscriptions). L’état antérieur est dans ${taken.file}.`,
            },
      )
      return 0
    })
  },
}

/** Puts a copy of the node into a database of its own, with every migration of this version, and walks its ledger. @returns the rows it copied */
async function rehearse(server: DatabaseServer): Promise<number> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'fanal-rehearsal-'))
  try {
    const opened = await openServer({ dataDir: folder })
    if (!opened.ok) throw stopFor(opened)
    const copy = opened.value
    try {
      const source = copyOut(server.connect('migrator', { max: 1 }), thisWorld.now().toISOString())
      const put = await copyIn(copy, source)
      if (!put.ok) throw stopFor(put)
      const { verdict } = await walkLedger(copy.connect('auditor', { max: 2 }))
      if (!verdict.ok) throw notRehearsed
      return put.value.rows
    } finally {
      await copy.stop()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const notRehearsed = new Stop(
  {
    en: 'On a copy of this node the ledger does not verify after the upgrade. The node was left as it was: run fanal ledger verify on it first.',
    fr: 'Sur une copie de ce nœud, le registre ne se vérifie plus après la mise à niveau. Le nœud est resté tel quel\u00A0: exécutez-y d’abord fanal ledger verify.',
  },
  'not-rehearsed',
)

const brokenAfter = (file: string): Stop =>
  new Stop(
    {
      en: `After the upgrade the ledger does not verify, which it did on the copy: somebody changed it meanwhile. Do not start it; ${file} holds the state before.`,
      fr: `Après la mise à niveau, le registre ne se vérifie plus, alors qu’il se vérifiait sur la copie\u00A0: quelqu’un l’a modifié entre-temps. Ne le démarrez pas; ${file} contient l’état antérieur.`,
    },
    'ledger-changed',
  )
