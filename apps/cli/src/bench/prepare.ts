import os from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Directory } from '@fanal/seal'

/** A sealed report, ready to be posted, and what it should be found by. */
export interface Prepared {
  readonly submission: Uint8Array
  readonly report: string
  readonly envelope: string
  readonly unit: string
}

export interface PreparePlan {
  readonly count: number
  readonly deployment: string
  readonly directory: Directory
  readonly units: readonly string[]
  /** Lengths of the text, bytes, taken in turn: 1,500 falls into the 4 KiB bucket, 9,000 into that of 16 KiB. */
  readonly lengths: readonly number[]
}

/** Seals reports on every core before the clock starts: a client's work is not the server's. */
export async function prepare(plan: PreparePlan, onProgress: (done: number) => void): Promise<Prepared[]> {
  const threads = Math.max(1, os.availableParallelism())
  const shares = Array.from({ length: threads }, (_, index) => Math.floor(plan.count / threads) + (index < plan.count % threads ? 1 : 0))
  const prepared: Prepared[] = []
  await Promise.all(
    shares.map(
      (count) =>
        new Promise<void>((resolve, reject) => {
          const worker = new Worker(new URL('./prepare-thread.ts', import.meta.url), { workerData: { ...plan, count } })
          worker.on('message', (one: Prepared) => {
            prepared.push(one)
            if (prepared.length % 500 === 0) onProgress(prepared.length)
          })
          worker.once('error', reject)
          worker.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`a sealing thread ended with ${code}`))))
        }),
    ),
  )
  return prepared
}
