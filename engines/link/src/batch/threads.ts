import { Worker } from 'node:worker_threads'
import type { Piece } from '../blocking/candidates.ts'
import type { Plan } from '../blocking/plan.ts'
import { type Comparison, Kernel } from '../compare/kernel.ts'
import { type ComparedPiece, comparePiece } from './compare-piece.ts'

export interface ThreadWork {
  readonly plan: Plan
  readonly pieces: readonly Piece[]
  readonly comparisons: readonly Comparison[]
  /** Number of the next piece: whoever is free takes it. */
  readonly next: Int32Array
}

export type ThreadSays = { readonly at: number; readonly compared: ComparedPiece } | { readonly done: true }

/**
 * Compares pieces in worker threads and in this one. Every thread runs the same kernel on the same memory, and each piece has its
 * place in the answer: how the threads shared the work is not seen.
 */
export async function comparePieces(
  plan: Plan,
  pieces: readonly Piece[],
  comparisons: readonly Comparison[],
  threads: number,
  onPiece: (done: number) => void,
): Promise<readonly ComparedPiece[]> {
  const next = new Int32Array(new SharedArrayBuffer(4))
  const compared: ComparedPiece[] = Array.from({ length: pieces.length })
  let done = 0
  const keep = (at: number, piece: ComparedPiece) => {
    compared[at] = piece
    done += 1
    onPiece(done)
  }
  const work: ThreadWork = { plan, pieces, comparisons, next }
  const others = Array.from({ length: threads }, () => inThread(work, keep))
  const kernel = new Kernel(comparisons)
  for (let at = Atomics.add(next, 0, 1); at < pieces.length; at = Atomics.add(next, 0, 1)) {
    keep(at, comparePiece(plan, pieces[at]!, kernel))
    // oxlint-disable-next-line no-await-in-loop -- what the other threads have done is taken in between two pieces
    await new Promise((resolve) => void setImmediate(resolve))
  }
  await Promise.all(others)
  return compared
}

async function inThread(work: ThreadWork, keep: (at: number, piece: ComparedPiece) => void): Promise<void> {
  const worker = new Worker(new URL('thread.ts', import.meta.url), { workerData: work })
  try {
    await new Promise<void>((resolve, reject) => {
      worker.on('message', (says: ThreadSays) => {
        if ('done' in says) resolve()
        else keep(says.at, says.compared)
      })
      worker.once('error', reject)
      worker.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`A worker thread ended with ${code}`))))
    })
  } finally {
    await worker.terminate()
  }
}
