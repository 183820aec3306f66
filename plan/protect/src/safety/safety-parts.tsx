import type { Language } from '@fanal/kernel'
import type { VNode } from 'preact'
import { OpenText } from '../person-desk/index.ts'
import type { OpenedSafetyPlan } from './open-safety-plan.ts'
import { type SafetyItem, type SafetyPlan, itemClass, numberOf, wordsOf } from './safety-plan.ts'

/** What every page of a plan is given. */
export interface SafetyProps {
  readonly language: Language
  readonly view: OpenedSafetyPlan
  readonly csrf: string | null
  readonly now: Date
  readonly signIn: string
  /** A fresh id for each form of the page. */
  readonly freshId: () => string
}

/** The ids that every form of a plan sends back. */
export function PlanIds({ plan }: { readonly plan: Pick<SafetyPlan, 'id' | 'subject'> }): VNode {
  return (
    <>
      <input type="hidden" name="subject" value={plan.subject} />
      <input type="hidden" name="plan" value={plan.id} />
    </>
  )
}

/** The words of a line, and the number of somebody to call. */
export function LineWords({ item }: { readonly item: SafetyItem }): VNode {
  const of = itemClass[item.kind]
  return (
    <>
      <OpenText of={of} field={wordsOf(item.id)} />
      {item.kind === 'contact' && <OpenText of={of} field={numberOf(item.id)} />}
    </>
  )
}
