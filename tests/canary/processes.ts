import { descendants, type Running } from '../running.ts'

/** Every process of a running Fanal: its own, and those of its database. */
export function processesOf(fanal: Running): number[] {
  const main = fanal.postmaster()
  return [...new Set([...fanal.nodes(), ...(main === null ? [] : descendants(main))])]
}
