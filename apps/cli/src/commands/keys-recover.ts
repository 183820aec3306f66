import { type Bilingual, say, thisWorld } from '@fanal/kernel'
import { unitOfWork } from '@fanal/postgres'
import { exportRecovery, heardKey, importRecovered, readRecoveredFile, readRecoveryFile, recoverTo } from '@fanal/vault'
import { askHere } from '../ask.ts'
import { type Command, needed, print, readOptions, Stop, stopFor } from '../command.ts'
import { freePlace, readJson, writeOnce } from '../keys/files.ts'
import { takeShares } from '../keys/paper.ts'
import { withDatabase } from '../with-database.ts'

export const keysRecoveryExport: Command = {
  name: 'keys recovery-export',
  usage: 'keys recovery-export NAME --out FILE [--json]',
  about: {
    en: 'On the node: writes what the recovery shares can open for a member. It opens nothing by itself.',
    fr: 'Sur le nœud : écrit ce que les parts de récupération peuvent ouvrir pour un membre. Ce fichier n’ouvre rien à lui seul.',
  },
  async run(console) {
    const { values, positionals } = readOptions(console, this.usage, { out: { type: 'string' }, json: { type: 'boolean' } })
    const name = needed(positionals[0], 'NAME', this.usage)
    const out = freePlace(needed(values.out, '--out', this.usage))
    return await withDatabase(console, async (server) => {
      const made = await exportRecovery(name, server.connect('migrator', { max: 1 }))
      if (!made.ok) throw stopFor(made)
      writeOnce(out, `${JSON.stringify(made.value, null, 1)}\n`)
      print(
        console,
        values.json,
        { file: out, secrets: made.value.wraps.length },
        {
          en: `${out}: take it to a machine that is not the node, where the keepers of the shares meet, and run fanal keys recover there.`,
          fr: `${out} : portez-le sur une machine qui n’est pas le nœud, là où se réunissent les personnes qui gardent les parts, et lancez-y fanal keys recover.`,
        },
      )
      return 0
    })
  },
}

export const keysRecover: Command = {
  name: 'keys recover',
  usage: 'keys recover FILE --out FILE [--json]',
  about: {
    en: 'Away from the node: takes the shares from paper, one after the other, and wraps everything to the member.',
    fr: 'Loin du nœud : prend les parts sur papier, l’une après l’autre, et enveloppe tout pour le membre.',
  },
  async run(console) {
    const { values, positionals } = readOptions(console, this.usage, { out: { type: 'string' }, json: { type: 'boolean' } })
    const file = readRecoveryFile(readJson(needed(positionals[0], 'FILE', this.usage)))
    if (!file.ok) throw stopFor(file)
    const out = freePlace(needed(values.out, '--out', this.usage))
    const { name, member, key } = file.value
    const { language } = console
    const tell = (words: Bilingual) => say(words, language)
    const asker = askHere()
    try {
      asker.say(
        tell({
          en: `This gives ${member.displayName} every key of their units in ${name.en}.`,
          fr: `Ceci donne à ${member.displayName} toutes les clés de ses unités dans l’organisme ${name.fr}.`,
        }),
      )
      const heard = heardKey(
        await asker.ask(
          tell({
            en: `Ask ${member.displayName}, in person or by a voice you know, for the sixteen characters their own device showed. Type them:`,
            fr: `Demandez à ${member.displayName}, de vive voix, les seize caractères qu’a montrés son propre appareil. Tapez-les :`,
          }),
        ),
      )
      if (heard !== member.key)
        throw new Stop(
          {
            en: 'That is another key than the file’s: type no share. Somebody may have put a key of their own there.',
            fr: 'C’est une autre clé que celle du fichier : ne tapez aucune part. Quelqu’un y a peut-être mis la sienne.',
          },
          'other-key',
        )
      const seed = await takeShares({ asker, language }, key)
      const recovered = await recoverTo(file.value, seed)
      seed.fill(0)
      if (!recovered.ok) throw stopFor(recovered)
      writeOnce(out, `${JSON.stringify(recovered.value, null, 1)}\n`)
      asker.clear()
      print(
        console,
        values.json,
        { file: out, secrets: recovered.value.wraps.length },
        {
          en: `${out}: take it back to the node and run fanal keys recovery-import there. Put the shares back into their envelopes.`,
          fr: `${out} : rapportez-le au nœud et lancez-y fanal keys recovery-import. Remettez les parts dans leurs enveloppes.`,
        },
      )
      return 0
    } finally {
      asker.close()
    }
  },
}

export const keysRecoveryImport: Command = {
  name: 'keys recovery-import',
  usage: 'keys recovery-import NAME FILE [--json]',
  about: {
    en: 'On the node: takes back what the shares opened, wrapped to the member. It stands on the ledger.',
    fr: 'Sur le nœud : reprend ce que les parts ont ouvert, enveloppé pour le membre. Le registre le retient.',
  },
  async run(console) {
    const { values, positionals } = readOptions(console, this.usage, { json: { type: 'boolean' } })
    const name = needed(positionals[0], 'NAME', this.usage)
    const file = readRecoveredFile(readJson(needed(positionals[1], 'FILE', this.usage)))
    if (!file.ok) throw stopFor(file)
    return await withDatabase(console, async (server) => {
      const done = await unitOfWork(server.connect('migrator', { max: 1 }), {}, (tx) => importRecovered(name, file.value, thisWorld, tx))
      if (!done.ok) throw stopFor(done)
      print(console, values.json, done.value, {
        en: `${name} has ${done.value.added} keys again. Delete both files.`,
        fr: `${name} a de nouveau ${done.value.added} clés. Supprimez les deux fichiers.`,
      })
      return 0
    })
  },
}
