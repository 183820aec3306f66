import type { Queries } from '@fanal/postgres'

/** How often each of these envelopes stands in the database; absent where it does not. */
export async function countEnvelopes(envelopes: readonly string[], db: Queries): Promise<Map<string, number>> {
  const counts = new Map<string, number>()
  for (let at = 0; at < envelopes.length; at += 5000) {
    const rows = await db.query<{ envelope_id: string; count: number }>(
      'select envelope_id, count(*)::int as count from fanal.report_envelope where envelope_id = any($1::uuid[]) group by envelope_id',
      [envelopes.slice(at, at + 5000)],
    )
    for (const row of rows) counts.set(row.envelope_id, row.count)
  }
  return counts
}

/** How many reports, mailboxes' envelopes and ledger entries stand behind these report ids. */
export async function countReports(
  reports: readonly string[],
  db: Queries,
): Promise<{ reports: number; envelopes: number; entries: number }> {
  const total = { reports: 0, envelopes: 0, entries: 0 }
  for (let at = 0; at < reports.length; at += 5000) {
    const [row] = await db.query<{ reports: number; envelopes: number; entries: number }>(
      `select (select count(*)::int from fanal.report where report_id = any($1::uuid[])) as reports,
              (select count(*)::int from fanal.report_envelope where report_id = any($1::uuid[])) as envelopes,
              (select count(*)::int from fanal.ledger_entry where stream_id = any($1::uuid[]) and seq = 1) as entries`,
      [reports.slice(at, at + 5000)],
    )
    total.reports += row?.reports ?? 0
    total.envelopes += row?.envelopes ?? 0
    total.entries += row?.entries ?? 0
  }
  return total
}

export async function readEnvelopeBytes(envelope: string, db: Queries): Promise<Uint8Array | null> {
  const [row] = await db.query<{ bytes: Buffer }>('select bytes from fanal.report_envelope where envelope_id = $1', [envelope])
  return row === undefined ? null : new Uint8Array(row.bytes)
}

export interface MemberKeysRow {
  readonly member: string
  readonly salt: Uint8Array
  readonly wrapped: unknown
}

export async function readMemberKeys(loginName: string, db: Queries): Promise<MemberKeysRow | null> {
  const [row] = await db.query<{ member_id: string; passphrase_salt: Buffer; wrapped_seeds: unknown }>(
    'select member_id, passphrase_salt, wrapped_seeds from fanal.member where login_name = $1',
    [loginName],
  )
  return row === undefined ? null : { member: row.member_id, salt: new Uint8Array(row.passphrase_salt), wrapped: row.wrapped_seeds }
}

export async function readInboxWraps(member: string, db: Queries): Promise<{ unit: string; epoch: number; wrap: unknown }[]> {
  const rows = await db.query<{ subject_id: string; epoch: number; wrap: unknown }>(
    "select subject_id, epoch, wrap from fanal.secret_wrap where recipient_id = $1 and secret = 'unit-inbox'",
    [member],
  )
  return rows.map((row) => ({ unit: row.subject_id, epoch: row.epoch, wrap: row.wrap }))
}
