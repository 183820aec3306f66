import type { Queries } from '@fanal/postgres'
import type { Edition } from '../edition/edition.ts'
import type { Manifest } from '../edition/manifest.ts'
import type { Plan } from '../plan/plan.ts'
import { publishedPlan, publishedPlans } from '../plan/plan.store.ts'
import type { EditionId } from '../releases/release.ts'
import { type ReleaseDay, publishedContent, publishedEditions, publishedFile, releaseDays } from '../releases/releases.store.ts'

export interface PublishedAs {
  readonly plan: string
  readonly period: string
}

/** An edition as it is out, with the files beside its pages. */
export interface PublishedEdition extends PublishedAs {
  readonly id: EditionId
  readonly edition: Edition
  readonly files: readonly { readonly path: string; readonly bytes: number }[]
}

/** What the public may read of plans and editions, from published views alone. */
export interface Published {
  /** Of each plan and period the newest, the latest period first. */
  readonly list: () => Promise<readonly PublishedAs[]>
  /** The named one, or the first of the list; null where nothing is out. */
  readonly edition: (of?: PublishedAs) => Promise<PublishedEdition | null>
  readonly file: (of: PublishedAs, path: string) => Promise<Uint8Array | null>
  readonly plans: () => Promise<readonly Plan[]>
  readonly calendar: () => Promise<readonly ReleaseDay[]>
}

/** Editions that stay in memory: what is published never changes. */
const mostKept = 4

const jsonOf = (bytes: Uint8Array): unknown => JSON.parse(new TextDecoder().decode(bytes))

export function publishedOf(db: Queries): Published {
  const kept = new Map<EditionId, PublishedEdition>()

  async function find(of?: PublishedAs) {
    const all = await publishedEditions(db)
    return of === undefined ? all[0] : all.find(({ plan, period }) => plan === of.plan && period === of.period)
  }

  async function read(of?: PublishedAs): Promise<PublishedEdition | null> {
    const found = await find(of)
    if (found === undefined) return null
    const held = kept.get(found.id)
    if (held !== undefined) return held
    const [content, manifest] = [await publishedContent(found.id, db), await publishedFile(found.id, 'manifest.json', db)]
    if (content === null) return null
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- frozen and signed by ourselves
    const [edition, listed] = [jsonOf(content) as Edition, manifest === null ? null : (jsonOf(manifest) as Manifest)]
    const files = (listed?.files ?? []).flatMap(({ path, bytes }) => (/\.(?:html|css)$/.test(path) ? [] : [{ path, bytes }]))
    const made = { id: found.id, plan: found.plan, period: found.period, edition, files }
    if (kept.size >= mostKept) kept.clear()
    kept.set(found.id, made)
    return made
  }

  return {
    list: () => publishedEditions(db),
    edition: read,
    file: async (of, path) => {
      const found = await find(of)
      return found === undefined ? null : await publishedFile(found.id, path, db)
    },
    plans: async () => {
      const named = await publishedPlans(db)
      const held = []
      // oxlint-disable-next-line no-await-in-loop -- one connection, and a handful of plans
      for (const { plan, organization } of named) held.push(await publishedPlan(plan, db, { organization }))
      return held.flatMap((one) => (one === null ? [] : [one.plan]))
    },
    calendar: () => releaseDays(db),
  }
}
