import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Duty } from '@fanal/kernel'

/** An invented member with everything that opens a session; a real node never has such a file. */
export interface DemonstrationMember {
  readonly name: string
  readonly displayName: string
  readonly passphrase: string
  /** Base32. */
  readonly totpSecret: string
  readonly organization: string
  readonly unit: string
  readonly duty: Duty
}

const fileIn = (dataDir: string): string => path.join(dataDir, 'demonstration.json')

export function writeMembers(dataDir: string, members: readonly DemonstrationMember[]): void {
  const aside = `${fileIn(dataDir)}.new`
  writeFileSync(aside, `${JSON.stringify({ members }, null, 2)}\n`, { mode: 0o600, flush: true })
  renameSync(aside, fileIn(dataDir))
}

/** The demonstration's members; null where this node is none. */
export function readMembers(dataDir: string): readonly DemonstrationMember[] | null {
  try {
    return (JSON.parse(readFileSync(fileIn(dataDir), 'utf8')) as { members: DemonstrationMember[] }).members
  } catch {
    return null
  }
}
