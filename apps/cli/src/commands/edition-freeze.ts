import { credentialsOf } from '@fanal/identity'
import { type MemberId, type OrganizationId, thisWorld } from '@fanal/kernel'
import { type SignOffLevel, keepFolder, signOffLevels, theSecretariat, verifyDraft } from '@fanal/oversee'
import type { Database } from '@fanal/postgres'
import { type Command, Stop, needed, print, readOptions, stopFor } from '../command.ts'
import { withDatabase } from '../with-database.ts'
import { folderAt } from './edition-folder.ts'

const usage = 'edition freeze DIR --working NAME:DAY --director NAME:DAY --minister NAME:DAY [--json]'

/** A member of the secretariat's house by sign-in name, and the day by which they sign. */
async function signerNamed(level: SignOffLevel, given: string, organization: OrganizationId, workbench: Database) {
  const [name = '', due = ''] = given.split(':')
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(due) && !Number.isNaN(Date.parse(due))
  const found = await credentialsOf(name, workbench)
  if (!isDay || found === null || found.organization !== organization)
    throw new Stop(
      {
        en: `--${level} is a member's sign-in name and a day, for example sam:2014-09-01. ${found === null ? `Nobody here signs in as ${name}.` : ''} Nothing was kept.`,
        fr: `--${level} est l’identifiant d’un membre et un jour, par exemple sam:2014-09-01. ${found === null ? `Personne ici n’a l’identifiant ${name}.` : ''} Rien n’a été gardé.`,
      },
      'no-signer',
    )
  const member: MemberId = found.member
  return { level, member, due }
}

export const editionFreeze: Command = {
  name: 'edition freeze',
  usage,
  about: {
    en: 'Keeps a built folder as a frozen edition, and names who signs it by when. It is checked first; nothing is published.',
    fr: 'Garde un dossier produit comme édition figée, et nomme qui l’approuve et quand. Il est d’abord vérifié; rien n’est publié.',
  },
  async run(console) {
    const text = { type: 'string' } as const
    const { values, positionals } = readOptions(console, usage, {
      working: text,
      director: text,
      minister: text,
      json: { type: 'boolean' },
    })
    const dir = needed(positionals[0], 'DIR', usage)
    const given = signOffLevels.map((level) => [level, needed(values[level], `--${level}`, usage)] as const)
    const folder = await folderAt(dir)
    const faults = await verifyDraft(folder)
    if (faults.length > 0)
      throw new Stop(
        {
          en: `${dir} does not hold: ${faults.length} findings. Run fanal edition verify ${dir} --draft. Nothing was kept.`,
          fr: `${dir} ne concorde pas\u00A0: ${faults.length} constats. Exécutez fanal edition verify ${dir} --draft. Rien n’a été gardé.`,
        },
        'faults',
      )
    return await withDatabase(console, async (server) => {
      const organization = await theSecretariat(server.connect('migrator', { max: 1 }))
      if (organization === null)
        throw new Stop(
          {
            en: 'No organization here is a secretariat, or several are.',
            fr: 'Aucun organisme ici n’est un secrétariat, ou plusieurs le sont.',
          },
          'no-organization',
        )
      const [workbench, worker] = [server.connect('workbench', { max: 2 }), server.connect('worker', { max: 1 })]
      const signers = await Promise.all(given.map(([level, words]) => signerNamed(level, words, organization, workbench)))
      const kept = await keepFolder(worker, { folder, organization, signers, asked: null }, thisWorld)
      if (!kept.ok) throw stopFor(kept)
      print(
        console,
        values.json,
        { edition: kept.value },
        {
          en: `Frozen as ${kept.value}. Those named sign it in the workbench, under Editions, one after the other.`,
          fr: `Figée sous ${kept.value}. Les personnes nommées l’approuvent dans l’espace de travail, sous Éditions, l’une après l’autre.`,
        },
      )
      return 0
    })
  },
}
