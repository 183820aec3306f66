import { readFileSync } from 'node:fs'
import { descendants, type Running } from '../running.ts'

/** Every process of a running Fanal: its own, and those of its database. */
export function processesOf(fanal: Running): number[] {
  const main = fanal.postmaster()
  return [...new Set([...fanal.nodes(), ...(main === null ? [] : descendants(main))])]
}

/** What a process was started as; empty where it has ended. */
export function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
  } catch {
    return ''
  }
}

/** The process that answers the public. */
export function publicProcessOf(fanal: Running): number {
  const found = processesOf(fanal).find((pid) => commandOf(pid).includes('apps/public/'))
  if (found === undefined) throw new Error('no public process')
  return found
}
