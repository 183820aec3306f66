import type { Log } from '@fanal/http'
import { refuse, type Bilingual, type Outcome } from '@fanal/kernel'
import type { SignedHead } from '@fanal/ledger'
import type { Line } from './line.ts'
import { problems } from './problems.text.ts'
import type { Published } from './published.ts'
import { siteOf, type Site } from './site.ts'

/** What the line's routes are given. */
export interface LineServices {
  readonly line: Line
  readonly site: SiteKeeper
  readonly version: string
  /** Whether the database answers. */
  isUp(): Promise<boolean>
  logHead(): Promise<SignedHead | null>
  /** The OpenAPI description of the whole app. */
  readonly description: Readonly<Record<string, unknown>>
}

export interface KnownSite {
  readonly site: Site | null
  /** Whether the database could be asked just now. */
  readonly reachable: boolean
}

/** The node's public facts, remembered: a page is shown, and a text kept, while the database is away. */
export interface SiteKeeper {
  now(): Promise<KnownSite>
  /** Asks where nothing is known yet: the first page that a fresh process shows says that it is a demonstration, whichever page that is. */
  learn(): Promise<void>
  /** The last known facts, for what is drawn around an error. */
  last(): Site | null
  /** The directory itself; the last known one where the database is away. */
  published(): Promise<Published | null>
}

export function keepSite(line: Pick<Line, 'published'>): SiteKeeper {
  let known: Published | null = null
  const look = async (): Promise<boolean> => {
    try {
      known = await line.published()
      return true
    } catch {
      return false
    }
  }
  return {
    async now() {
      const reachable = await look()
      return { site: siteOf(known), reachable }
    },
    async learn() {
      if (known === null) await look()
    },
    last: () => siteOf(known),
    async published() {
      await look()
      return known
    },
  }
}

/**
 * Asks the line; a database that is away is a refusal that says so, never a lost message.
 * @NOTE only the error's name is logged: a database's message may hold what was sent
 */
async function orBusy<T>(log: Log, asked: Promise<Outcome<T>>, sentence: Bilingual): Promise<Outcome<T>> {
  try {
    return await asked
  } catch (fault) {
    log.error('line.not-stored', { kind: fault instanceof Error ? fault.name : 'thrown' })
    return refuse('busy', sentence)
  }
}

/** The same line, which answers a refusal where the database cannot be asked. */
export function steadyLine(line: Line, log: Log): Line {
  return {
    published: () => line.published(),
    accept: (bytes) => orBusy(log, line.accept(bytes), problems.notStored),
    upload: (bytes) => orBusy(log, line.upload(bytes), problems.notStored),
    pickUp: (keys) => orBusy(log, line.pickUp(keys), problems.notOpened),
    acknowledge: (keys, report, upTo) => orBusy(log, line.acknowledge(keys, report, upTo), problems.notOpened),
  }
}
