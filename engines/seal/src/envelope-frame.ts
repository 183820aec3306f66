import { concat, equalBytes, readUint, uint, utf8 } from './bytes.ts'
import { parseCanonical } from './canonical.ts'
import { isHead, type EnvelopeHead } from './head.ts'
import { problem, type Outcome, type Problem } from './outcome.ts'
import { areWraps, wrapFor, type ReaderName, type Wrap } from './wraps.ts'

const family = utf8('FNL')
const magic = utf8('FNL1')
const tagLength = 32
const maxHead = 2048

/** No envelope is longer, in bytes: largest head, wraps, tag and body. */
export const maxEnvelope = 4 + 2 + maxHead + 2 + 65_535 + tagLength + 4 + 65_536 + 16

export type FrameProblem =
  | 'truncated'
  | 'oversize'
  | 'wrong-magic'
  | 'unknown-version'
  | 'not-canonical'
  | 'bad-shape'
  | 'trailing-bytes'
  | 'bucket-mismatch'

/** The parts of an envelope, as bytes. */
export type FrameBytes = {
  readonly headBytes: Uint8Array
  readonly wrapsBytes: Uint8Array
  readonly wrapsTag: Uint8Array
  readonly body: Uint8Array
}
/** An envelope taken apart, nothing opened. */
export type Frame = FrameBytes & { readonly head: EnvelopeHead; readonly wraps: readonly Wrap[] }

/** FNL1 ‖ u16 ‖ head ‖ u16 ‖ wraps ‖ tag ‖ u32 ‖ body. */
export function writeFrame({ headBytes, wrapsBytes, wrapsTag, body }: FrameBytes): Uint8Array<ArrayBuffer> {
  return concat(magic, uint(headBytes.length, 2), headBytes, uint(wrapsBytes.length, 2), wrapsBytes, wrapsTag, uint(body.length, 4), body)
}

/** Takes fields off the front; remembers that the bytes ran out. */
function cursor(bytes: Uint8Array) {
  let at = 0
  return {
    take(length: number): Uint8Array | undefined {
      if (at + length > bytes.length) return undefined
      at += length
      return bytes.subarray(at - length, at)
    },
    takeSized(width: 2 | 4): Uint8Array | undefined {
      const size = this.take(width)
      return size && this.take(readUint(size, 0, width))
    },
    atEnd: () => at === bytes.length,
  }
}

function split(bytes: Uint8Array): Outcome<FrameBytes, FrameProblem> {
  if (bytes.length > maxEnvelope) return problem('oversize')
  const reading = cursor(bytes)
  const start = reading.take(magic.length)
  if (!start) return problem('truncated')
  if (!equalBytes(start.subarray(0, family.length), family)) return problem('wrong-magic')
  if (!equalBytes(start, magic)) return problem('unknown-version')
  const headBytes = reading.takeSized(2)
  if (headBytes && headBytes.length > maxHead) return problem('oversize')
  const wrapsBytes = headBytes && reading.takeSized(2)
  const wrapsTag = wrapsBytes && reading.take(tagLength)
  const body = wrapsTag && reading.takeSized(4)
  if (!headBytes || !wrapsBytes || !wrapsTag || !body) return problem('truncated')
  if (!reading.atEnd()) return problem('trailing-bytes')
  return { ok: true, headBytes, wrapsBytes, wrapsTag, body }
}

function versionProblem(value: unknown): Problem<'unknown-version'> | undefined {
  const version: unknown = typeof value === 'object' && value !== null && 'v' in value ? value.v : undefined
  return Number.isInteger(version) && version !== 1 ? problem('unknown-version') : undefined
}

/** Takes an envelope apart and checks everything that can be checked without a key. Never throws. */
export function readFrame(bytes: Uint8Array): Outcome<{ readonly frame: Frame }, FrameProblem> {
  const parts = split(bytes)
  if (!parts.ok) return parts
  const head = parseCanonical(parts.headBytes)
  const wraps = parseCanonical(parts.wrapsBytes)
  if (!head || !wraps) return problem('not-canonical')
  if (!isHead(head.value)) return versionProblem(head.value) ?? problem('bad-shape')
  if (!areWraps(wraps.value)) return problem('bad-shape')
  if (parts.body.length !== head.value.bucket + 16) return problem('bucket-mismatch')
  const { headBytes, wrapsBytes, wrapsTag, body } = parts
  return {
    ok: true,
    frame: { headBytes, wrapsBytes, wrapsTag, body, head: head.value, wraps: wraps.value },
  }
}

/**
 * Reads an envelope as the server may: its head, who it is wrapped for, its sizes in bytes. Opens nothing, never throws.
 * @returns the parts, or one code: `truncated`, `oversize`, `wrong-magic`, `unknown-version`, `not-canonical`, `bad-shape`,
 *   `trailing-bytes`, `bucket-mismatch`
 */
export function readEnvelope(bytes: Uint8Array): Outcome<
  {
    readonly head: EnvelopeHead
    readonly wraps: readonly Wrap[]
    readonly sizes: {
      readonly total: number
      readonly head: number
      readonly wraps: number
      readonly body: number
    }
  },
  FrameProblem
> {
  const read = readFrame(bytes)
  if (!read.ok) return read
  const { head, wraps, headBytes, wrapsBytes, body } = read.frame
  return {
    ok: true,
    head,
    wraps,
    sizes: {
      total: bytes.length,
      head: headBytes.length,
      wraps: wrapsBytes.length,
      body: body.length,
    },
  }
}

/**
 * Whether one envelope is the other with other wraps and nothing else changed: head and body the same, byte for byte.
 * What a server asks before it puts a re-wrapped envelope in the place of the old one.
 */
export function sameButWraps(a: Uint8Array, b: Uint8Array): boolean {
  const [one, other] = [readFrame(a), readFrame(b)]
  if (!one.ok || !other.ok) return false
  return equalBytes(one.frame.headBytes, other.frame.headBytes) && equalBytes(one.frame.body, other.frame.body)
}

/**
 * Whether one envelope has this reader's wrap exactly as the other has it: what a server asks for a reader whose key does not roll, so that
 * whoever re-wraps cannot shut that reader out.
 */
export function keepsWrap(before: Uint8Array, after: Uint8Array, reader: ReaderName): boolean {
  const [one, other] = [readFrame(before), readFrame(after)]
  if (!one.ok || !other.ok) return false
  const [kept, made] = [wrapFor(one.frame.wraps, reader), wrapFor(other.frame.wraps, reader)]
  return kept !== undefined && made !== undefined && kept.enc === made.enc && kept.ct === made.ct
}
