import { type UnitName, unitsOf } from '@fanal/identity'
import { type Actor, query } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import { intakeAccess, intakeUnits } from '../inbox/inbox.ts'
import { runningShifts } from './duty.store.ts'

/** The member's units that receive reports and where nobody is on duty: the public reads there that nobody is. */
export const unattendedUnits = query({
  name: 'intake.unattended-units',
  access: intakeAccess,
  sensitivity: 'C1',
  purpose: 'triage',
  async load({ now }: { readonly now: Date }, tx: Transaction, actor: Actor): Promise<readonly UnitName[] | null> {
    if (actor.kind !== 'member') return null
    const mine = intakeUnits(actor)
    const shifts = await runningShifts(actor.organization, mine, now, tx)
    const names = await unitsOf(actor.organization, tx)
    return names.filter(({ unit, receives }) => receives && mine.includes(unit) && shifts.every((shift) => shift.unit !== unit))
  },
  place: () => null,
  // what the public reads too concerns no stream
  shown: () => [],
  leaves: 'entry-per-record',
})
