import { readEnvelope } from '../src/index.ts'

/** At byte `at`, leave out `drop` bytes and put in others. */
export type Patch = { readonly at: number; readonly drop: number; readonly put: Uint8Array }
/** One way to damage an envelope, and the problem that its reader must name. */
export type Damage = { readonly name: string; readonly problem: string; readonly patches: readonly Patch[] }

/** The bytes with all patches made; patches are in rising order and do not overlap. */
export function damaged(bytes: Uint8Array, patches: readonly Patch[]): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = []
  let from = 0
  for (const { at, drop, put } of patches) {
    parts.push(bytes.subarray(from, at), put)
    from = at + drop
  }
  return Uint8Array.from(Buffer.concat([...parts, bytes.subarray(from)]))
}

const text = (words: string) => new TextEncoder().encode(words)

/** One case for each thing that can be wrong with an envelope, for whoever writes another reader. */
export function damages(bytes: Uint8Array): readonly Damage[] {
  const read = readEnvelope(bytes)
  if (!read.ok) throw new Error(read.problem)
  const { sizes, head, wraps } = read
  const [ownWrap, otherWrap] = wraps
  if (!ownWrap || !otherWrap) throw new Error('two wraps are needed')
  const wrapsAt = 6 + sizes.head + 2
  const tagAt = wrapsAt + sizes.wraps
  const bodyAt = tagAt + 32 + 4
  const placeOf = (words: string, from = 0) => Buffer.from(bytes).indexOf(words, from)
  const swap = (at: number) => [{ at, drop: 1, put: Uint8Array.of((bytes[at] ?? 0) ^ 1) }]
  // another letter or digit, still of the right form
  const other = (at: number) => [{ at, drop: 1, put: text(String.fromCharCode(bytes[at] ?? 0) === 'a' ? 'b' : 'a') }]
  const inOwnWrap = placeOf(ownWrap.enc, wrapsAt) + 10
  const inOtherWrap = placeOf(otherWrap.enc, wrapsAt) + 10
  return [
    { name: 'nothing left', problem: 'truncated', patches: [{ at: 0, drop: bytes.length, put: new Uint8Array() }] },
    { name: 'last byte missing', problem: 'truncated', patches: [{ at: bytes.length - 1, drop: 1, put: new Uint8Array() }] },
    { name: 'one byte more', problem: 'trailing-bytes', patches: [{ at: bytes.length, drop: 0, put: Uint8Array.of(0) }] },
    { name: 'another magic', problem: 'wrong-magic', patches: [{ at: 0, drop: 4, put: text('AGE1') }] },
    { name: 'version 2 in the magic', problem: 'unknown-version', patches: [{ at: 3, drop: 1, put: text('2') }] },
    { name: 'version 2 in the head', problem: 'unknown-version', patches: [{ at: placeOf('"v":1') + 4, drop: 1, put: text('2') }] },
    {
      name: 'a space in the head',
      problem: 'not-canonical',
      patches: [
        { at: 4, drop: 2, put: Uint8Array.of((sizes.head + 1) >> 8, (sizes.head + 1) & 255) },
        { at: 7, drop: 0, put: text(' ') },
      ],
    },
    { name: 'a kind nobody knows', problem: 'bad-shape', patches: [{ at: placeOf('"report"') + 1, drop: 6, put: text('letter') }] },
    { name: 'another bucket', problem: 'bad-shape', patches: [{ at: placeOf('4096'), drop: 4, put: text('8192') }] },
    {
      name: 'another bucket that exists',
      problem: 'bucket-mismatch',
      patches: [
        { at: 4, drop: 2, put: Uint8Array.of((sizes.head + 1) >> 8, (sizes.head + 1) & 255) },
        { at: placeOf('4096'), drop: 4, put: text('16384') },
      ],
    },
    { name: 'another unit', problem: 'wrap-broken', patches: [{ at: placeOf('"unit":"intake"') + 8, drop: 1, put: text('j') }] },
    { name: 'another epoch', problem: 'wrap-broken', patches: [{ at: placeOf('"epoch":2') + 8, drop: 1, put: text('1') }] },
    { name: 'another report', problem: 'wrap-broken', patches: other(placeOf(head.report)) },
    { name: 'another envelope id', problem: 'wrap-broken', patches: other(placeOf(head.envelope)) },
    { name: 'another deployment', problem: 'wrap-broken', patches: other(placeOf(head.deployment)) },
    { name: 'sealed by somebody else', problem: 'wrap-broken', patches: [{ at: placeOf('browser'), drop: 7, put: text('officer') }] },
    { name: 'more files', problem: 'wrap-broken', patches: [{ at: placeOf('"files":0') + 8, drop: 1, put: text('1') }] },
    { name: 'another commitment', problem: 'wrap-broken', patches: other(placeOf(head.commit)) },
    { name: 'own wrap changed', problem: 'wrap-broken', patches: other(inOwnWrap) },
    { name: 'the wrap of another reader changed', problem: 'wraps-tampered', patches: other(inOtherWrap) },
    {
      name: 'own wrap given to somebody else',
      problem: 'not-for-this-reader',
      patches: [{ at: placeOf('"id":"intake"', wrapsAt) + 6, drop: 1, put: text('j') }],
    },
    { name: 'tag changed', problem: 'wraps-tampered', patches: swap(tagAt) },
    { name: 'first byte of the body changed', problem: 'body-tampered', patches: swap(bodyAt) },
    { name: 'last byte of the body changed', problem: 'body-tampered', patches: swap(bytes.length - 1) },
  ]
}
