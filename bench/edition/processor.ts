// How much of the processor something took: on a machine that does other things too it says more than a clock.
import { readFileSync } from 'node:fs'
import path from 'node:path'

/** Linux counts in hundredths of a second. */
const tick = 100

/** Ticks of a process, and of those that it started and waited for. @throws where there is no such process, or no /proc */
function ticksOf(pid: number | 'self'): { readonly own: number; readonly waitedFor: number } {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  const fields = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number)
  return { own: fields[11]! + fields[12]!, waitedFor: fields[13]! + fields[14]! }
}

function ofDatabase(dataDir: string): number {
  const pid = Number(readFileSync(path.join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')[0])
  const running = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').map(Number)
  const { own, waitedFor } = ticksOf(pid)
  return running.reduce((sum, backend) => sum + ticksOf(backend).own, own + waitedFor)
}

/** Seconds that this process, whatever it started and waited for, and the database of a data folder have taken so far; null where the machine does not say. */
export function processorSeconds(dataDir: string): number | null {
  try {
    const { own, waitedFor } = ticksOf('self')
    return (own + waitedFor + ofDatabase(dataDir)) / tick
  } catch {
    return null
  }
}
