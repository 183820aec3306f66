import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { DemonstrationMember } from './demonstration.ts'

const fileIn = (dataDir: string): string => path.join(dataDir, 'demonstration.json')

/** Keeps what opens the invented members' sessions (0600); a real node never has such a file. */
export function writeDemonstration(dataDir: string, members: readonly DemonstrationMember[]): void {
  const aside = `${fileIn(dataDir)}.new`
  writeFileSync(aside, `${JSON.stringify({ members }, null, 2)}\n`, { mode: 0o600, flush: true })
  renameSync(aside, fileIn(dataDir))
}

/** The demonstration's members; null where this node is none. */
export function readDemonstration(dataDir: string): readonly DemonstrationMember[] | null {
  try {
    return (JSON.parse(readFileSync(fileIn(dataDir), 'utf8')) as { members: DemonstrationMember[] }).members
  } catch {
    return null
  }
}
