import type { TodayItem } from '@fanal/handover'
import { type Actor, type MemberActor, type MemberId, type UnitId, query } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import type { SubjectId } from '../grants/access-grant.ts'
import { streamOf } from '../grants/act.ts'
import { namesOf } from '../names-of.ts'
import { fieldNames } from '../subjects/subjects.store.ts'
import type { Demand, DemandId } from './demand.ts'
import { caseByNumber, demandById, demandsOf } from './demands.store.ts'
import { demandKindText } from './demands.text.ts'
import { demandsRoutes } from './demands.routes.ts'
import { handlesDemands } from './receive-demand.ts'

/** Demands for records that this member may see: of the people they work with, and for privacy of everybody. */
export const listDemands = query({
  name: 'protect.list-demands',
  access: handlesDemands,
  sensitivity: 'C2',
  purpose: 'demands',
  async load(_input: object, tx: Transaction, actor: Actor): Promise<readonly Demand[] | null> {
    return actor.kind === 'member' ? demandsOf(actor.organization, 200, tx) : null
  },
  place: () => null,
  shown: (demands) => [...new Set(demands.map(({ subject }) => streamOf(subject)))],
  leaves: 'one-entry',
})

export interface DemandView {
  readonly demand: Demand
  /** Names of fields, with their class, that are open to whoever asks. */
  readonly fields: readonly string[]
  readonly names: ReadonlyMap<MemberId, string>
  readonly held: MemberActor['held']
}

/** One demand in codes, and the names of the fields from which the least is chosen. */
export const oneDemand = query({
  name: 'protect.one-demand',
  access: handlesDemands,
  sensitivity: 'C2',
  purpose: 'demands',
  async load({ demand: id }: { readonly demand: DemandId }, tx: Transaction, actor: Actor): Promise<DemandView | null> {
    const demand = actor.kind === 'member' ? await demandById(actor.organization, id, tx) : null
    if (actor.kind !== 'member' || demand === null) return null
    // what was said with counsel is not offered: it is privileged
    const fields = (await fieldNames(actor.organization, demand.subject, tx)).filter((field) => !field.startsWith('C7:counsel-'))
    const names = await namesOf(actor, [demand.enteredBy, demand.packageBy, demand.releasedBy], tx)
    return { demand, fields, names, held: actor.held }
  },
  place: () => null,
  shown: ({ demand }) => [streamOf(demand.subject)],
  leaves: 'entry-per-record',
})

/** The case that somebody names to write a demand down. */
export const caseForDemand = query({
  name: 'protect.case-for-demand',
  access: handlesDemands,
  sensitivity: 'C2',
  purpose: 'demands',
  async load(
    { number }: { readonly number: string },
    tx: Transaction,
    actor: Actor,
  ): Promise<{ readonly case: string; readonly subject: SubjectId; readonly unit: UnitId } | null> {
    return actor.kind === 'member' ? caseByNumber(actor.organization, number, tx) : null
  },
  place: () => null,
  shown: ({ subject }) => [streamOf(subject)],
  leaves: 'entry-per-record',
})

/** For *Today*: demands that run, by the day on which an answer is due. */
export const demandsToday = query({
  name: 'protect.demands-today',
  access: handlesDemands,
  sensitivity: 'C2',
  purpose: 'demands',
  async load(_input: { readonly now: Date }, tx: Transaction, actor: Actor): Promise<readonly TodayItem[] | null> {
    if (actor.kind !== 'member') return null
    const running = (await demandsOf(actor.organization, 200, tx)).filter(({ endedAt }) => endedAt === null)
    return running.map(({ id, kind, told, enteredAt, answerBy }) => ({
      kind: 'demand.running',
      title: { en: 'A demand for records', fr: 'Une demande visant des dossiers' },
      detail:
        told === null
          ? {
              en: `${demandKindText[kind].en}. Nobody has told the person yet`,
              fr: `${demandKindText[kind].fr}. La personne n’est pas encore prévenue`,
            }
          : demandKindText[kind],
      href: (language) => demandsRoutes.oneDemand.href({ language, demand: id }),
      since: enteredAt,
      due: answerBy,
      urgency: 'soon',
    }))
  },
  place: () => null,
  shown: () => [],
  leaves: 'one-entry',
})
