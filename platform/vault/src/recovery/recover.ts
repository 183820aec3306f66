import { type LedgerEvent, type Outcome, type StreamId, type World, ok, refuse, timedId, toBase64Url } from '@fanal/kernel'
import type { Queries, Transaction } from '@fanal/postgres'
import { keyId, keysId } from '@fanal/seal'
import { appendEvents } from '../ceremony.store.ts'
import { readDeployment } from '../deployment.store.ts'
import { isOwnWrap } from '../wrap-shape.ts'
import { insertWraps } from '../wraps.store.ts'
import type { RecoveredFile, RecoveryFile } from './recovery-file.ts'
import { recoveringMember, recoveryWraps, trustKey } from './recovery.store.ts'

const refusals = {
  noMember: {
    en: 'There is no active member of this name who reads an inbox.',
    fr: 'Il n’y a pas de membre actif de ce nom qui lise une boîte.',
  },
  otherKey: {
    en: 'The member has another key by now, or the file belongs to somebody else: begin again with “fanal keys recovery-export”.',
    fr: 'Le membre a maintenant une autre clé, ou le fichier est celui d’une autre personne : recommencez par « fanal keys recovery-export ».',
  },
} as const

/** What the keepers of the shares take away from the node to bring a member's keys back. Needs the migrator. */
export async function exportRecovery(loginName: string, db: Queries): Promise<Outcome<RecoveryFile>> {
  const [found, deployment] = [await recoveringMember(loginName, db), await readDeployment(db)]
  if (found === null || deployment === null || found.units.length === 0) return refuse('no-member', refusals.noMember)
  const { organization, member, displayName, kemPublic, signPublic, recoveryPublic, name, units } = found
  return ok({
    fanal: 'recovery',
    v: 1,
    deployment: deployment.id,
    organization,
    name,
    key: keyId(recoveryPublic),
    member: { id: member, displayName, kem: toBase64Url(kemPublic), sign: toBase64Url(signPublic), key: keysId(kemPublic, signPublic) },
    wraps: await recoveryWraps(organization, units, db),
  })
}

/** Takes back what the shares opened, wrapped to the member. Needs the migrator; it stands on the ledger. */
export async function importRecovered(
  loginName: string,
  file: RecoveredFile,
  world: World,
  tx: Transaction,
): Promise<Outcome<{ readonly added: number }>> {
  const found = await recoveringMember(loginName, tx)
  if (found === null) return refuse('no-member', refusals.noMember)
  const { organization, member, kemPublic, signPublic, units } = found
  const key = keysId(kemPublic, signPublic)
  const isOurs = file.organization === organization && file.member === member && file.key === key
  const fits = file.wraps.every(
    (wrap) => wrap.recipient === member && units.some((unit) => isOwnWrap({ ...wrap, id: wrap.recipient }, { organization, unit })),
  )
  if (!isOurs || !fits) return refuse('other-key', refusals.otherKey)
  const wraps = file.wraps.map((wrap) => ({ ...wrap, id: timedId(world.now(), world.chance(10)) }))
  const added = await insertWraps(organization, wraps, world.now(), tx)
  await trustKey(organization, member, tx)
  const event: LedgerEvent = {
    type: 'vault.keys.recovered',
    version: 1,
    organization,
    stream: organization as string as StreamId,
    data: { member, key, wraps: added },
  }
  await appendEvents([event], tx, world)
  return ok({ added })
}
