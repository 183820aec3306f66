import { readFile } from 'node:fs/promises'
import { Stop } from '../command.ts'

/**
 * The bytes of a file; `-` is standard input.
 * @throws Stop where the file cannot be read
 */
export async function bytesOf(file: string, code: string): Promise<Uint8Array> {
  if (file !== '-')
    return await readFile(file).catch(() => {
      throw new Stop({ en: `The file ${file} cannot be read.`, fr: `Le fichier ${file} ne peut pas être lu.` }, code)
    })
  const parts: Buffer[] = []
  for await (const part of process.stdin) parts.push(part as Buffer)
  return Buffer.concat(parts)
}
