import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { gifBaggage, gifWith, jpegBaggage, jpegWith, join, latinOf, pngBaggage, text, webpBaggage, riffChunk } from '@fanal/strip/testing'
import { launchBrowser } from '../browser.ts'
import { stripMetadata } from '@fanal/strip'

const browser = await launchBrowser()
const page = await (await browser.newContext()).newPage()
after(() => browser.close())

/** A picture as this browser writes one. */
async function drawn(type: string): Promise<Uint8Array> {
  const address = await page.evaluate((kind) => {
    const canvas = document.createElement('canvas')
    canvas.width = 24
    canvas.height = 16
    const pen = canvas.getContext('2d')!
    for (let x = 0; x < 24; x++)
      for (let y = 0; y < 16; y++) {
        pen.fillStyle = `rgb(${x * 10}, ${y * 15}, ${(x * y) % 255})`
        pen.fillRect(x, y, 1, 1)
      }
    return canvas.toDataURL(kind, 0.8)
  }, type)
  assert.ok(address.startsWith(`data:${type}`), type)
  return Uint8Array.from(Buffer.from(address.split(',')[1]!, 'base64'))
}

/** What this browser shows of a file: its size and every point. */
async function shown(bytes: Uint8Array, type: string): Promise<{ size: readonly number[]; points: readonly number[] }> {
  const address = `data:${type};base64,${Buffer.from(bytes).toString('base64')}`
  return await page.evaluate(async (source) => {
    const image = new Image()
    image.src = source
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = image.naturalWidth
    canvas.height = image.naturalHeight
    const pen = canvas.getContext('2d')!
    pen.drawImage(image, 0, 0)
    return { size: [canvas.width, canvas.height], points: [...pen.getImageData(0, 0, canvas.width, canvas.height).data] }
  }, address)
}

/** A browser's own WebP, brought into the extended form where it is not, with baggage. */
function webpFrom(picture: Uint8Array): Uint8Array {
  const isExtended = latinOf(picture.subarray(12, 16)) === 'VP8X'
  const flags = 0x0c | (isExtended ? picture[20]! : 0)
  const parts = picture.subarray(isExtended ? 30 : 12)
  const head = riffChunk('VP8X', [flags, 0, 0, 0, 23, 0, 0, 15, 0, 0])
  const body = join(text('WEBP'), head, parts, webpBaggage.exif(1), webpBaggage.xmp())
  const size = [0, 8, 16, 24].map((shift) => (body.length >> shift) & 255)
  return join(text('RIFF'), size, body, text('behind'))
}

test('every point of a picture is the same before and after, however it is turned', async () => {
  const { exif, xmp, iptc, comment } = jpegBaggage
  const photo = await drawn('image/jpeg')
  const png = await drawn('image/png')
  const files: readonly (readonly [string, Uint8Array])[] = [
    ...[1, 3, 6, 8].map((turn) => ['image/jpeg', jpegWith([exif(turn), xmp(), iptc(), comment()], text('behind'), photo)] as const),
    ['image/png', join(png.subarray(0, 33), pngBaggage.text(), pngBaggage.exif(1), pngBaggage.time(), png.subarray(33), text('behind'))],
    ['image/webp', webpFrom(await drawn('image/webp'))],
    ['image/gif', gifWith([gifBaggage.comment(), gifBaggage.xmp()], text('behind'))],
  ]
  for (const [type, bytes] of files) {
    const result = stripMetadata(bytes)
    assert.ok(result.kind === 'stripped', `${type}: ${result.kind}`)
    assert.ok(!latinOf(result.bytes).includes('45.1234N'), 'the place is gone')
    const before = await shown(bytes, type).catch(() => assert.fail(`${type} is not drawn before`))
    assert.deepEqual(await shown(result.bytes, type), before, type)
  }
})

test('a photo that was held upright is still shown upright', async () => {
  const turned = stripMetadata(jpegWith([jpegBaggage.exif(6)], new Uint8Array(), await drawn('image/jpeg')))
  assert.ok(turned.kind === 'stripped')
  assert.deepEqual((await shown(turned.bytes, 'image/jpeg')).size, [16, 24])
})
