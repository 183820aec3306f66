import { ftruncateSync, writeSync } from 'node:fs'
import { crc32, deflateRawSync, deflateSync } from 'node:zlib'
import { chunk, jpegWith } from '@fanal/strip/testing'

/** A file as a page is given it: the browser believes the name and the kind. */
export interface Chosen {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

/** A name that somebody chose with care, what their own page shows of it, and under which one an officer saves it. */
interface HostileName {
  readonly given: string
  readonly shown: string
  readonly saved: string
}

export const hostileNames: readonly HostileName[] = [
  { given: '../../etc/passwd.txt', shown: '../../etc/passwd.txt', saved: 'passwd.txt' },
  { given: String.raw`..\..\win.txt`, shown: String.raw`..\..\win.txt`, saved: 'win.txt' },
  { given: 'plate\u202Etxt.exe', shown: 'platetxt.exe', saved: 'platetxt.exe' },
  { given: 'a\u0000b\r\n\tc\u0007.txt', shown: 'abc.txt', saved: 'abc.txt' },
  {
    given: `"><img src=x onerror="document.title='run'">'.txt`,
    shown: `"><img src=x onerror="document.title='run'">'.txt`,
    saved: `img src=x onerror=document.title='run''.txt`,
  },
  { given: `${'é'.repeat(296)}.txt`, shown: `${'é'.repeat(296)}.txt`, saved: `${'é'.repeat(116)}.txt` },
  { given: '😀 🚐.txt', shown: '😀 🚐.txt', saved: '😀 🚐.txt' },
  { given: 'CON', shown: 'CON', saved: 'file-CON' },
  { given: 'nul.txt', shown: 'nul.txt', saved: 'file-nul.txt' },
  { given: '.profile', shown: '.profile', saved: 'profile' },
  { given: 'van.txt.', shown: 'van.txt.', saved: 'van.txt' },
  { given: `van.txt${' '.repeat(90)}.scr`, shown: 'van.txt .scr', saved: 'van.txt .scr' },
  { given: '  ', shown: '?', saved: 'file' },
]

const plain = (name: string, text = 'Two vans, every night.'): Chosen => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })

export const namedFiles: readonly Chosen[] = hostileNames.map(({ given }) => plain(given))
export const manyFiles = (count: number): readonly Chosen[] => Array.from({ length: count }, (_, at) => plain(`${at + 1}.txt`))

/** A ZIP of one file. */
function zipOf(name: string, content: Buffer): Buffer {
  const [packed, named] = [deflateRawSync(content, { level: 9 }), Buffer.from(name)]
  const about = Buffer.alloc(26)
  about.writeUInt16LE(20, 0)
  about.writeUInt16LE(8, 4)
  about.writeUInt32LE(crc32(content), 10)
  about.writeUInt32LE(packed.length, 14)
  about.writeUInt32LE(content.length, 18)
  about.writeUInt16LE(named.length, 22)
  const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), about, named, packed])
  const central = Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000'), about, Buffer.alloc(14), named])
  const end = Buffer.alloc(18)
  end.writeUInt16LE(1, 4)
  end.writeUInt16LE(1, 6)
  end.writeUInt32LE(central.length, 8)
  end.writeUInt32LE(local.length, 12)
  return Buffer.concat([local, central, Buffer.from('PK\u0005\u0006'), end])
}

const pngStart = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/** A picture of two thousand million points on each side, in a few bytes. */
function hugePicture(): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(2 ** 31 - 1, 0)
  head.writeUInt32BE(2 ** 31 - 1, 4)
  head.set([8, 6], 8)
  const data = deflateSync(Buffer.alloc(1_000_000))
  return Buffer.concat([pngStart, chunk('IHDR', head), chunk('IDAT', data), chunk('IEND', [])])
}

const office = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const bomb = zipOf('[Content_Types].xml', Buffer.alloc(100_000_000))
const program = Buffer.concat([Buffer.from('MZ\u0000\u0001', 'latin1'), Buffer.alloc(2000)])
const page = Buffer.from('<!doctype html><script>document.title = "run"</script>')
const drawing = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" onload="document.title=\'run\'"><script>document.title="run"</script></svg>',
)

/** Small files that swell, under any name. */
export const bombs: readonly Chosen[] = [
  { name: 'swells.docx', mimeType: office, buffer: bomb },
  { name: 'nested.zip', mimeType: 'application/zip', buffer: zipOf('inner.zip', zipOf('inmost.zip', bomb)) },
  { name: 'huge.png', mimeType: 'image/png', buffer: hugePicture() },
]

/** Files whose content is another than their name says, and a drawing that runs. */
export const liars: readonly (Chosen & { readonly content: string | null })[] = [
  { name: 'program.jpg', mimeType: 'image/jpeg', buffer: program, content: 'application/vnd.microsoft.portable-executable' },
  { name: 'page.png', mimeType: 'image/png', buffer: page, content: 'text/html' },
  { name: 'photo.pdf', mimeType: 'application/pdf', buffer: Buffer.from(jpegWith([])), content: 'image/jpeg' },
  { name: 'drawing.svg', mimeType: 'image/svg+xml', buffer: drawing, content: null },
]

/** Makes a film of 200 MB that takes no room on the disk. */
export function writeLargeFilm(file: number): void {
  writeSync(file, Buffer.from('\u0000\u0000\u0000\u0018ftypmp42', 'latin1'))
  ftruncateSync(file, 200_000_000)
}
