import { fields, outcomeIds } from '@fanal/handover'
import { answerHandedPackage, handedPackages, openHandedPackage } from '@fanal/intake'
import { type Command, Stop, needed, print, readOptions } from '../command.ts'
import { address, desk } from './inbox.ts'

export const handoverList: Command = {
  name: 'handover list',
  usage: 'handover list --to URL --as NAME [--json]',
  about: { en: 'Lists what was handed to your units.', fr: 'Dresse la liste de ce qui a été transmis à vos unités.' },
  async run(console) {
    const { values } = readOptions(console, this.usage, address)
    const packages = await handedPackages(await desk(console, values, this.usage))
    const lines = packages.map((one) => `${one.arrivedHour}  ${one.state.padEnd(8)} ${one.urgency.padEnd(7)} ${one.id}`)
    print(console, values.json, { packages }, lines.join('\n'))
    return 0
  },
}

export const handoverOpen: Command = {
  name: 'handover open',
  usage: 'handover open ID --to URL --as NAME [--json]',
  about: { en: 'Opens a package on this machine.', fr: 'Ouvre un envoi sur cette machine.' },
  async run(console) {
    const { values, positionals } = readOptions(console, this.usage, address)
    const id = needed(positionals[0], 'ID', this.usage)
    const opened = await openHandedPackage(await desk(console, values, this.usage), id)
    const said = Object.entries(fields).flatMap(([name, { label }]) => {
      const text = opened.fields[name as keyof typeof fields]
      return text === undefined ? [] : [`${label[console.language]}: ${text}`]
    })
    print(console, values.json, opened, said.join('\n'))
    return 0
  },
}

export const handoverAcknowledge: Command = {
  name: 'handover acknowledge',
  usage: 'handover acknowledge ID --to URL --as NAME [--json]',
  about: { en: 'Tells the sender that your unit has the package.', fr: 'Dit à l’expéditeur que votre unité a l’envoi.' },
  async run(console) {
    const { values, positionals } = readOptions(console, this.usage, address)
    const id = needed(positionals[0], 'ID', this.usage)
    const said = await answerHandedPackage(await desk(console, values, this.usage), id, { state: 'received' })
    print(console, values.json, { id, ...said }, { en: 'Acknowledged.', fr: 'Réception confirmée.' })
    return 0
  },
}

export const handoverOutcome: Command = {
  name: 'handover outcome',
  usage: `handover outcome ID --code ${outcomeIds.join('|')} --to URL --as NAME [--json]`,
  about: { en: 'Tells the sender what came of it, by code.', fr: 'Dit à l’expéditeur ce qui s’est ensuivi, par code.' },
  async run(console) {
    const { values, positionals } = readOptions(console, this.usage, { ...address, code: { type: 'string' } })
    const id = needed(positionals[0], 'ID', this.usage)
    const outcome = outcomeIds.find((code) => code === values.code)
    if (outcome === undefined) throw new Stop({ en: `Use: fanal ${this.usage}`, fr: `Utilisation : fanal ${this.usage}` }, 'usage')
    const said = await answerHandedPackage(await desk(console, values, this.usage), id, { state: 'outcome', outcome })
    print(console, values.json, { id, ...said }, { en: 'Said.', fr: 'Communiqué.' })
    return 0
  },
}
