import { closeSync, openSync, readdirSync, readFileSync, readSync, statSync } from 'node:fs'
import path from 'node:path'
import { searchFor as searchSpellings } from './search.ts'

/** One planted value with every spelling that a careless program could leave of it. */
export interface Canary {
  readonly name: string
  readonly spellings: readonly Buffer[]
}

/** A planted text as UTF-8, UTF-16, base64 (all three alignments) and percent-encoded. */
export function textCanary(name: string, text: string): Canary {
  const utf8 = Buffer.from(text, 'utf8')
  return {
    name,
    spellings: [
      utf8,
      Buffer.from(text, 'utf16le'),
      ...base64Inside(utf8),
      Buffer.from(encodeURIComponent(text)),
      Buffer.from(encodeURIComponent(text).replaceAll('%20', '+')),
    ],
  }
}

/** Planted bytes as they are, in hexadecimal and in both base64 alphabets. */
export function byteCanary(name: string, bytes: Uint8Array): Canary {
  const raw = Buffer.from(bytes)
  return {
    name,
    spellings: [
      raw,
      Buffer.from(raw.toString('hex')),
      Buffer.from(raw.toString('base64')),
      Buffer.from(raw.toString('base64url')),
      Buffer.from(raw.toString('hex'), 'utf16le'),
      Buffer.from(raw.toString('base64url'), 'utf16le'),
    ],
  }
}

/** The part of a base64 text that is the same wherever the bytes begin within their group of three. */
function base64Inside(bytes: Buffer): Buffer[] {
  return [0, 1, 2].map((shift) => {
    const text = Buffer.concat([Buffer.alloc(shift), bytes])
      .toString('base64')
      .replaceAll('=', '')
    return Buffer.from(text.slice(shift === 0 ? 0 : 4, -4))
  })
}

export interface Finding {
  readonly canary: string
  readonly where: string
}

type Search = (bytes: Buffer) => string[]

/** A search for planted values in every spelling of each; it answers their names. */
export function searchFor(canaries: readonly Canary[]): Search {
  return searchSpellings(canaries.flatMap(({ name, spellings }) => spellings.map((spelling) => ({ name, spelling }))))
}

const findings = (where: string, names: readonly string[]): Finding[] => names.map((canary) => ({ canary, where }))

/** Every file below a folder; `skip` leaves out what belongs to the client. */
export function scanFiles(folder: string, canaries: readonly Canary[], skip: (file: string) => boolean = () => false): Finding[] {
  const search = searchFor(canaries)
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => path.join(folder, name))
  return files
    .filter((file) => !skip(file) && statSync(file, { throwIfNoEntry: false })?.isFile() === true)
    .flatMap((file) => findings(file, search(readFileSync(file))))
}

/** What a process printed. */
export function scanLog(printed: string, canaries: readonly Canary[]): Finding[] {
  return findings('log', searchFor(canaries)(Buffer.from(printed)))
}

/** Whatever processes can read of themselves; memory that several share is read once. Linux only. */
export function scanMemory(pids: readonly number[], canaries: readonly Canary[]): Finding[] {
  const shared = new Set<string>()
  const search = searchFor(canaries)
  return pids.flatMap((pid) => scanProcess(pid, search, shared))
}

function scanProcess(pid: number, search: Search, shared: Set<string>): Finding[] {
  const opened = openProcess(pid)
  if (opened === null) return []
  const { memory, maps } = opened
  const found: Finding[] = []
  try {
    for (const line of maps) {
      const [, start = '0', end = '0', rights = '', inode = '', name = ''] =
        /^([0-9a-f]+)-([0-9a-f]+) (\S+) \S+ \S+ (\S+)\s*(.*)$/.exec(line) ?? []
      // @NOTE a file that is mapped only to be read holds what the file holds, which is not the process's own
      if (!rights.startsWith('r') || (!rights.includes('w') && name !== '')) continue
      if (rights.endsWith('s')) {
        const part = `${start}-${end} ${inode}`
        if (shared.has(part)) continue
        shared.add(part)
      }
      found.push(...scanRange(memory, Number.parseInt(start, 16), Number.parseInt(end, 16), search, `${pid} ${name || 'anonymous'}`))
    }
  } finally {
    closeSync(memory)
  }
  return found
}

/** Null where the process has ended meanwhile. */
function openProcess(pid: number): { memory: number; maps: string[] } | null {
  try {
    const maps = readFileSync(`/proc/${pid}/maps`, 'utf8').trim().split('\n')
    return { memory: openSync(`/proc/${pid}/mem`, 'r'), maps }
  } catch (fault) {
    if (['ENOENT', 'ESRCH'].includes((fault as NodeJS.ErrnoException).code ?? '')) return null
    throw fault
  }
}

const window = 16 * 1024 * 1024
const overlap = 4096
const empty = Buffer.alloc(16 * 1024)

/** The stretches of memory that hold anything. Nine tenths were never filled, and looking through zeros would take minutes. */
function* filledParts(bytes: Buffer): Generator<Buffer> {
  let from = -1
  for (let at = 0; at < bytes.length; at += empty.length) {
    const piece = bytes.subarray(at, at + empty.length)
    const isEmpty = piece.equals(empty.subarray(0, piece.length))
    if (!isEmpty && from < 0) from = at
    if (!isEmpty || from < 0) continue
    yield bytes.subarray(from, at)
    from = -1
  }
  if (from >= 0) yield bytes.subarray(from)
}

function scanRange(memory: number, start: number, end: number, search: Search, where: string): Finding[] {
  const found: Finding[] = []
  const buffer = Buffer.alloc(Math.min(window, end - start))
  for (let from = start; from < end; from += window - overlap) {
    const wanted = Math.min(buffer.length, end - from)
    try {
      const read = readSync(memory, buffer, 0, wanted, from)
      for (const part of filledParts(buffer.subarray(0, read))) found.push(...findings(where, search(part)))
    } catch {
      // a page that was never filled cannot be read, and holds nothing
    }
    if (wanted < window) break
  }
  return found
}
