import { actorFor, credentialsOf, openServerSecret, readDemonstration, seedsOf } from '@fanal/identity'
import { type MemberActor, type World, must } from '@fanal/kernel'
import { type Terms, houseRule } from '@fanal/oversee'
import { publishInvented } from '@fanal/oversee/demonstration'
import { type Database, type DatabaseServer, unitOfWork } from '@fanal/postgres'
import { passphraseKeys, unwrapMemberSeeds } from '@fanal/seal'

/** Who brings the invented edition out. */
const hands = ['ines', 'lea', 'simone'] as const

interface Known {
  readonly actor: MemberActor
  readonly salt: Uint8Array
}

async function known(name: string, workbench: Database): Promise<Known | null> {
  const found = await credentialsOf(name, workbench)
  const member = found === null ? null : await actorFor(found, workbench)
  return found === null || member === null ? null : { actor: member.actor, salt: found.salt }
}

/**
 * Brings out the edition of the demonstration's invented plan. Nothing is done twice.
 * @returns false where this node has no such plan
 */
export async function publishDemonstration(
  server: DatabaseServer,
  dataDir: string,
  { world, terms }: { readonly world: World; readonly terms: Terms },
): Promise<boolean> {
  const demonstration = readDemonstration(dataDir)
  if (demonstration === null) return false
  const [asWorkbench, asWorker] = [server.connect('workbench', { max: 1 }), server.connect('worker', { max: 1 })]
  const auditor = server.connect('auditor', { max: 1 })
  const cast = new Map<string, Known>()
  for (const name of hands) {
    // oxlint-disable-next-line no-await-in-loop -- one connection
    const one = await known(name, asWorkbench)
    if (one === null) return false
    cast.set(name, one)
  }

  /** The seed of one of the cast, opened with their passphrase as their browser opens it. */
  async function signSeedOf(name: string): Promise<Uint8Array> {
    const { actor, salt } = cast.get(name)!
    const { organization, member } = actor
    const kept = await unitOfWork(asWorkbench, { organization }, (tx) => seedsOf(actor, tx))
    const passphrase = demonstration?.find((one) => one.name === name)?.passphrase ?? ''
    const { kek } = await passphraseKeys(passphrase, salt)
    const opened = kept === null ? null : await unwrapMemberSeeds(kept.wrappedSeeds, kek, member)
    if (opened === null || !opened.ok) throw new Error(`the keys of ${name} do not open`)
    return opened.seeds.sign
  }

  const members = new Map([...cast].map(([name, { actor }]) => [name, actor]))
  const rule = houseRule(must(openServerSecret(dataDir, world.chance)).key('rounding'))
  return await publishInvented({ members, asWorkbench, asWorker, auditor, rule, terms, world, signSeedOf })
}
