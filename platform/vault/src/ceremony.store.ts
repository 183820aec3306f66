import { insertMember, insertOrganization, insertUnit } from '@fanal/identity'
import { type LedgerEvent, type Outcome, type StreamId, type World, entryBytes, ok, refuse, timedId } from '@fanal/kernel'
import { appendEntries } from '@fanal/ledger'
import type { Transaction } from '@fanal/postgres'
import type { Ceremony } from './ceremony.ts'
import type { FoundedOrganization } from './found-organization.ts'
import { insertDeployment, readDeployment } from './deployment.store.ts'
import { publishDirectory } from './publish-directory.ts'
import { insertWraps } from './wraps.store.ts'

/**
 * Stores a ceremony whole, with its ledger entries; a node has one root and one first ceremony.
 * Needs the migrator.
 */
export async function storeCeremony(tx: Transaction, ceremony: Ceremony, world: World): Promise<Outcome<null>> {
  if ((await readDeployment(tx)) !== null)
    return refuse('already-founded', {
      en: 'This node already has its root key and its first organization: nothing was changed.',
      fr: 'Ce nœud a déjà sa clé racine et son premier organisme : rien n’a été changé.',
    })
  await insertDeployment(ceremony.deployment, tx)
  // oxlint-disable-next-line no-await-in-loop -- one connection: one after the other
  for (const founded of ceremony.founded) await storeOrganization(founded, ceremony.at, tx)
  const published = await publishDirectory(ceremony.directory, ceremony.at, tx)
  if (!published.ok) throw new Error(`a directory of our own was refused: ${published.code}`)
  await appendEvents(
    ceremony.founded.flatMap((founded) => eventsOf(founded, 1)),
    tx,
    world,
  )
  return ok(null)
}

/** An organization's rows, as they come from its ceremony. */
export async function storeOrganization(
  { organization, units, members, wraps }: FoundedOrganization,
  at: Date,
  tx: Transaction,
): Promise<void> {
  await insertOrganization(organization, at, tx)
  // oxlint-disable-next-line no-await-in-loop -- one connection: one after the other
  for (const unit of units) await insertUnit(unit, tx)
  // oxlint-disable-next-line no-await-in-loop -- as above
  for (const member of members) await insertMember(member, at, tx)
  await insertWraps(organization.organization, wraps, at, tx)
}

/** What an organization's arrival leaves on the ledger. */
export function eventsOf({ organization: { organization, kind }, units, members }: FoundedOrganization, directory: number): LedgerEvent[] {
  const event = (stream: string, type: string, data: LedgerEvent['data']): LedgerEvent => ({
    type,
    version: 1,
    organization,
    stream: stream as StreamId,
    data,
  })
  return [
    event(organization, 'identity.organization.added', { kind }),
    ...units.map((unit) => event(unit.unit, 'identity.unit.added', { receives: unit.receives })),
    ...members.map((member) =>
      event(member.member, 'identity.member.added', { duties: member.held.map((held) => `${held.duty}@${held.unit}`) }),
    ),
    event(organization, 'vault.directory.published', { directory }),
  ]
}

/** Appends entries of a command that a person runs on the node. */
export async function appendEvents(events: readonly LedgerEvent[], tx: Transaction, world: World): Promise<void> {
  const entries = events.map((event) => {
    const id = timedId<'entry'>(world.now(), world.chance(10))
    const body = entryBytes(event, { id, at: world.now(), actor: { kind: 'system', process: 'command' } })
    return { organization: event.organization, stream: event.stream, id, body }
  })
  await appendEntries(entries, tx)
}
