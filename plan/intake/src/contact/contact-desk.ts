import { type UnitName, unitsOf } from '@fanal/identity'
import { type Actor, query } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import { currentDirectory } from '@fanal/vault'
import { intakeAccess, intakeUnits } from '../inbox/inbox.ts'

/** The units for which a member may write a contact down: their own that receive. */
export const contactDesk = query({
  name: 'intake.contact-desk',
  access: intakeAccess,
  sensitivity: 'C1',
  purpose: 'triage',
  async load(_input: Record<string, never>, tx: Transaction, actor: Actor): Promise<readonly UnitName[] | null> {
    if (actor.kind !== 'member') return null
    const mine = intakeUnits(actor)
    const receiving = (await currentDirectory(tx))?.body.units.filter(({ receives }) => receives).map(({ id }) => id) ?? []
    return (await unitsOf(actor.organization, tx)).filter(({ unit }) => mine.includes(unit) && receiving.includes(unit))
  },
  place: () => null,
  shown: () => [],
  leaves: 'entry-per-record',
})
