import { type UnitName, unitsOf } from '@fanal/identity'
import { type Actor, type UnitId, query } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import { intakeAccess, intakeUnits } from '../inbox/inbox.ts'
import type { OwnTemplate } from './templates.ts'
import { ownTemplates } from './templates.store.ts'

export interface UnitTemplates {
  readonly unit: UnitName
  readonly own: readonly OwnTemplate[]
  /** Whether the reader may write for this unit. */
  readonly maySet: boolean
}

/** What the units of a member have written for themselves; the shipped ones are the same for everybody. */
export const templateDesk = query({
  name: 'intake.template-desk',
  access: intakeAccess,
  sensitivity: 'C2',
  purpose: 'triage',
  async load(_input: object, tx: Transaction, actor: Actor): Promise<readonly UnitTemplates[] | null> {
    if (actor.kind !== 'member') return null
    const mine = intakeUnits(actor)
    const own = await ownTemplates(actor.organization, mine, tx)
    const names = await unitsOf(actor.organization, tx)
    const maySet = (unit: UnitId) => actor.held.some((held) => held.unit === unit && held.duty === 'intake-supervisor')
    return names
      .filter(({ unit }) => mine.includes(unit))
      .map((unit) => ({ unit, own: own.filter((one) => one.unit === unit.unit), maySet: maySet(unit.unit) }))
  },
  place: () => null,
  shown: () => [],
  leaves: 'one-entry',
})
