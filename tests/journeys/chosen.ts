import { jpegBaggage, jpegWith, text } from '@fanal/strip/testing'

/** A file as somebody picks it on their device. */
export interface Chosen {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

/** A photo with the place, the time and a comment in it, and something hung on behind. */
export const aPhoto: Chosen = {
  name: 'IMG_2041.jpg',
  mimeType: 'image/jpeg',
  buffer: Buffer.from(jpegWith([jpegBaggage.exif(6), jpegBaggage.xmp(), jpegBaggage.comment()], text('behind the picture'))),
}

/** A file that may say who made it, which cannot be taken out. */
export const aDocument: Chosen = { name: 'contrat.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 /Author (A. Nobody)') }
