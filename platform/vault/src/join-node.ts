import { type ServerSecret, isNameTaken, totpBinding } from '@fanal/identity'
import { type LedgerEvent, type OrganizationId, type Outcome, type StreamId, type UnitId, type World, ok, refuse } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import { type Directory, type DirectoryUnit, type SignedDirectory, type UnitEpoch, fromBase64url, keysId } from '@fanal/seal'
import { type Arrival, agreesWith } from './arrival.ts'
import { appendEvents, eventsOf, storeOrganization } from './ceremony.store.ts'
import { currentDirectory, insertDirectory } from './directory.store.ts'
import { checkNextDirectory } from './publish-directory.ts'
import { isKeptWhole, lockNewKeys } from './unit-keys/kept-epochs.store.ts'

const refusals = {
  'arrival-missing': {
    en: 'This directory names an organization that this node does not have: give its arrival file too (--arrival).',
    fr: 'Cet annuaire nomme un organisme que ce nœud n’a pas : donnez aussi son fichier d’arrivée (--arrival).',
  },
  'arrival-differs': {
    en: 'The arrival file is not what the root key signed: publish nothing, and ask the organization for its own file.',
    fr: 'Le fichier d’arrivée n’est pas ce que la clé racine a signé : ne publiez rien et demandez à l’organisme son propre fichier.',
  },
  'epoch-not-kept': {
    en: 'The keys that this directory gives a unit are not the ones that lie on this node, or the recovery key could not open them: nothing was published. Somebody made them again: ask for the newest request.',
    fr: 'Les clés que cet annuaire donne à une unité ne sont pas celles qui sont sur ce nœud, ou la clé de récupération ne pourrait pas les ouvrir : rien n’a été publié. Quelqu’un les a refaites : demandez la demande la plus récente.',
  },
  'name-taken': {
    en: 'A login name of the new organization is taken on this node: its ceremony has to be held again with another one.',
    fr: 'Un nom d’utilisateur du nouvel organisme est déjà pris sur ce nœud : sa cérémonie doit être refaite avec un autre.',
  },
} as const

interface Hands {
  readonly secret: ServerSecret
  readonly world: World
}

/**
 * Publishes the next version of the directory and, with it, the organization that joins by it, in one transaction or not at all.
 * Needs the migrator.
 * @param signed   parsed JSON of unknown origin
 * @param arrival  the rows of the organization that joins; null where none does
 */
export async function publishChange(
  signed: unknown,
  arrival: Arrival | null,
  { secret, world }: Hands,
  tx: Transaction,
): Promise<Outcome<{ readonly version: number; readonly joined: OrganizationId | null }>> {
  const next = await checkNextDirectory(signed, tx)
  if (!next.ok) return next
  const { body } = next.value
  const before = await currentDirectory(tx)
  const fresh = body.organizations.filter((one) => !before?.body.organizations.some((known) => known.id === one.id))
  if (fresh.length !== (arrival === null ? 0 : 1)) return refuse('arrival-missing', refusals['arrival-missing'])
  for (const one of newEpochs(body, before?.body))
    // oxlint-disable-next-line no-await-in-loop -- one connection
    if (!(await isKept(one, tx))) return refuse('epoch-not-kept', refusals['epoch-not-kept'])
  if (arrival !== null) {
    if (arrival.founded.organization.organization !== fresh[0]?.id || !agreesWith(arrival, body))
      return refuse('arrival-differs', refusals['arrival-differs'])
    for (const member of arrival.founded.members)
      // oxlint-disable-next-line no-await-in-loop -- one connection
      if (await isNameTaken(member.loginName, tx)) return refuse('name-taken', refusals['name-taken'])
    await storeOrganization(withFactors(arrival, secret, world), world.now(), tx)
  }
  if (!(await insertDirectory(next.value, world.now(), tx))) throw new Error('the version was there after it was found missing')
  const events = arrival === null ? published(next.value) : eventsOf(arrival.founded, body.version)
  await appendEvents(events, tx, world)
  return ok({ version: body.version, joined: arrival?.founded.organization.organization ?? null })
}

interface NewEpoch {
  readonly unit: DirectoryUnit
  readonly epoch: UnitEpoch
}

/** Keys that a directory gives to units which were there before. */
function newEpochs({ units }: Directory, before: Directory | undefined): NewEpoch[] {
  return units.flatMap((unit) => {
    const known = before?.units.find(({ id }) => id === unit.id)
    if (known === undefined) return []
    const isKnown = (epoch: UnitEpoch) => known.epochs.some((one) => one.inbox === epoch.inbox && one.sign === epoch.sign)
    return unit.epochs.filter((epoch) => !isKnown(epoch)).map((epoch) => ({ unit, epoch }))
  })
}

/** Whether somebody can open what will be sealed to these keys: the node has them, wrapped to recovery. */
async function isKept({ unit, epoch }: NewEpoch, tx: Transaction): Promise<boolean> {
  await lockNewKeys(unit.id as UnitId, tx)
  const [inbox, sign] = [fromBase64url(epoch.inbox), fromBase64url(epoch.sign)]
  if (inbox === undefined || sign === undefined) return false
  return await isKeptWhole(unit.organization as OrganizationId, unit.id as UnitId, epoch.epoch, keysId(inbox, sign), tx)
}

/** The second factors under this server's own secret. */
function withFactors({ founded, secondFactors }: Arrival, secret: ServerSecret, world: World): Arrival['founded'] {
  const factors = new Map(secondFactors.map((one) => [one.member, one.totpSecret]))
  const members = founded.members.map((member) => {
    const totpSecret = factors.get(member.member)
    if (totpSecret === undefined) throw new Error('every member of an arrival has a second factor')
    return { ...member, totpSealed: secret.seal(totpSecret, totpBinding(member.member), world.chance(12)) }
  })
  return { ...founded, members }
}

/** One entry for each organization of the directory: whoever belongs to one sees which version it was held to, and when. */
function published({ body }: SignedDirectory): LedgerEvent[] {
  return body.organizations.map(({ id }) => ({
    type: 'vault.directory.published',
    version: 1,
    organization: id as OrganizationId,
    stream: id as StreamId,
    data: { directory: body.version },
  }))
}
