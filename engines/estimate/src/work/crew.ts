import { Worker } from 'node:worker_threads'
import { type Job, type ResultOf, runJob } from './jobs.ts'

interface Waiting {
  readonly job: Job
  readonly done: (result: ReturnType<typeof runJob>) => void
  readonly failed: (why: unknown) => void
}

/**
 * Workers that share jobs, first come first served. With none, jobs run on this thread, one in each turn of the event loop.
 * An abort ends the workers at once, and every job that was still to come fails with its reason.
 */
export class Crew {
  readonly #free: Worker[] = []
  readonly #busy = new Map<Worker, Waiting>()
  readonly #waiting: Waiting[] = []
  readonly #workers: number
  readonly #signal: AbortSignal | undefined
  readonly #stop = () => this.#end(this.#signal?.reason)

  constructor(workers: number, signal?: AbortSignal) {
    this.#workers = workers
    this.#signal = signal
    signal?.addEventListener('abort', this.#stop, { once: true })
    for (let at = 0; at < workers; at += 1) this.#hire()
  }

  #hire(): void {
    const worker = new Worker(new URL('./worker.ts', import.meta.url))
    worker.on('message', (result: ReturnType<typeof runJob>) => {
      const was = this.#busy.get(worker)
      this.#busy.delete(worker)
      this.#free.push(worker)
      was?.done(result)
      this.#next()
    })
    worker.on('error', (why) => {
      const was = this.#busy.get(worker)
      this.#busy.delete(worker)
      was?.failed(why)
      this.#end(why)
    })
    this.#free.push(worker)
  }

  do<K extends Job['kind']>(job: Extract<Job, { kind: K }>): Promise<ResultOf<K>> {
    return new Promise((resolve, reject) => {
      if (this.#signal?.aborted) return reject(asError(this.#signal.reason))
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the kind of a job names that of its result
      const done = (result: ReturnType<typeof runJob>) => resolve(result as ResultOf<K>)
      this.#waiting.push({ job, done, failed: (why) => reject(asError(why)) })
      if (this.#workers === 0) setImmediate(() => this.#here())
      else this.#next()
    })
  }

  #here(): void {
    const next = this.#waiting.shift()
    if (next === undefined) return
    try {
      next.done(runJob(next.job))
    } catch (why) {
      next.failed(why)
    }
  }

  #next(): void {
    const worker = this.#free.pop()
    if (worker === undefined) return
    const next = this.#waiting.shift()
    if (next === undefined) {
      this.#free.push(worker)
      return
    }
    this.#busy.set(worker, next)
    worker.postMessage(next.job)
  }

  #end(why: unknown): void {
    for (const { failed } of [...this.#waiting.splice(0), ...this.#busy.values()]) failed(why)
    const all = [...this.#free.splice(0), ...this.#busy.keys()]
    this.#busy.clear()
    for (const worker of all) void worker.terminate()
  }

  /** @throws the signal's reason where the work was aborted */
  orStop(): void {
    this.#signal?.throwIfAborted()
  }

  /** Lets the workers go; what was not done by then fails. */
  close(): void {
    this.#signal?.removeEventListener('abort', this.#stop)
    this.#end(new Error('the crew was let go'))
  }
}

function asError(why: unknown): Error {
  return why instanceof Error ? why : new Error(String(why))
}
