import { closeSync, mkdtempSync, openSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { TestContext } from 'node:test'

/** A file in a folder of its own until the test ends; answers its path. A browser reads it again when it sends a form again. */
export function onDisk(t: TestContext, name: string, write: (file: number) => void): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'fanal-file-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  const at = path.join(folder, name)
  const file = openSync(at, 'w')
  write(file)
  closeSync(file)
  return at
}
