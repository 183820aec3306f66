import type { AskLine, Line, LineCall } from '@fanal/intake'
import { fromBase64Url, refuse, toBase64Url } from '@fanal/kernel'

const bytesOf = (text: string): Uint8Array => fromBase64Url(text) ?? new Uint8Array()

/** What a sealer's child may ask of the line, each once; an answer is plain JSON. */
export function callsTo(line: Line): AskLine {
  return async (call: LineCall) => {
    switch (call.call) {
      case 'accept':
        return await line.accept(bytesOf(call.submission))
      case 'upload':
        return await line.upload(bytesOf(call.chunk))
      case 'acknowledge':
        return await line.acknowledge({ locator: bytesOf(call.locator), fetchKey: bytesOf(call.fetchKey) }, call.report, call.upTo)
      case 'pick-up': {
        const box = await line.pickUp({ locator: bytesOf(call.locator), fetchKey: bytesOf(call.fetchKey) })
        if (!box.ok) return box
        const messages = box.value.messages.map(({ sequence, bytes }) => ({ sequence, bytes: toBase64Url(bytes) }))
        return { ok: true, value: { unit: box.value.unit, messages } }
      }
    }
    return refuse('unknown-call')
  }
}
