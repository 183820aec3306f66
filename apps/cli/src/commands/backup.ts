import path from 'node:path'
import { thisWorld } from '@fanal/kernel'
import { takeBackup } from '../backup/take-backup.ts'
import { type Command, needed, print, readOptions } from '../command.ts'
import { settingsOf } from '../settings.ts'
import { withDatabase } from '../with-database.ts'

export const backup: Command = {
  name: 'backup',
  usage: 'backup --out DIR [--json]',
  about: {
    en: 'Writes everything the node holds, as it was at one moment, sealed to the key of fanal backup key; the node goes on working meanwhile.',
    fr: 'Écrit tout ce que le nœud contient, tel qu’à un instant donné, scellé à la clé de fanal backup key; le nœud continue de travailler pendant ce temps.',
  },
  async run(console) {
    const { values } = readOptions(console, this.usage, { out: { type: 'string' }, json: { type: 'boolean' } })
    const dir = path.resolve(needed(values.out, '--out', this.usage))
    const { dataDir } = settingsOf(console.env)
    return await withDatabase(console, async (server) => {
      const taken = await takeBackup(server, { dataDir, dir, at: thisWorld.now() })
      print(console, values.json, taken, {
        en: `Written: ${taken.file}, ${taken.size} bytes. Keep it on another machine; only the backup key opens it.`,
        fr: `Écrit\u00A0: ${taken.file}, ${taken.size} octets. Gardez-la sur une autre machine; seule la clé de sauvegarde l’ouvre.`,
      })
      return 0
    })
  },
}
