import readline from 'node:readline'
import { Writable } from 'node:stream'

/** Somebody at a keyboard who is asked one thing after another. */
export interface Asker {
  /** Shows lines. */
  say(text: string): void
  /** @returns what was typed; an end of input stops the command */
  ask(question: string): Promise<string>
  /** As `ask`, and what is typed does not show. */
  askHidden(question: string): Promise<string>
  /** Takes what was shown off the screen, as far as the terminal remembers it. */
  clear(): void
  close(): void
}

/** The input ended before everything was answered. */
export class NobodyAnswers extends Error {}

/** Asks on this process's own terminal, or reads prepared answers from a pipe, one a line. */
export function askHere(input: NodeJS.ReadStream = process.stdin, output: NodeJS.WriteStream = process.stderr): Asker {
  let hidden = false
  const echo = new Writable({
    write(chunk: Buffer, _encoding, done) {
      if (!hidden) output.write(chunk)
      done()
    },
  })
  const lines = readline.createInterface({ input, output: echo, terminal: input.isTTY })
  const answers = lines[Symbol.asyncIterator]()
  const next = async (question: string): Promise<string> => {
    output.write(`${question} `)
    const answer = await answers.next()
    if (answer.done === true) throw new NobodyAnswers(question)
    return answer.value.trim()
  }
  return {
    say: (text) => void output.write(`${text}\n`),
    ask: next,
    async askHidden(question) {
      hidden = true
      try {
        return await next(question)
      } finally {
        hidden = false
        if (input.isTTY) output.write('\n')
      }
    },
    // screen, scroll-back, cursor home (ECMA-48 and xterm)
    clear: () => void (output.isTTY && output.write('\u001B[2J\u001B[3J\u001B[H')),
    close: () => lines.close(),
  }
}
