import { spawn } from 'node:child_process'
import { createHmac } from 'node:crypto'
import path from 'node:path'
import { readTotpSecret, stepOf } from '@fanal/identity'
import { home } from '../running.ts'

/** What to answer to what was just asked; null where nobody would know. `shown` is all that stood on the screen so far. */
export type Answer = (question: string, shown: string) => string | null

/** Runs a command of Fanal as somebody at a keyboard does: reads what it asks, answers, until it ends. */
export function atKeyboard(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  answer: Answer,
): Promise<{ code: number | null; out: string; shown: string }> {
  const words = [
    '--disable-warning=ExperimentalWarning',
    '--import',
    path.join(home, 'scripts/tsx.mjs'),
    path.join(home, 'apps/cli/src/main.ts'),
  ]
  const child = spawn(process.execPath, [...words, ...args], { env, stdio: ['pipe', 'pipe', 'pipe'] })
  let out = ''
  let shown = ''
  let asked = 0
  child.stdout.setEncoding('utf8').on('data', (text: string) => void (out += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    shown += text
    // A question ends without a line break, behind a colon, a bracket or a full stop and a space.
    const question = shown.slice(asked)
    if (!/[:).] $/.test(question)) return
    const typed = answer(question, shown)
    asked = shown.length
    if (typed === null) child.kill()
    else child.stdin.write(`${typed}\n`)
  })
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, out, shown })))
}

/** Answers by the first pattern that fits the question's last line; shares are typed back as they were shown. */
export function answering(
  plan: readonly (readonly [RegExp, string | readonly string[] | ((shown: string) => string)])[],
  papers: string[],
): Answer {
  const left = plan.map(([pattern, answers]) => ({ pattern, answers: typeof answers === 'object' ? [...answers] : null, always: answers }))
  return (question, shown) => {
    const line = question.split('\n').at(-1) ?? ''
    if (/Press Enter|press Enter/.test(line)) return ''
    if (/Type share \d back/.test(line)) {
      const groups = shown.slice(shown.lastIndexOf('recovery of')).match(/\b[0-9A-HJKMNP-TV-Z]{5}\b(?: {2}|\n)/g) ?? []
      const paper = groups
        .slice(0, 18)
        .map((group) => group.trim())
        .join(' ')
      papers.push(paper)
      return paper
    }
    const found = left.find(({ pattern }) => pattern.test(line))
    if (found === undefined) return null
    if (typeof found.always === 'function') return found.always(shown)
    return found.answers === null ? (found.always as string) : (found.answers.shift() ?? null)
  }
}

/** Somebody who types the digits of the secret that was shown last, and mistypes the first time. */
export function codesOf(): (shown: string) => string {
  let asked = 0
  return (shown) =>
    (asked += 1) === 1
      ? '000000'
      : digitsOf(
          shown
            .match(/Second factor of [^:]*: [A-Z2-7]+/g)!
            .at(-1)!
            .split(': ')[1]!,
        )
}

/** RFC 6238 at this moment, without waiting for anything. */
function digitsOf(secret: string): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(stepOf(new Date())))
  const mac = createHmac('sha1', readTotpSecret(secret)!).update(counter).digest()
  const number = (mac.readUInt32BE(mac.at(-1)! & 15) & 0x7fffffff) % 1_000_000
  return String(number).padStart(6, '0')
}
