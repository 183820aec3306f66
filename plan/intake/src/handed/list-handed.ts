import { type Actor, type Outcome, type StreamId, query } from '@fanal/kernel'
import type { Page, Transaction } from '@fanal/postgres'
import type { Directory } from '@fanal/seal'
import { currentDirectory } from '@fanal/vault'
import { intakeAccess, intakeUnits } from '../inbox/inbox.ts'
import type { HandedLine } from './handed.ts'
import { handedPage } from './handed.store.ts'

export interface HandedList {
  /** A refusal where the cursor is none of ours. */
  readonly page: Outcome<Page<HandedLine>>
  /** Who is who, as the root signed it. */
  readonly directory: Directory | null
}

const pageSize = 50

/** What was handed to the member's units. */
export const listHanded = query({
  name: 'intake.list-handed',
  access: intakeAccess,
  sensitivity: 'C2',
  purpose: 'triage',
  async load(input: { readonly cursor?: string | undefined }, tx: Transaction, actor: Actor): Promise<HandedList | null> {
    if (actor.kind !== 'member') return null
    const wanted = { organization: actor.organization, units: intakeUnits(actor), cursor: input.cursor, size: pageSize }
    return { page: await handedPage(wanted, tx), directory: (await currentDirectory(tx))?.body ?? null }
  },
  place: () => null,
  shown: ({ page }) => (page.ok ? page.value.rows.map(({ id }) => id as string as StreamId) : []),
  leaves: 'one-entry',
})
