import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { ToldReceipt } from '@fanal/intake/demonstration'

const fileIn = (dataDir: string): string => path.join(dataDir, 'demonstration.receipts.json')

/** Keeps the receipts of invented reporters (0600): a real receipt is never on a server. */
export function writeReceipts(dataDir: string, receipts: readonly ToldReceipt[]): void {
  writeFileSync(fileIn(dataDir), `${JSON.stringify({ demonstration: true, receipts }, null, 2)}\n`, { mode: 0o600, flush: true })
}

/** The demonstration's receipts; none where it was made without reports, or where this node is none. */
export function readReceipts(dataDir: string): readonly ToldReceipt[] {
  try {
    return (JSON.parse(readFileSync(fileIn(dataDir), 'utf8')) as { receipts: ToldReceipt[] }).receipts
  } catch {
    return []
  }
}
