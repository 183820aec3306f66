import { parentPort, workerData } from 'node:worker_threads'
import { Kernel } from '../compare/kernel.ts'
import { comparePiece } from './compare-piece.ts'
import type { ThreadSays, ThreadWork } from './threads.ts'

const { plan, pieces, comparisons, next } = workerData as ThreadWork
const kernel = new Kernel(comparisons)
const say = (says: ThreadSays, given: ArrayBuffer[] = []) => parentPort!.postMessage(says, given)

for (let at = Atomics.add(next, 0, 1); at < pieces.length; at = Atomics.add(next, 0, 1)) {
  const compared = comparePiece(plan, pieces[at]!, kernel)
  say({ at, compared }, [
    compared.first.buffer,
    compared.second.buffer,
    compared.patternOf.buffer,
    compared.patterns.buffer,
    compared.counts.buffer,
  ])
}
say({ done: true })
