import type { Crew } from '../work/crew.ts'
import type { Job, ResultOf } from '../work/jobs.ts'
import type { Progress } from './options.ts'

/** Work in steps of a weight, counted as they are asked for and as they are done. */
export class Steps {
  readonly #crew: Crew
  readonly #tell: ((progress: Progress) => void) | undefined
  #done = 0
  #total = 0

  constructor(crew: Crew, tell?: (progress: Progress) => void) {
    this.#crew = crew
    this.#tell = tell
  }

  async do<K extends Job['kind']>(job: Extract<Job, { kind: K }>, weight = 1): Promise<ResultOf<K>> {
    this.#total += weight
    const result = await this.#crew.do<K>(job)
    this.#finished(weight)
    return result
  }

  /** Short work on this thread, in a turn of its own. */
  async here<T>(work: () => T): Promise<T> {
    this.#total += 1
    await new Promise((resolve) => {
      setImmediate(resolve)
    })
    this.#crew.orStop()
    const result = work()
    this.#finished(1)
    return result
  }

  #finished(weight: number): void {
    this.#done += weight
    this.#tell?.({ done: this.#done, total: this.#total })
  }
}
