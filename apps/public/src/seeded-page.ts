import { randomFillSync } from 'node:crypto'
import type { App, RawHandler } from '@fanal/http'
import { lineRoutes, seedPlace } from '@fanal/intake'
import { publicLanguages } from '@fanal/kernel'
import { sendPieces } from './plain-door.ts'
import { scrub } from './scrub.ts'

const digits = Buffer.from('0123456789abcdef')

/** @NOTE OpenSSL's generator keeps the last block that it gave out; the seed is of an earlier one */
const drawnBytes = 128

/** Writes a fresh seed, 10 random bytes in hexadecimal, over its place in a page. The seed is never a string here. */
export function seedInto(page: Buffer, fill: (bytes: Uint8Array) => void = (bytes) => void randomFillSync(bytes)): void {
  const at = page.indexOf(seedPlace)
  if (at < 0) return
  const drawn = Buffer.allocUnsafeSlow(drawnBytes)
  fill(drawn)
  for (let index = 0; index < seedPlace.length / 2; index++) {
    const byte = drawn[index] ?? 0
    page[at + 2 * index] = digits[byte >> 4] ?? 0
    page[at + 2 * index + 1] = digits[byte & 15] ?? 0
  }
  scrub(drawn)
}

/** The report page, each with a seed of its own: what makes a form that is sent twice one report with one receipt. */
export function seededPages(app: Pick<App, 'fetch'>): Readonly<Record<`${string} /${string}`, RawHandler>> {
  const paths = publicLanguages.flatMap((language) => [lineRoutes.form.path[language], lineRoutes.codeForm.path[language]])
  const handlers = paths.map((path): [string, RawHandler] => {
    return [
      `GET ${path}`,
      (request, response, next) => {
        const asked = (request.url ?? '').split('?', 1)[0] ?? ''
        void app.fetch(new Request(`http://line.invalid${asked}`)).then(
          async (answer) => {
            const page = Buffer.from(await answer.arrayBuffer())
            seedInto(page)
            sendPieces(response, answer.status, [page], Object.fromEntries(answer.headers))
          },
          () => next(),
        )
      },
    ]
  })
  return Object.fromEntries(handlers)
}
