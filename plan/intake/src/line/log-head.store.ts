import { toBase64Url, toHex } from '@fanal/kernel'
import type { SignedHead } from '@fanal/ledger'
import type { Queries } from '@fanal/postgres'

/** The newest head that the worker signed; `null` before the first. */
export async function newestHead(db: Queries): Promise<SignedHead | null> {
  const [row] = await db.query<{ deployment_id: string; size: number; root: Buffer; signed_at: Date; signature: Buffer }>(
    `select d.deployment_id, h.size, h.root, h.signed_at, h.signature
     from fanal.published_log_head h, fanal.published_deployment d order by h.size desc limit 1`,
  )
  if (row === undefined) return null
  return {
    deployment: row.deployment_id,
    size: row.size,
    root: toHex(row.root),
    at: row.signed_at.toISOString(),
    signature: toBase64Url(row.signature),
  }
}

/**
 * Whether the database answers at all.
 * @param within milliseconds
 */
export async function answers(db: Queries, within = 2000): Promise<boolean> {
  const late = new Promise<false>((resolve) => {
    setTimeout(() => resolve(false), within).unref()
  })
  const asked = db.query('select 1').then(
    () => true,
    () => false,
  )
  return await Promise.race([asked, late])
}
