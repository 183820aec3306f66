import type { MemberActor, MemberId, OrganizationId } from '@fanal/kernel'
import { type Database, type Queries, type Transaction, unitOfWork } from '@fanal/postgres'
import type { IdentityTables, PasskeyPurpose } from '../identity.tables.ts'
import type { Passkey, PasskeyId, PasskeyUse } from './passkey.ts'

/** Whose passkeys: row security shows nobody else's. */
export type Owner = Pick<MemberActor, 'organization' | 'member'>

/** Works as this member, before there is a session. */
export function asMember<T>({ organization, member }: Owner, database: Database, work: (tx: Transaction) => Promise<T>): Promise<T> {
  return unitOfWork(database, { organization, actor: member }, work)
}

/** A member's passkeys, in the order in which they were added. */
export async function passkeysOf(owner: Owner, db: Queries): Promise<Passkey[]> {
  const rows = await db
    .tables<IdentityTables>()
    .selectFrom('fanal.passkey')
    .selectAll()
    .where('organization_id', '=', owner.organization)
    .where('member_id', '=', owner.member)
    .orderBy('passkey_id')
    .execute()
  return rows.map((row) => ({
    id: row.passkey_id as PasskeyId,
    credentialId: new Uint8Array(row.credential_id),
    publicKey: new Uint8Array(row.public_key),
    counter: Number(row.counter),
    transports: row.transports,
    synced: row.synced,
    name: row.name,
    addedDay: row.added_day,
    usedDay: row.used_day,
  }))
}

/** @returns false where this passkey was added before */
export async function insertPasskey(owner: Owner, passkey: Passkey, tx: Transaction): Promise<boolean> {
  const row = await tx
    .tables<IdentityTables>()
    .insertInto('fanal.passkey')
    .values({
      organization_id: owner.organization,
      passkey_id: passkey.id,
      member_id: owner.member,
      credential_id: passkey.credentialId,
      public_key: passkey.publicKey,
      counter: passkey.counter,
      transports: passkey.transports,
      synced: passkey.synced,
      name: passkey.name,
      added_day: passkey.addedDay,
      used_day: passkey.usedDay,
    })
    .onConflict((same) => same.columns(['organization_id', 'credential_id']).doNothing())
    .returning('passkey_id')
    .executeTakeFirst()
  return row !== undefined
}

/**
 * Notes that a passkey signed.
 * @returns false where it is gone, or its counter went on meanwhile: of two answers with one counter, one is a copy's
 */
export async function noteUse(owner: Owner, use: PasskeyUse, day: Date, tx: Transaction): Promise<boolean> {
  const row = await tx
    .tables<IdentityTables>()
    .updateTable('fanal.passkey')
    .set({ counter: use.counter, used_day: day })
    .where('organization_id', '=', owner.organization)
    .where('member_id', '=', owner.member)
    .where('passkey_id', '=', use.id)
    .where((where) => where.or([where('counter', '<', use.counter), where.and([where('counter', '=', 0), where.val(use.counter === 0)])]))
    .returning('passkey_id')
    .executeTakeFirst()
  return row !== undefined
}

export async function deletePasskey(owner: Owner, id: PasskeyId, tx: Transaction): Promise<void> {
  await tx
    .tables<IdentityTables>()
    .deleteFrom('fanal.passkey')
    .where('organization_id', '=', owner.organization)
    .where('member_id', '=', owner.member)
    .where('passkey_id', '=', id)
    .execute()
}

export interface GivenChallenge {
  readonly hash: Uint8Array
  readonly purpose: PasskeyPurpose
  readonly until: Date
}

/** Keeps what was given out, and forgets this member's challenges that nobody may answer any more. */
export async function insertChallenge(owner: Owner, { hash, purpose, until }: GivenChallenge, now: Date, tx: Transaction): Promise<void> {
  const own = { organization_id: owner.organization, member_id: owner.member }
  const challenges = tx.tables<IdentityTables>()
  await challenges
    .deleteFrom('fanal.passkey_challenge')
    .where('organization_id', '=', own.organization_id)
    .where('member_id', '=', own.member_id)
    .where('until_at', '<=', now)
    .execute()
  await challenges
    .insertInto('fanal.passkey_challenge')
    .values({ ...own, challenge_hash: hash, purpose, until_at: until })
    .execute()
}

/**
 * Takes a challenge: it is gone, whatever comes of its answer.
 * @returns false where it was never given to this member for this, was taken before, or is too old
 */
export function takeChallenge(
  owner: { organization: OrganizationId; member: MemberId },
  { hash, purpose }: Omit<GivenChallenge, 'until'>,
  now: Date,
  database: Database,
): Promise<boolean> {
  return asMember(owner, database, async (tx) => {
    const row = await tx
      .tables<IdentityTables>()
      .deleteFrom('fanal.passkey_challenge')
      .where('organization_id', '=', owner.organization)
      .where('member_id', '=', owner.member)
      .where('challenge_hash', '=', hash)
      .where('purpose', '=', purpose)
      .where('until_at', '>', now)
      .returning('purpose')
      .executeTakeFirst()
    return row !== undefined
  })
}
