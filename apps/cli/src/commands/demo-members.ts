import { readDemonstration } from '@fanal/identity'
import { type Command, print, readOptions, Stop } from '../command.ts'
import { settingsOf } from '../settings.ts'

export const demoMembers: Command = {
  name: 'demo members',
  usage: 'demo members [--json]',
  about: {
    en: 'Lists the invented people of the demonstration and how to sign in as each.',
    fr: 'Dresse la liste des personnes inventées de la démonstration et comment ouvrir une session pour chacune.',
  },
  run(console) {
    const { values } = readOptions(console, this.usage, { json: { type: 'boolean' } })
    const members = readDemonstration(settingsOf(console.env).dataDir)
    if (members === null)
      throw new Stop({ en: 'This node is not a demonstration.', fr: 'Ce nœud n’est pas une démonstration.' }, 'no-demonstration')
    const people = members.map(({ name, passphrase, totpSecret, unit, duty }) => ({
      name,
      passphrase,
      totpSecret,
      unit: typeof unit === 'string' ? unit : unit[console.language],
      duty,
    }))
    print(
      console,
      values.json,
      { members: people },
      people.map((m) => `${m.name.padEnd(8)} ${m.passphrase}  ${m.totpSecret}  ${m.duty}, ${m.unit}`).join('\n'),
    )
    return Promise.resolve(0)
  },
}
