import { closeSync, openSync, readdirSync, readFileSync, readSync, statSync } from 'node:fs'
import path from 'node:path'

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

function look(bytes: Buffer, canaries: readonly Canary[], where: string): Finding[] {
  return canaries
    .filter((canary) => canary.spellings.some((spelling) => spelling.length > 7 && bytes.includes(spelling)))
    .map((canary) => ({ canary: canary.name, where }))
}

/** Every file below a folder; `skip` leaves out what belongs to the client. */
export function scanFiles(folder: string, canaries: readonly Canary[], skip: (file: string) => boolean = () => false): Finding[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => path.join(folder, name))
  return files
    .filter((file) => !skip(file) && statSync(file, { throwIfNoEntry: false })?.isFile() === true)
    .flatMap((file) => look(readFileSync(file), canaries, file))
}

/** What a process printed. */
export function scanLog(printed: string, canaries: readonly Canary[]): Finding[] {
  return look(Buffer.from(printed), canaries, 'log')
}

/** Whatever processes can read of themselves; memory that several share is read once. Linux only. */
export function scanMemory(pids: readonly number[], canaries: readonly Canary[]): Finding[] {
  const shared = new Set<string>()
  return pids.flatMap((pid) => scanProcess(pid, canaries, shared))
}

function scanProcess(pid: number, canaries: readonly Canary[], shared: Set<string>): Finding[] {
  const found: Finding[] = []
  const maps = readMaps(pid)
  if (maps === null) return []
  const memory = openSync(`/proc/${pid}/mem`, 'r')
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
      found.push(...scanRange(memory, Number.parseInt(start, 16), Number.parseInt(end, 16), canaries, `${pid} ${name || 'anonymous'}`))
    }
  } finally {
    closeSync(memory)
  }
  return found
}

/** Null where the process has ended meanwhile. */
function readMaps(pid: number): string[] | null {
  try {
    return readFileSync(`/proc/${pid}/maps`, 'utf8').trim().split('\n')
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw fault
  }
}

const window = 16 * 1024 * 1024
const overlap = 4096

function scanRange(memory: number, start: number, end: number, canaries: readonly Canary[], where: string): Finding[] {
  const found: Finding[] = []
  const buffer = Buffer.alloc(Math.min(window, end - start))
  for (let at = start; at < end; at += window - overlap) {
    const wanted = Math.min(buffer.length, end - at)
    try {
      const read = readSync(memory, buffer, 0, wanted, at)
      found.push(...look(buffer.subarray(0, read), canaries, where))
    } catch {
      // a page that was never filled cannot be read, and holds nothing
    }
    if (wanted < window) break
  }
  return found
}
