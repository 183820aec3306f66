import { type UnitName, membersOfUnit, namesOf, unitsOf } from '@fanal/identity'
import { type Actor, type Bilingual, type MemberActor, type MemberId, type UnitId, query } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import { sealedClasses } from '@fanal/seal'
import type { CaseId, ProtectionCase } from '../cases/case.ts'
import { caseById } from '../cases/cases.store.ts'
import { grantClasses, mayProtect } from '../grants/access-grant.ts'
import { protecting, streamOf } from '../grants/act.ts'
import { type OpenedSubject, reach } from '../subjects/open-subject.ts'
import { type CaseTransfer, isAsked, isOpen } from './transfer.ts'
import { type InTheWay, inTheWayOf, transfersOfCase } from './transfer.store.ts'

/** A team or a colleague who could take a case. */
export interface PossibleTaker {
  readonly unit: UnitId
  readonly member: MemberId | null
  readonly name: string | null
  /** Whose keys are wrapped where they are asked. */
  readonly readers: readonly MemberId[]
}

export interface TransferView {
  readonly caseId: CaseId
  readonly me: MemberId
  /** `null` for whoever is asked to take it, or had it: they are shown a transfer and no case. */
  readonly held: { readonly row: ProtectionCase; readonly opened: OpenedSubject } | null
  /** The newest first. */
  readonly transfers: readonly CaseTransfer[]
  /** Whether whoever looks is asked to take it, now. */
  readonly asked: boolean
  /** What stands in the way of the one that is open. */
  readonly way: InTheWay | null
  readonly takers: readonly PossibleTaker[]
  readonly units: ReadonlyMap<UnitId, Bilingual>
  readonly names: ReadonlyMap<MemberId, string>
}

/** Where a case stands that is to move: for whoever has it, whoever is asked to take it, and whoever had it. */
export const readTransfer = query({
  name: 'protect.read-transfer',
  access: protecting,
  sensitivity: 'C2',
  purpose: 'services',
  async load({ caseId, at }: { readonly caseId: CaseId; readonly at: Date }, tx: Transaction, actor: Actor): Promise<TransferView | null> {
    if (actor.kind !== 'member') return null
    const { organization, member: me } = actor
    const transfers = await transfersOfCase(organization, caseId, tx)
    const row = await caseById(organization, caseId, tx)
    const all = row && (await reach({ subject: row.subject, classes: sealedClasses, purpose: 'services', at }, 'see', tx, actor))
    // keys to pass on, and none of the words
    const held = row === null || all === null ? null : { row, opened: { ...all, fields: [] } }
    if (held === null && transfers.length === 0) return null
    const units = await unitsOf(organization, tx)
    const open = transfers.find(isOpen)
    const mayPropose = held !== null && open === undefined && row?.state !== 'closed' && passesAllOn(held.opened)
    return {
      caseId,
      me,
      held,
      transfers,
      asked: open?.state === 'proposed' && isAsked(open, actor),
      way: open === undefined ? null : await inTheWayOf(open, tx),
      takers: mayPropose ? await takersFor(held.row, units, actor, tx) : [],
      units: new Map(units.map(({ unit, en, fr }) => [unit, { en, fr }])),
      names: await namesOf(organization, membersIn(transfers), tx),
    }
  },
  place: () => null,
  shown: ({ held, transfers }) => [
    ...new Set([...(held === null ? [] : [held.row]), ...transfers].map(({ subject }) => streamOf(subject))),
  ],
  leaves: 'entry-per-record',
})

/** Whether whoever looks may pass the whole record on: then, and then only, they may ask somebody to take it. */
const passesAllOn = ({ grants, isSealed }: OpenedSubject): boolean =>
  !isSealed && grantClasses.every((of) => grants.some(({ classes, operations }) => classes.includes(of) && operations.includes('share')))

const membersIn = (transfers: readonly CaseTransfer[]): readonly MemberId[] => [
  ...new Set(
    transfers.flatMap(({ from, to, proposedBy, acceptedBy }) =>
      [from.member, to.member, proposedBy, acceptedBy].filter((one) => one !== null),
    ),
  ),
]

async function takersFor(
  row: ProtectionCase,
  units: readonly UnitName[],
  { organization, member: me }: MemberActor,
  tx: Transaction,
): Promise<readonly PossibleTaker[]> {
  const takers: PossibleTaker[] = []
  for (const { unit } of units) {
    // oxlint-disable-next-line no-await-in-loop -- one connection
    const there = await membersOfUnit({ organization, unit }, tx)
    const others = there.filter(({ member, duties }) => member !== me && mayProtect(duties))
    if (unit !== row.unit && others.length > 0) takers.push({ unit, member: null, name: null, readers: others.map(({ member }) => member) })
    const asked = others.filter(({ member }) => unit !== row.unit || member !== row.lead)
    takers.push(...asked.map(({ member, displayName }) => ({ unit, member, name: displayName, readers: [member] })))
  }
  return takers
}
