import { type UnitName, membersOfUnit, unitsOf } from '@fanal/identity'
import { type Actor, type MemberId, holds, query } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import { type OpenNow, openingAt } from '../line/opening-hours.ts'
import { intakeAccess, intakeUnits } from '../inbox/inbox.ts'
import { type Profile, type Shift, profilesOf, runningShifts } from './duty.store.ts'

export interface UnitOnDuty {
  readonly unit: UnitName
  readonly profile: Profile | null
  /** What the hours come to at this moment. */
  readonly opening: OpenNow | null
  readonly shifts: readonly (Shift & { readonly name: string })[]
  /** Whether the reader may change hours here. */
  readonly maySet: boolean
}

export interface DutyDesk {
  readonly me: MemberId
  readonly units: readonly UnitOnDuty[]
}

/** Who is on duty in the member's units, until when, and when the units say that they are there. */
export const dutyDesk = query({
  name: 'intake.duty-desk',
  access: intakeAccess,
  sensitivity: 'C1',
  purpose: 'triage',
  async load({ now }: { readonly now: Date }, tx: Transaction, actor: Actor): Promise<DutyDesk | null> {
    if (actor.kind !== 'member') return null
    const { organization } = actor
    const mine = intakeUnits(actor)
    const names = (await unitsOf(organization, tx)).filter(({ unit }) => mine.includes(unit))
    const [profiles, shifts] = [await profilesOf(organization, mine, tx), await runningShifts(organization, mine, now, tx)]
    const members = (await Promise.all(mine.map((unit) => membersOfUnit({ organization, unit }, tx)))).flat()
    const nameOf = new Map(members.map(({ member, displayName }) => [member, displayName]))
    const openingOf = (profile: Profile | undefined) => (profile === undefined ? null : openingAt(profile, now))
    const units = names.map((name) => ({
      unit: name,
      profile: profiles.get(name.unit) ?? null,
      opening: openingOf(profiles.get(name.unit)),
      shifts: shifts.filter((shift) => shift.unit === name.unit).map((shift) => ({ ...shift, name: nameOf.get(shift.member) ?? '' })),
      maySet: holds(actor, ['intake-supervisor'], name),
    }))
    return { me: actor.member, units }
  },
  place: () => null,
  shown: () => [],
  leaves: 'one-entry',
})
