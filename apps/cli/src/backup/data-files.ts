import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** What lies beside the database and belongs in every backup: without the first no head is signed, without the second no second factor works. */
const always = ['log.key', 'server.key'] as const

/** What only a demonstration has: its invented people sign in with it. */
const ofDemonstration = ['demonstration.json', 'demonstration.receipts.json', 'demonstration.root.json'] as const

const known: ReadonlySet<string> = new Set([...always, ...ofDemonstration])

export interface DataFile {
  readonly file: string
  /** base64 */
  readonly bytes: string
}

/** The files of a node's data folder that a backup takes along. The root key of a real node is not among them: it never lies there. */
export function dataFiles(dataDir: string, isDemonstration: boolean): readonly DataFile[] {
  const names = [...always, ...(isDemonstration ? ofDemonstration : [])]
  return names
    .filter((file) => existsSync(path.join(dataDir, file)))
    .map((file) => ({ file, bytes: readFileSync(path.join(dataDir, file)).toString('base64') }))
}

/** Puts one back. @throws RangeError where a copy holds a file that is none of these */
export function putDataFile(dataDir: string, value: object): void {
  if (
    !('file' in value) ||
    typeof value.file !== 'string' ||
    !known.has(value.file) ||
    !('bytes' in value) ||
    typeof value.bytes !== 'string'
  )
    throw new RangeError('it holds a file that Fanal does not know')
  writeFileSync(path.join(dataDir, value.file), Buffer.from(value.bytes, 'base64'), { mode: 0o600, flag: 'wx', flush: true })
}
