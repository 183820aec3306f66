import { directoryRequest } from '@fanal/vault'
import { askHere } from '../ask.ts'
import { type Command, Stop, needed, print, readOptions } from '../command.ts'
import { freePlace, writeOnce } from '../keys/files.ts'
import { trustedDirectory } from '../keys/node-directory.ts'
import { unitFacts } from '../keys/unit-facts.ts'

const usage = 'keys unit UNIT --languages en,fr [--serves "English|Français"] --to URL --out REQUEST [--fingerprint DIGITS] [--json]'

export const keysUnit: Command = {
  name: 'keys unit',
  usage,
  about: {
    en: 'Writes a request to change what the public reads of a team: its languages and, in one line, whom it is for.',
    fr: 'Écrit une demande pour changer ce que le public lit d’une équipe : ses langues et, en une ligne, à qui elle s’adresse.',
  },
  async run(console) {
    const text = { type: 'string' } as const
    const options = { languages: text, serves: text, to: text, out: text, fingerprint: text, json: { type: 'boolean' } } as const
    const { values, positionals } = readOptions(console, usage, options)
    const unit = needed(positionals[0], 'UNIT', usage)
    const out = freePlace(needed(values.out, '--out', usage))
    const { languages, serves = null } = unitFacts(values, usage)
    const asker = askHere()
    try {
      const from = await trustedDirectory(needed(values.to, '--to', usage), values.fingerprint, { asker, language: console.language })
      if (!from.body.units.some(({ id }) => id === unit))
        throw new Stop({ en: 'The directory does not name this unit.', fr: 'L’annuaire ne nomme pas cette unité.' }, 'no-unit')
      writeOnce(out, `${JSON.stringify(directoryRequest(from, [{ kind: 'unit', unit, languages, serves }]), null, 1)}\n`)
    } finally {
      asker.close()
    }
    print(
      console,
      values.json,
      { unit, request: out },
      {
        en: `${out} goes to whoever holds the root key, and what they sign to whoever runs the node.`,
        fr: `${out} va à la personne qui détient la clé racine, et ce qu’elle signe à la personne qui exploite le nœud.`,
      },
    )
    return 0
  },
}
