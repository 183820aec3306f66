import assert from 'node:assert/strict'
import { test } from 'node:test'
import { kemPublicKey, sealEnvelope, systemChance, type Letter } from '@fanal/seal'
import { copyHead } from './sealed-reply.ts'

const place = { deployment: 'a'.repeat(32), unit: 'day', epoch: 2, report: crypto.randomUUID() }
const letter: Letter = { ...place, kind: 'answer', envelope: crypto.randomUUID(), sealedBy: 'officer', content: { v: 1 } }
const publicKey = await kemPublicKey(systemChance(32))

async function sealed(changes: Partial<Letter> = {}): Promise<Uint8Array> {
  const made = await sealEnvelope({ ...letter, ...changes }, [{ to: 'unit', id: 'day', epoch: 2, publicKey }])
  assert.ok(made.ok)
  return made.bytes
}

test('the unit’s own copy is taken where it belongs', async () => {
  assert.equal(copyHead(await sealed(), place)?.envelope, letter.envelope)
})

const misplaced: Partial<Letter>[] = [
  { deployment: 'b'.repeat(32) },
  { unit: 'night' },
  { epoch: 1 },
  { report: crypto.randomUUID() },
  { kind: 'report' },
  { kind: 'follow-up' },
  { sealedBy: 'browser' },
  { files: 1 },
]
for (const changes of misplaced)
  test(`a copy with ${JSON.stringify(changes).replace(/[0-9a-f-]{32,}/, '…')} is not`, async () => {
    assert.equal(copyHead(await sealed(changes), place), null)
  })
