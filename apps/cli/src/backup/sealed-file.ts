import { createReadStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { Readable, type Transform, pipeline } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { createGunzip, createGzip } from 'node:zlib'
import { Decrypter, Encrypter } from 'age-encryption'

/**
 * Writes bytes to a file, compressed and sealed to the recipients (age), whole or not at all: the name stands only when everything is on disk.
 * @returns its size, bytes
 */
export async function writeSealed(file: string, source: AsyncIterable<Uint8Array>, recipients: readonly string[]): Promise<number> {
  const encrypter = new Encrypter()
  for (const recipient of recipients) encrypter.addRecipient(recipient)
  const half = `${file}.half`
  const target = await open(half, 'wx', 0o600)
  try {
    const packed = through(Readable.from(source), createGzip({ level: 1 }))
    const sealed = await encrypter.encrypt(toWeb(packed))
    let size = 0
    for await (const chunk of fromWeb(sealed) as AsyncIterable<Uint8Array>) {
      await target.writeFile(chunk)
      size += chunk.length
    }
    await target.sync()
    await target.close()
    await rename(half, file)
    return size
  } catch (fault) {
    await target.close().catch(() => undefined)
    await rm(half, { force: true })
    throw fault
  }
}

/**
 * Opens a file that {@link writeSealed} wrote; its bytes are read as they are asked for, and a file that is cut off or changed throws then.
 * @throws Error where no identity opens it, or it is no sealed file
 */
export async function openSealed(file: string, identities: readonly string[]): Promise<AsyncIterable<Uint8Array>> {
  const decrypter = new Decrypter()
  for (const identity of identities) decrypter.addIdentity(identity)
  const plain = await decrypter.decrypt(toWeb(createReadStream(file)))
  return through(fromWeb(plain), createGunzip())
}

/** One stream through another; a fault of either ends both. */
function through(source: Readable, packer: Transform): Readable {
  pipeline(source, packer, () => undefined)
  return packer
}

// @NOTE Node's and the browser's types of one and the same stream
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as above
const toWeb = (stream: Readable) => Readable.toWeb(stream) as globalThis.ReadableStream<Uint8Array>
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as above
const fromWeb = (stream: globalThis.ReadableStream<Uint8Array>) => Readable.fromWeb(stream as ReadableStream<Uint8Array>)
