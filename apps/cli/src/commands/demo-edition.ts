import { thisWorld } from '@fanal/kernel'
import { termsIn } from '@fanal/oversee'
import { type Command, Stop, print, readOptions, stopFor } from '../command.ts'
import { publishDemonstration } from '../demonstration/publish-edition.ts'
import { settingsOf } from '../settings.ts'
import { withDatabase } from '../with-database.ts'

export const demoEdition: Command = {
  name: 'demo edition',
  usage: 'demo edition [--json]',
  about: {
    en: 'Publishes the report on the invented plan, in which the invented reports are counted; nothing happens where it is out. A start with --demo does it by itself.',
    fr: 'Publie le rapport sur le plan inventé, où les signalements inventés sont comptés; rien ne se passe s’il est déjà publié. Un démarrage avec --demo le fait de lui-même.',
  },
  async run(console) {
    const { values } = readOptions(console, this.usage, { json: { type: 'boolean' } })
    const terms = termsIn(console.env)
    if (!terms.ok) throw stopFor(terms)
    const { dataDir } = settingsOf(console.env)
    const isOut = await withDatabase(console, (server) => publishDemonstration(server, dataDir, { world: thisWorld, terms: terms.value }))
    if (!isOut) throw new Stop({ en: 'This node has no invented plan.', fr: 'Ce nœud n’a pas de plan inventé.' }, 'no-demonstration')
    print(
      console,
      values.json,
      { out: true },
      { en: 'The invented report is out: /en/progress.', fr: 'Le rapport inventé est publié\u00A0: /fr/progres.' },
    )
    return 0
  },
}
