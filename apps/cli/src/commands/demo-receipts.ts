import { type Command, print, readOptions, Stop } from '../command.ts'
import { readReceipts } from '../demonstration/receipts-file.ts'
import { settingsOf } from '../settings.ts'

export const demoReceipts: Command = {
  name: 'demo receipts',
  usage: 'demo receipts [--json]',
  about: {
    en: 'Lists receipts of invented reporters, to open their mailboxes as they would.',
    fr: 'Dresse la liste des reçus des personnes inventées, pour ouvrir leur boîte comme elles le feraient.',
  },
  run(console) {
    const { values } = readOptions(console, this.usage, { json: { type: 'boolean' } })
    const told = readReceipts(settingsOf(console.env).dataDir)
    if (told.length === 0)
      throw new Stop({ en: 'This node has no invented reports.', fr: 'Ce nœud n’a pas de signalements inventés.' }, 'no-demonstration')
    const receipts = told.map(({ name, receipt }) => ({ name: name[console.language], receipt }))
    print(console, values.json, { receipts }, receipts.map((one) => `${one.receipt}  ${one.name}`).join('\n'))
    return Promise.resolve(0)
  },
}
