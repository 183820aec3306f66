import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { NotTypeset } from './not-typeset.ts'
import type { Printed } from './printed.ts'

const child = fileURLToPath(new URL('typeset.child.ts', import.meta.url))
/** A machine's fonts are none of the report's: the same bytes come out on every one. */
const noFonts = fileURLToPath(new URL('no-fonts.xml', import.meta.url))

/** Milliseconds. A report of sixty tables takes one. */
const longest = 60_000

/**
 * Sets a report with Typst as a tagged PDF that Typst holds to the rules of PDF/UA-1, in a process of its own that knows nothing of this one's environment.
 * @throws NotTypeset where Typst refuses, or warns
 */
export async function typeset(printed: Printed): Promise<Uint8Array> {
  const running = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', child], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { FONTCONFIG_FILE: noFonts, TZ: 'UTC' },
    timeout: longest,
  })
  const bytes: Buffer[] = []
  const said: Buffer[] = []
  running.stdout.on('data', (piece: Buffer) => bytes.push(piece))
  running.stderr.on('data', (piece: Buffer) => said.push(piece))
  running.stdin.on('error', () => undefined)
  running.stdin.end(JSON.stringify({ ...printed, font: 'Noto Sans', colon: printed.language === 'fr' ? '\u00A0:' : ':' }))
  const status = await new Promise<number | null>((resolve, reject) => {
    running.on('error', reject)
    running.on('close', resolve)
  })
  if (status !== 0) throw new NotTypeset(Buffer.concat(said).toString('utf8'))
  return Buffer.concat(bytes)
}
