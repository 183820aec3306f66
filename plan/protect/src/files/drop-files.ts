import { type LedgerEvent, byDuty, decided, operation } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import { arrivingHours } from './case-file.ts'
import { fileEvent } from './file-event.ts'
import { type Unfinished, dropRow, unfinishedFiles } from './files.store.ts'

export interface DropFiles {
  readonly at: Date
  /** How many at once; the rest wait for the next time. */
  readonly limit: number
}

/** Drops files that never became whole: what was sent of them, their note and their key. The worker runs it: no member has a way in. */
export const dropFiles = operation({
  name: 'protect.drop-files',
  access: byDuty(),
  load: ({ at, limit }: DropFiles, tx: Transaction): Promise<readonly Unfinished[]> =>
    unfinishedFiles(new Date(at.getTime() - arrivingHours * 3_600_000), limit, tx),
  place: () => null,
  decide: (over: readonly Unfinished[]) =>
    decided(over.map(({ organization, file }): LedgerEvent => fileEvent('dropped', { ...file, organization }))),
  async apply(_events, tx: Transaction, _input: DropFiles, over: readonly Unfinished[]): Promise<{ dropped: number }> {
    for (const one of over)
      // oxlint-disable-next-line no-await-in-loop -- one connection
      if (!(await dropRow(one, tx))) throw new Error('a file became whole at the same moment')
    return { dropped: over.length }
  },
})
