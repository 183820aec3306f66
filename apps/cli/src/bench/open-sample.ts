import type { Queries } from '@fanal/postgres'
import { openEnvelope, passphraseKeys, type SecretContext, unwrapMemberSeeds, unwrapSecret } from '@fanal/seal'
import { readEnvelopeBytes, readInboxWraps, readMemberKeys } from './bench.store.ts'
import type { Prepared } from './prepare.ts'

/** The seed of every unit inbox that one of these members opens. */
export async function inboxSeeds(
  members: readonly { readonly name: string; readonly passphrase: string }[],
  deployment: string,
  db: Queries,
): Promise<Map<string, Uint8Array>> {
  const seeds = new Map<string, Uint8Array>()
  for (const { name, passphrase } of members) {
    const row = await readMemberKeys(name, db)
    const wraps = row === null ? [] : (await readInboxWraps(row.member, db)).filter((wrap) => !seeds.has(wrap.unit))
    if (row === null || wraps.length === 0) continue
    const { kek } = await passphraseKeys(passphrase, row.salt)
    const own = await unwrapMemberSeeds(row.wrapped, kek, row.member)
    if (!own.ok) continue
    for (const { unit, epoch, wrap } of wraps) {
      const context: SecretContext = { deployment, purpose: 'unit-inbox', subject: unit, recipient: row.member, epoch }
      const opened = await unwrapSecret(wrap, own.seeds.kem, context)
      if (opened.ok) seeds.set(unit, opened.secret)
    }
  }
  return seeds
}

/** Opens up to `count` stored reports drawn at random; answers how many opened to the words that were sealed. */
export async function openSample(
  prepared: readonly Prepared[],
  count: number,
  seeds: ReadonlyMap<string, Uint8Array>,
  db: Queries,
): Promise<{ drawn: number; opened: number }> {
  const drawn = prepared.toSorted(() => Math.random() - 0.5).slice(0, count)
  let opened = 0
  for (const one of drawn) {
    const [bytes, seed] = [await readEnvelopeBytes(one.envelope, db), seeds.get(one.unit)]
    if (bytes === null || seed === undefined) continue
    const result = await openEnvelope(bytes, { to: 'unit', id: one.unit, epoch: 1, seed }, { report: one.report })
    if (result.ok && /^x+$/.test(String((result.content as { answers?: { what?: unknown } }).answers?.what))) opened += 1
  }
  return { drawn: drawn.length, opened }
}
