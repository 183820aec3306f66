import { type Actor, query } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import type { CaseId, CaseTask, ProtectionCase } from '../cases/case.ts'
import { caseById } from '../cases/cases.store.ts'
import { tasksOfSubject } from '../cases/tasks.store.ts'
import { protecting, streamOf } from '../grants/act.ts'
import { type OpenedSubject, leftOf, reach } from '../subjects/open-subject.ts'
import { standingVersions } from '../subjects/subject.ts'
import { type SafetyItem, type SafetyPlan, numberOf, wordsOf } from './safety-plan.ts'
import { itemsOfPlan, planOfSubject } from './safety.store.ts'

export interface OpenSafetyPlan {
  readonly caseId: CaseId
  readonly at: Date
}

export interface OpenedSafetyPlan {
  readonly protectionCase: ProtectionCase
  readonly plan: SafetyPlan | null
  /** What stands in it. */
  readonly items: readonly SafetyItem[]
  readonly tasks: readonly CaseTask[]
  /** The words of these lines alone, and the keys of their classes. */
  readonly opened: OpenedSubject
}

const classes = ['C3', 'C5'] as const

/** The safety plan of a case's person, with the words of its lines as ciphertext. */
export const openSafetyPlan = query({
  name: 'protect.open-safety-plan',
  access: protecting,
  sensitivity: 'C5',
  purpose: 'safety',
  async load({ caseId, at }: OpenSafetyPlan, tx: Transaction, actor: Actor): Promise<OpenedSafetyPlan | null> {
    if (actor.kind !== 'member') return null
    const { organization } = actor
    const protectionCase = await caseById(organization, caseId, tx)
    if (protectionCase === null) return null
    const { subject } = protectionCase
    // A yes for services covers it, and so does one for safety alone.
    const asked = { subject, classes, at }
    const reached =
      (await reach({ ...asked, purpose: 'services' }, 'see', tx, actor)) ?? (await reach({ ...asked, purpose: 'safety' }, 'see', tx, actor))
    if (reached === null) return null
    const plan = await planOfSubject(organization, subject, tx)
    const items = plan === null ? [] : (await itemsOfPlan(organization, plan.id, tx)).filter(({ state }) => state === 'kept')
    const names = new Set(items.flatMap(({ id }) => [wordsOf(id), numberOf(id)]))
    const own = Map.groupBy(
      reached.fields.filter(({ field }) => names.has(field)),
      (field) => `${field.class}:${field.field}`,
    )
    const fields = [...own.values()].flatMap((versions) => standingVersions(versions))
    const tasks = (await tasksOfSubject(organization, subject, tx)).filter(({ source }) => source === plan?.id)
    return { protectionCase, plan, items, tasks, opened: { ...reached, fields } }
  },
  place: () => null,
  shown: ({ protectionCase }) => [streamOf(protectionCase.subject)],
  details: ({ opened }) => ({ purpose: 'safety', ...leftOf(opened) }),
  leaves: 'entry-per-record',
})
