import { stepOf, totpCode, untilNextStep } from './totp.ts'

/**
 * The codes that the server may still take, the likeliest first: now, next, before; then, when all were used, each later one.
 * @param wait  waits so many milliseconds; a page shows a countdown meanwhile
 */
export async function* codesOf(secret: Uint8Array, now: () => Date, wait: (milliseconds: number) => Promise<void>): AsyncGenerator<string> {
  const tried = new Set<number>()
  for (;;) {
    const step = stepOf(now())
    for (const candidate of [step, step + 1, step - 1].filter((one) => !tried.has(one))) {
      tried.add(candidate)
      // oxlint-disable-next-line no-await-in-loop -- one code is asked for at a time
      yield await totpCode(secret, candidate)
    }
    // oxlint-disable-next-line no-await-in-loop -- waiting is the point
    await wait(untilNextStep(now()))
  }
}
