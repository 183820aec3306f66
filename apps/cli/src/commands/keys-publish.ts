import { openServerSecret } from '@fanal/identity'
import { thisWorld } from '@fanal/kernel'
import { unitOfWork } from '@fanal/postgres'
import { publishChange, readArrival } from '@fanal/vault'
import { type Command, needed, print, readOptions, stopFor } from '../command.ts'
import { readJson } from '../keys/files.ts'
import { settingsOf } from '../settings.ts'
import { withDatabase } from '../with-database.ts'

const usage = 'keys publish SIGNED [--arrival FILE] [--json]'

export const keysPublish: Command = {
  name: 'keys publish',
  usage,
  about: {
    en: 'On the node: checks a signed key directory against the chain and publishes it, with the organization that joins by it.',
    fr: 'Sur le nœud : vérifie un annuaire de clés signé dans sa chaîne et le publie, avec l’organisme qui se joint par lui.',
  },
  async run(console) {
    const { values, positionals } = readOptions(console, usage, { arrival: { type: 'string' }, json: { type: 'boolean' } })
    const signed = readJson(needed(positionals[0], 'SIGNED', usage))
    const arrival = values.arrival === undefined ? null : readArrival(readJson(values.arrival))
    if (arrival !== null && !arrival.ok) throw stopFor(arrival)
    const secret = openServerSecret(settingsOf(console.env).dataDir, thisWorld.chance)
    if (!secret.ok) throw stopFor(secret)
    return await withDatabase(console, async (server) => {
      const migrator = server.connect('migrator', { max: 1 })
      const done = await unitOfWork(migrator, {}, (tx) =>
        publishChange(signed, arrival?.value ?? null, { secret: secret.value, world: thisWorld }, tx),
      )
      if (!done.ok) throw stopFor(done)
      const { version, joined } = done.value
      print(
        console,
        values.json,
        { version, joined },
        {
          en: `Version ${version} is published. Forms use it within seconds.${joined === null ? '' : ' Its members can sign in now. Delete the arrival file.'}`,
          fr: `La version ${version} est publiée. Les formulaires l’utilisent en quelques secondes.${joined === null ? '' : ' Ses membres peuvent ouvrir une session. Supprimez le fichier d’arrivée.'}`,
        },
      )
      return 0
    })
  },
}
