import type { MemberActor, MemberId, OrganizationId } from '@fanal/kernel'
import { type Database, type Queries, type Transaction, unitOfWork } from '@fanal/postgres'
import type { IdentityTables } from './identity.tables.ts'
import { type Attempts, type Turn, takeTurn } from './throttle.ts'

/** What a sign-in is checked against. */
export interface Credentials {
  readonly organization: OrganizationId
  readonly member: MemberId
  readonly salt: Uint8Array
  readonly loginHash: Uint8Array
  readonly totpSealed: Uint8Array
}

/** The active member of a login name, in whichever organization. */
export async function credentialsOf(loginName: string, db: Queries): Promise<Credentials | null> {
  const [row] = await db.query<{
    organization_id: OrganizationId
    member_id: MemberId
    passphrase_salt: Uint8Array
    login_hash: Uint8Array
    totp_sealed: Uint8Array
  }>('select * from fanal.sign_in_member($1)', [loginName])
  if (row === undefined) return null
  return {
    organization: row.organization_id,
    member: row.member_id,
    salt: new Uint8Array(row.passphrase_salt),
    loginHash: row.login_hash,
    totpSealed: row.totp_sealed,
  }
}

/** Counts a try of this name before it is checked, or says how long to wait. Tries of one name stand in line. */
export function countAttempt(nameMac: Uint8Array, now: Date, database: Database): Promise<Turn> {
  return unitOfWork(database, {}, async (tx) => {
    const attempts = tx.tables<IdentityTables>()
    const fresh = { name_mac: nameMac, failures: 0, failed_at: now }
    // @NOTE one statement makes or locks the row: a success at the same moment removes it, and then it is made anew
    const row = await attempts
      .insertInto('fanal.sign_in_attempt')
      .values(fresh)
      .onConflict((conflict) =>
        conflict.column('name_mac').doUpdateSet((given) => ({ failures: given.ref('fanal.sign_in_attempt.failures') })),
      )
      .returningAll()
      .executeTakeFirstOrThrow()
    const before: Attempts | null = row.failures === 0 ? null : { failures: row.failures, failedAt: row.failed_at }
    const turn = takeTurn(before, now)
    if (turn.ok) await setAttempts(nameMac, turn.attempts, tx)
    return turn
  })
}

async function setAttempts(nameMac: Uint8Array, attempts: Attempts, tx: Transaction): Promise<void> {
  await tx
    .tables<IdentityTables>()
    .updateTable('fanal.sign_in_attempt')
    .set({ failures: attempts.failures, failed_at: attempts.failedAt })
    .where('name_mac', '=', nameMac)
    .execute()
}

/** A try that was no failure is not one: the name begins again at nothing. */
export async function forgetAttempts(nameMac: Uint8Array, db: Queries): Promise<void> {
  await db.tables<IdentityTables>().deleteFrom('fanal.sign_in_attempt').where('name_mac', '=', nameMac).execute()
}

/** Removes what no wait depends on any more. */
export async function forgetOldAttempts(before: Date, db: Queries): Promise<void> {
  await db.tables<IdentityTables>().deleteFrom('fanal.sign_in_attempt').where('failed_at', '<', before).execute()
}

/**
 * Takes a one-time code for this member.
 * @returns false where it was taken before; two at once stand in line on its key, and one of them gets false
 */
export async function claimStep(actor: MemberActor, step: number, tx: Transaction): Promise<boolean> {
  const codes = tx.tables<IdentityTables>()
  const own = { organization_id: actor.organization, member_id: actor.member }
  const claimed = await codes
    .insertInto('fanal.totp_used')
    .values({ ...own, step })
    .onConflict((row) => row.columns(['organization_id', 'member_id', 'step']).doNothing())
    .returning('step')
    .executeTakeFirst()
  // Steps so old that no clock accepts them any more.
  await codes
    .deleteFrom('fanal.totp_used')
    .where('organization_id', '=', own.organization_id)
    .where('member_id', '=', own.member_id)
    .where('step', '<', step - 10)
    .execute()
  return claimed !== undefined
}
