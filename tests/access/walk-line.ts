import { createLine, publishedFrom, sealLetter } from '@fanal/intake'
import { type Outcome, type StreamId, entryBytes, timedId, toBase64Url } from '@fanal/kernel'
import { sha256 } from '@fanal/seal'
import { currentDirectory } from '@fanal/vault'
import type { House, Place } from './house.ts'
import type { Difference } from './walk.ts'

/** What a reporter's key opens, and what anybody else's does not; written by hand, in the order in which it is tried. */
const expected = {
  'pick up with another fetch key': 'nothing',
  'pick up with another locator': 'nothing',
  'pick up with another receipt': 'nothing',
  'acknowledge with another fetch key': 'the reply stays',
  'acknowledge with another receipt': 'the reply stays',
  'upload with another key': 'unknown-envelope',
  'upload with another receipt': 'unknown-envelope',
  'write more with another upload key': 'mismatch',
  'write more into another’s report': 'mismatch',
  'pick up with the receipt': 'a reply',
  'upload with the receipt': 'ok',
  'write more with the receipt': 'ok',
  'acknowledge with the receipt': 'the reply is gone',
} as const
type Try = keyof typeof expected

/** Tries the line of a place with its receipt's keys and with others, and yields what is not as the table says. */
export async function* walkLine(house: House, home: Place): AsyncGenerator<Difference> {
  const { thing } = home
  const { thing: other } = house.places[house.places.indexOf(home) ^ 1]!
  const database = house.database.connect('public', { max: 1 })
  const line = createLine({ database, published: publishedFrom(database, house.world), world: house.world })
  const { body: directory } = (await currentDirectory(house.owner))!
  const wrong = house.world.chance(32)
  const mine = thing.keys
  await house.owner.query(`insert into fanal.line_reply values ($1, $2, 77, now(), '\\x01') on conflict do nothing`, [
    thing.organization,
    thing.report,
  ])

  const pickUp = async (keys: { locator: Uint8Array; fetchKey: Uint8Array }) => {
    const box = await line.pickUp(keys)
    if (!box.ok) return box.code
    return box.value.messages.length === 0 ? 'nothing' : 'a reply'
  }
  const acknowledge = async (keys: { locator: Uint8Array; fetchKey: Uint8Array }) => {
    // @NOTE asked below the code, which looks into the mailbox first and so would hide what the function itself lets through
    const event = { type: 'x', version: 1, organization: thing.organization, stream: thing.report as StreamId, data: {} }
    const entry = timedId<'entry'>(house.world.now(), house.world.chance(10))
    const body = entryBytes(event, { id: entry, at: house.world.now(), actor: { kind: 'public' } })
    const values = [sha256(keys.locator), sha256(keys.fetchKey), thing.report, 1_000, thing.organization, entry, Buffer.from(body)]
    await database.query('select fanal.line_acknowledge($1, $2, $3, $4, $5, $6, $7)', values)
    const left = await house.owner.query('select 1 from fanal.line_reply where report_id = $1', [thing.report])
    return left.length === 0 ? 'the reply is gone' : 'the reply stays'
  }
  const upload = async ({ locator, uploadKey }: { locator: Uint8Array; uploadKey: Uint8Array }) =>
    said(await line.upload(chunkFor({ locator, uploadKey, envelope: thing.envelope, bytes: house.world.chance(60) })))
  const write = async (keys: typeof mine, text: string) => {
    const letter = { kind: 'follow-up', language: 'en', answers: { what: text }, files: [], sealedBy: 'browser', unit: thing.unit } as const
    const node = { to: '', deployment: directory.deployment, fingerprint: '', demonstration: true, directory }
    return said(await line.accept((await sealLetter(node, keys, letter)).submission))
  }
  const tries: Readonly<Record<Try, () => Promise<string>>> = {
    'pick up with another fetch key': () => pickUp({ ...mine, fetchKey: wrong }),
    'pick up with another locator': () => pickUp({ ...mine, locator: wrong }),
    'pick up with another receipt': () => pickUp({ ...other.keys, fetchKey: mine.fetchKey }),
    'acknowledge with another fetch key': () => acknowledge({ ...mine, fetchKey: wrong }),
    'acknowledge with another receipt': () => acknowledge(other.keys),
    'upload with another key': () => upload({ ...mine, uploadKey: wrong }),
    'upload with another receipt': () => upload(other.keys),
    'write more with another upload key': () => write({ ...mine, uploadKey: wrong }, 'a stranger’s words'),
    'write more into another’s report': () => write({ ...other.keys, reportId: mine.reportId }, 'another’s words'),
    'pick up with the receipt': () => pickUp(mine),
    'upload with the receipt': () => upload(mine),
    'write more with the receipt': () => write(mine, `more, ${toBase64Url(house.world.chance(6))}`),
    'acknowledge with the receipt': () => acknowledge(mine),
  }
  for (const [name, attempt] of Object.entries(tries) as [Try, () => Promise<string>][]) {
    const found = await attempt()
    if (found !== expected[name]) yield { what: `${name} of ${home.name}`, expected: expected[name], found }
  }
  await database.close()
}

function said(outcome: Outcome<unknown>): string {
  return outcome.ok ? 'ok' : outcome.code
}

let index = 0

/** The bytes of an upload (docs/protocol.md §7), each time of a further chunk. */
function chunkFor({
  locator,
  uploadKey,
  envelope,
  bytes,
}: {
  locator: Uint8Array
  uploadKey: Uint8Array
  envelope: string
  bytes: Uint8Array
}): Uint8Array {
  const numbers = Buffer.alloc(9)
  numbers.writeUInt32BE(1, 0)
  numbers.writeUInt32BE((index += 1), 4)
  return Buffer.concat([Buffer.from('FNF1'), locator, uploadKey, Buffer.from(envelope.replaceAll('-', ''), 'hex'), numbers, bytes])
}
