import { membersOfUnit, unitsOf } from '@fanal/identity'
import { type Actor, type MemberId, type UnitId, query } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import { protectingDuties } from '../grants/access-grant.ts'
import { protecting } from '../grants/act.ts'
import type { CaseId } from './case.ts'
import { caseOfHanded, isHandedTaken } from './cases.store.ts'

export interface NewCaseView {
  readonly units: readonly {
    readonly unit: UnitId
    readonly en: string
    readonly fr: string
    /** Who has to be able to open where somebody is, in an emergency. */
    readonly supervisors: readonly MemberId[]
  }[]
  /** Somebody has opened a case from this already. */
  readonly handedTaken: boolean
  /** That case, where the reader may see it. */
  readonly handedCase: CaseId | null
}

/** Where a new case can be opened, and whose keys its first words are sealed to. */
export const newCase = query({
  name: 'protect.new-case',
  access: protecting,
  sensitivity: 'C1',
  purpose: 'services',
  async load({ handed }: { readonly handed: string | null }, tx: Transaction, actor: Actor): Promise<NewCaseView | null> {
    if (actor.kind !== 'member') return null
    const { organization, held } = actor
    const mine = new Set(held.filter(({ duty }) => (protectingDuties as readonly string[]).includes(duty)).map(({ unit }) => unit))
    const units = (await unitsOf(organization, tx)).filter(({ unit }) => mine.has(unit))
    const watched = await Promise.all(
      units.map(async ({ unit, en, fr }) => {
        const members = await membersOfUnit({ organization, unit }, tx)
        const supervisors = members.filter(({ duties }) => duties.includes('case-supervisor')).map(({ member }) => member)
        return { unit, en, fr, supervisors }
      }),
    )
    const handedTaken = handed !== null && (await isHandedTaken(handed, tx))
    return { units: watched, handedTaken, handedCase: handedTaken ? await caseOfHanded(organization, handed, tx) : null }
  },
  place: () => null,
  shown: () => [],
  leaves: 'one-entry',
})
