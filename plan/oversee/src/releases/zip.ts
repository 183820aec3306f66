import { crc32, deflateRawSync } from 'node:zlib'
import type { EditionFile } from '../edition/edition.ts'

/** Names are UTF-8; what is inside is deflated. @see APPNOTE.TXT 6.3.10, §4.3 */
const version = 20
const utf8Names = 0x0800
const deflated = 8
/** 1 January 1980, the first day that a ZIP knows: an edition's own dates stand in it. */
const day = 0x0021

interface Packed {
  readonly name: Buffer
  readonly body: Buffer
  readonly size: number
  readonly crc: number
  readonly offset: number
}

/** What stands about a file both before it and in the list at the end. */
function fields({ name, body, size, crc }: Packed): Buffer {
  const made = Buffer.alloc(26)
  made.writeUInt16LE(version, 0)
  made.writeUInt16LE(utf8Names, 2)
  made.writeUInt16LE(deflated, 4)
  made.writeUInt16LE(day, 8)
  made.writeUInt32LE(crc, 10)
  made.writeUInt32LE(body.length, 14)
  made.writeUInt32LE(size, 18)
  made.writeUInt16LE(name.length, 22)
  return made
}

const signature = (text: string) => Buffer.from(text, 'latin1')
const local = (file: Packed) => Buffer.concat([signature('PK\u0003\u0004'), fields(file), file.name, file.body])

function listed(file: Packed): Buffer {
  const rest = Buffer.alloc(14)
  rest.writeUInt32LE(file.offset, 10)
  const madeBy = Buffer.from([version, 0])
  return Buffer.concat([signature('PK\u0001\u0002'), madeBy, fields(file), rest, file.name])
}

/**
 * One file that holds a folder, as every system opens it. Same files, same bytes.
 * @throws RangeError beyond 65,535 files or 4 GB, which an edition never is
 */
export function zipOf(files: readonly EditionFile[]): Uint8Array {
  const packed: Packed[] = []
  const locals: Buffer[] = []
  let offset = 0
  for (const { path, bytes } of files) {
    const file = { name: Buffer.from(path, 'utf8'), body: deflateRawSync(bytes), size: bytes.length, crc: crc32(bytes), offset }
    const written = local(file)
    packed.push(file)
    locals.push(written)
    offset += written.length
  }
  const list = Buffer.concat(packed.map(listed))
  const end = Buffer.alloc(18)
  end.writeUInt16LE(files.length, 4)
  end.writeUInt16LE(files.length, 6)
  end.writeUInt32LE(list.length, 8)
  end.writeUInt32LE(offset, 12)
  return new Uint8Array(Buffer.concat([...locals, list, signature('PK\u0005\u0006'), end]))
}
