import { migrate } from '@fanal/postgres'
import { type Command, print, readOptions, stopFor } from '../command.ts'
import { withDatabase } from '../with-database.ts'

export const migrateCommand: Command = {
  name: 'migrate',
  usage: 'migrate [--json]',
  about: { en: 'Brings the database to this version.', fr: 'Met la base de données à cette version.' },
  async run(console) {
    const { values } = readOptions(console, this.usage, { json: { type: 'boolean' } })
    return await withDatabase(console, async (server) => {
      const done = await migrate(server)
      if (!done.ok) throw stopFor(done)
      const { applied } = done.value
      print(
        console,
        values.json,
        { applied },
        {
          en: applied.length === 0 ? 'The database is up to date.' : `Applied: ${applied.join(', ')}.`,
          fr: applied.length === 0 ? 'La base de données est à jour.' : `Appliqué : ${applied.join(', ')}.`,
        },
      )
      return 0
    })
  },
}
