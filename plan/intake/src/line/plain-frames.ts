import type { Writable } from 'node:stream'

/** What passes between the public process and a sealer's child, in this order; the numbers are on the wire. */
export const frameKinds = {
  /** JSON `PlainRequest`. */
  request: 1,
  /** A piece of the form, as the browser sent it. */
  body: 2,
  bodyEnd: 3,
  /** JSON `LineCall`: the child asks. */
  call: 4,
  /** JSON `Outcome`: the line answers. */
  answer: 5,
  /** JSON `{status}`. */
  status: 6,
  /** A piece of the page. */
  page: 7,
  pageEnd: 8,
  /** No child is free, and none will be soon. */
  busy: 9,
} as const
export type FrameKind = keyof typeof frameKinds

const headBytes = 5
const mostBytes = 16 * 1024 * 1024
const byNumber = new Map(Object.entries(frameKinds).map(([kind, number]) => [number as number, kind as FrameKind]))

/**
 * Writes one frame: kind, length (u32be), payload. The payload is not copied.
 * @param sent called when the payload has left this process: only then may it be overwritten
 */
export function writeFrame(to: Writable, kind: FrameKind, payload: Uint8Array = new Uint8Array(), sent?: () => void): void {
  const head = Buffer.allocUnsafeSlow(headBytes)
  head.writeUInt8(frameKinds[kind], 0)
  head.writeUInt32BE(payload.length, 1)
  to.write(head)
  if (payload.length > 0) to.write(payload, () => sent?.())
}

export function jsonBytes(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value))
}

export function jsonOf(payload: Uint8Array): unknown {
  return JSON.parse(new TextDecoder().decode(payload))
}

/**
 * Puts frames together from pieces of any size.
 * @param take gets each payload in a buffer of its own, to be overwritten when it has served
 * @returns a function for the next piece; it throws a RangeError at what is no frame
 */
export function frameReader(take: (kind: FrameKind, payload: Buffer) => void): (piece: Uint8Array) => void {
  const head = Buffer.alloc(headBytes)
  let headAt = 0
  let payload: Buffer | null = null
  let payloadAt = 0

  function finish(whole: Buffer): void {
    const kind = byNumber.get(head.readUInt8(0))
    if (kind === undefined) throw new RangeError('unknown frame')
    headAt = 0
    payload = null
    take(kind, whole)
  }

  return (piece) => {
    let at = 0
    while (at < piece.length) {
      if (payload === null) {
        const some = piece.subarray(at, at + headBytes - headAt)
        head.set(some, headAt)
        headAt += some.length
        at += some.length
        if (headAt < headBytes) return
        const length = head.readUInt32BE(1)
        if (length > mostBytes) throw new RangeError('frame too long')
        payload = Buffer.allocUnsafeSlow(length)
        payloadAt = 0
        if (length === 0) finish(payload)
        continue
      }
      const some = piece.subarray(at, at + payload.length - payloadAt)
      payload.set(some, payloadAt)
      payloadAt += some.length
      at += some.length
      if (payloadAt === payload.length) finish(payload)
    }
  }
}
