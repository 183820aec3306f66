import type { MemberId, OrganizationId } from '@fanal/kernel'
import type { Queries } from '@fanal/postgres'
import type { GrantClass, GrantOperation, Purpose, SubjectId } from '../grants/access-grant.ts'
import type { ConsentState, ExplainedItem } from './consent-machine.ts'
import type { Consent, ConsentId, ConsentMethod, Recipient, WithdrawalLimits } from './consent.ts'

interface ConsentRow {
  organization_id: OrganizationId
  consent_id: ConsentId
  subject_id: SubjectId
  state: ConsentState
  version: number
  seq: number
  given_by: Consent['givenBy']
  capacity: Consent['capacity']
  purpose: Purpose
  recipient_kind: Recipient['kind']
  recipient_id: string | null
  recipient_category: string | null
  classes: readonly GrantClass[]
  operations: readonly GrantOperation[]
  language: string
  interpreter: Consent['interpreter']
  explained: readonly ExplainedItem[]
  explained_by: MemberId
  explained_at: Date
  method: ConsentMethod | null
  valid_from: Date | null
  valid_to: Date | null
  supersedes: ConsentId | null
  ended_at: Date | null
  ended_by: MemberId | null
  withdrawal_limits: WithdrawalLimits | null
}

interface ConsentTables {
  'fanal.consent': ConsentRow
}

function recipientOf(row: ConsentRow): Recipient {
  if (row.recipient_kind === 'category') return { kind: 'category', category: row.recipient_category ?? '' }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the table's checks hold kind and id together
  return { kind: row.recipient_kind, id: row.recipient_id } as Recipient
}

const consentOf = (row: ConsentRow): Consent => ({
  id: row.consent_id,
  subject: row.subject_id,
  state: row.state,
  version: row.version,
  seq: row.seq,
  givenBy: row.given_by,
  capacity: row.capacity,
  purpose: row.purpose,
  recipient: recipientOf(row),
  classes: row.classes,
  operations: row.operations,
  language: row.language,
  interpreter: row.interpreter,
  explained: row.explained,
  explainedBy: row.explained_by,
  explainedAt: row.explained_at,
  method: row.method,
  validFrom: row.valid_from,
  validTo: row.valid_to,
  takenBackByPerson: row.state === 'withdrawn' && row.ended_by === null,
  supersedes: row.supersedes,
})

/** One consent, for whoever may see the person's codes. */
export async function consentById(organization: OrganizationId, consent: string, tx: Queries): Promise<Consent | null> {
  const row = await tx
    .tables<ConsentTables>()
    .selectFrom('fanal.consent')
    .selectAll()
    .where('organization_id', '=', organization)
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- an id of another kind names no consent
    .where('consent_id', '=', consent as ConsentId)
    .executeTakeFirst()
  return row === undefined ? null : consentOf(row)
}

/** Waits for whoever else changes this consent. Locks nothing for whoever may not change it. */
export async function lockConsent(organization: OrganizationId, consent: ConsentId, tx: Queries): Promise<void> {
  await tx
    .tables<ConsentTables>()
    .selectFrom('fanal.consent')
    .select('consent_id')
    .where('organization_id', '=', organization)
    .where('consent_id', '=', consent)
    .forUpdate()
    .execute()
}

export async function consentsOf(organization: OrganizationId, subject: SubjectId, tx: Queries): Promise<readonly Consent[]> {
  const rows = await tx
    .tables<ConsentTables>()
    .selectFrom('fanal.consent')
    .selectAll()
    .where('organization_id', '=', organization)
    .where('subject_id', '=', subject)
    .orderBy('consent_id', 'desc')
    .execute()
  return rows.map(consentOf)
}

export async function insertConsent(organization: OrganizationId, consent: Consent, tx: Queries): Promise<void> {
  const { recipient } = consent
  await tx
    .tables<ConsentTables>()
    .insertInto('fanal.consent')
    .values({
      organization_id: organization,
      consent_id: consent.id,
      subject_id: consent.subject,
      state: consent.state,
      version: consent.version,
      seq: consent.seq,
      given_by: consent.givenBy,
      capacity: consent.capacity,
      purpose: consent.purpose,
      recipient_kind: recipient.kind,
      recipient_id: recipient.kind === 'category' ? null : recipient.id,
      recipient_category: recipient.kind === 'category' ? recipient.category : null,
      classes: consent.classes,
      operations: consent.operations,
      language: consent.language,
      interpreter: consent.interpreter,
      explained: consent.explained,
      explained_by: consent.explainedBy,
      explained_at: consent.explainedAt,
      method: consent.method,
      valid_from: consent.validFrom,
      valid_to: consent.validTo,
      supersedes: consent.supersedes,
      ended_at: null,
      ended_by: null,
      withdrawal_limits: null,
    })
    .execute()
}

/** Writes where a consent stands after an act. */
export async function changeConsent(organization: OrganizationId, consent: Consent, tx: Queries): Promise<void> {
  await tx
    .tables<ConsentTables>()
    .updateTable('fanal.consent')
    .set({
      state: consent.state,
      version: consent.version,
      seq: consent.seq,
      language: consent.language,
      interpreter: consent.interpreter,
      explained: consent.explained,
      explained_by: consent.explainedBy,
      explained_at: consent.explainedAt,
      method: consent.method,
      valid_from: consent.validFrom,
      valid_to: consent.validTo,
    })
    .where('organization_id', '=', organization)
    .where('consent_id', '=', consent.id)
    .execute()
}

export interface Ending {
  readonly state: ConsentState
  readonly seq: number
  readonly at: Date
  readonly by: MemberId | null
  readonly limits: WithdrawalLimits | null
}

/** Writes that a consent is over. By the clock, nobody's name and no limits are written. */
export async function writeEnding(organization: OrganizationId, consent: ConsentId, ending: Ending, tx: Queries): Promise<void> {
  const byHand = ending.by === null ? {} : { ended_by: ending.by, withdrawal_limits: ending.limits }
  await tx
    .tables<ConsentTables>()
    .updateTable('fanal.consent')
    .set({ state: ending.state, seq: ending.seq, ended_at: ending.at, ...byHand })
    .where('organization_id', '=', organization)
    .where('consent_id', '=', consent)
    .execute()
}

interface ClockConsent {
  readonly organization: OrganizationId
  readonly consent: Consent
}

/** Consents of every organization in the order in which they end, each held: for the clock, which sees codes only. */
const inOrderOfEnd = (limit: number, tx: Queries) =>
  tx.tables<ConsentTables>().selectFrom('fanal.consent').selectAll().orderBy('valid_to').limit(limit).forUpdate().skipLocked()

const forClock = (rows: readonly ConsentRow[]): readonly ClockConsent[] =>
  rows.map((row) => ({ organization: row.organization_id, consent: consentOf(row) }))

/** Consents whose end has passed, the oldest first. */
export async function consentsOver(now: Date, limit: number, tx: Queries): Promise<readonly ClockConsent[]> {
  return forClock(await inOrderOfEnd(limit, tx).where('state', 'in', ['active', 'expiring']).where('valid_to', '<=', now).execute())
}

/** Consents in force that nobody was warned of and that end between two moments, the soonest first. */
export async function consentsEndingBy(now: Date, by: Date, limit: number, tx: Queries): Promise<readonly ClockConsent[]> {
  const ending = inOrderOfEnd(limit, tx).where('state', '=', 'active').where('valid_to', '>', now).where('valid_to', '<=', by)
  return forClock(await ending.execute())
}

/** Writes that a yes ends soon; it holds as before. */
export async function writeWarned(organization: OrganizationId, { id, seq }: Pick<Consent, 'id' | 'seq'>, tx: Queries): Promise<void> {
  await tx
    .tables<ConsentTables>()
    .updateTable('fanal.consent')
    .set({ state: 'expiring', seq: seq + 1 })
    .where('organization_id', '=', organization)
    .where('consent_id', '=', id)
    .execute()
}
