import { existsSync } from 'node:fs'
import { appendFile, mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { generateHybridIdentity, identityToRecipient } from 'age-encryption'
import { recipientsFile } from '../backup/recipients.ts'
import { type Command, needed, print, readOptions, Stop } from '../command.ts'
import { settingsOf } from '../settings.ts'

export const backupKey: Command = {
  name: 'backup key',
  usage: 'backup key --out FILE [--json]',
  about: {
    en: 'Makes the key that opens backups and writes it to FILE, for two safe places that are not this machine; the node keeps only the lock.',
    fr: 'Crée la clé qui ouvre les sauvegardes et l’écrit dans FILE, pour deux lieux sûrs qui ne sont pas cette machine; le nœud ne garde que la serrure.',
  },
  async run(console) {
    const { values } = readOptions(console, this.usage, { out: { type: 'string' }, json: { type: 'boolean' } })
    const { dataDir } = settingsOf(console.env)
    const out = path.resolve(needed(values.out, '--out', this.usage))
    if (!path.relative(dataDir, out).startsWith('..'))
      throw new Stop(
        {
          en: `${out} lies in the data folder: whoever takes the node would take the key along. Name a file on another medium. Nothing was made.`,
          fr: `${out} se trouve dans le dossier de données\u00A0: qui prend le nœud prendrait aussi la clé. Nommez un fichier sur un autre support. Rien n’a été créé.`,
        },
        'in-data-folder',
      )
    if (existsSync(out))
      throw new Stop(
        {
          en: `${out} is there already and is left as it is. Nothing was made.`,
          fr: `${out} existe déjà et reste tel quel. Rien n’a été créé.`,
        },
        'exists',
      )
    const identity = await generateHybridIdentity()
    const recipient = await identityToRecipient(identity)
    await writeFile(out, `# Opens the backups of a Fanal node (age). Ouvre les sauvegardes d’un nœud Fanal (age).\n${identity}\n`, {
      mode: 0o600,
      flag: 'wx',
      flush: true,
    })
    await mkdir(dataDir, { recursive: true, mode: 0o700 })
    await appendFile(recipientsFile(dataDir), `${recipient}\n`, { mode: 0o600, flush: true })
    print(
      console,
      values.json,
      { out, recipient },
      {
        en: `The key is in ${out}. Keep it in two safe places, away from this machine: without it no backup can be read, by anybody. Backups of this node are sealed to it from now on.`,
        fr: `La clé est dans ${out}. Gardez-la en deux lieux sûrs, loin de cette machine\u00A0: sans elle, personne ne peut lire une sauvegarde. Les sauvegardes de ce nœud lui sont scellées dès maintenant.`,
      },
    )
    return 0
  },
}
