import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { Stop } from '../command.ts'

/** Whom backups of this node are sealed to: one age recipient a line. */
export const recipientsFile = (dataDir: string): string => path.join(dataDir, 'backup.recipients')

const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))

/** @throws Stop where no key was made yet: an unsealed backup is never written */
export async function recipientsOf(dataDir: string): Promise<readonly string[]> {
  const recipients = linesOf(await readFile(recipientsFile(dataDir), 'utf8').catch(() => ''))
  if (recipients.length > 0) return recipients
  throw new Stop(
    {
      en: 'Nobody could open a backup yet: run fanal backup key --out FILE, with FILE on another medium. Nothing was written.',
      fr: 'Personne ne pourrait encore ouvrir une sauvegarde\u00A0: exécutez fanal backup key --out FILE, FILE étant sur un autre support. Rien n’a été écrit.',
    },
    'no-recipient',
  )
}

/** The identities in a file that `backup key` wrote, or any other of age's. @throws Stop where there is none */
export async function identitiesAt(file: string): Promise<readonly string[]> {
  const identities = linesOf(await readFile(file, 'utf8').catch(() => '')).filter((line) => line.startsWith('AGE-SECRET-KEY-'))
  if (identities.length > 0) return identities
  throw new Stop(
    {
      en: `${file} holds no key that opens backups: it is the file that fanal backup key wrote, with a line that begins with AGE-SECRET-KEY.`,
      fr: `${file} ne contient pas de clé qui ouvre les sauvegardes\u00A0: c’est le fichier écrit par fanal backup key, avec une ligne qui commence par AGE-SECRET-KEY.`,
    },
    'no-identity',
  )
}
