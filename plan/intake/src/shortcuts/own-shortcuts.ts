import { type Actor, type MemberActor, type StreamId, decided, operation, query } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import { intakeAccess } from '../inbox/inbox.ts'
import { saveShortcuts, shortcutsOf } from './shortcuts.store.ts'

export interface OwnShortcuts {
  readonly isOn: boolean
}

/** Whether the reader of a page wants shortcuts on it. */
export const ownShortcuts = query({
  name: 'intake.own-shortcuts',
  access: intakeAccess,
  sensitivity: 'C1',
  purpose: 'triage',
  load: async (_input: object, tx: Transaction, actor: Actor): Promise<OwnShortcuts | null> =>
    actor.kind === 'member' ? { isOn: await shortcutsOf(actor, tx) } : null,
  place: () => null,
  // The member's own choice concerns no stream: nothing of anybody is shown.
  shown: () => [],
  leaves: 'entry-per-record',
})

interface Facts extends OwnShortcuts {
  readonly owner: MemberActor
}

/** A member switches shortcuts off, or on again, for themselves alone. */
export const setShortcuts = operation({
  name: 'intake.set-shortcuts',
  access: intakeAccess,
  load: async (_input: OwnShortcuts, tx: Transaction, actor: Actor): Promise<Facts | null> =>
    actor.kind === 'member' ? { owner: actor, isOn: await shortcutsOf(actor, tx) } : null,
  place: () => null,
  decide({ owner, isOn: was }: Facts, { isOn }) {
    if (was === isOn) return decided([])
    const stream = owner.member as string as StreamId
    return decided([
      { type: 'intake.shortcuts.set', version: 1, organization: owner.organization, stream, data: { shortcuts: isOn ? 'on' : 'off' } },
    ])
  },
  async apply(events, tx: Transaction, { isOn }, { owner }): Promise<void> {
    if (events.length > 0) await saveShortcuts(owner, isOn, tx)
  },
})
