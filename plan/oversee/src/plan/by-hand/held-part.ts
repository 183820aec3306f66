import type { Plan } from '../plan.ts'
import type { HandPart } from './part-fields.ts'

/** A part that is held: the code by which a form names it, its words, and what it says in the form of a file. */
export interface HeldPart {
  readonly key: string
  readonly given: Readonly<Record<string, unknown>>
}

/** Every part of a kind that a plan holds. */
export function heldParts(plan: Plan, part: HandPart): readonly HeldPart[] {
  switch (part) {
    case 'plan':
      return [{ key: plan.id, given: { title: plan.title, from: plan.from, until: plan.until } }]
    case 'pillar':
      return plan.pillars.map(({ id, name }) => ({ key: id, given: { id, ...name } }))
    case 'department':
      return plan.departments.map(({ id, name }) => ({ key: id, given: { id, ...name } }))
    case 'source':
      return plan.sources.map(({ id, title, address }) => ({ key: id, given: { id, title, address } }))
    case 'commitment':
      return plan.commitments.map((one) => ({
        key: one.id,
        given: {
          ...one,
          lead: one.lead[0],
          leads_too: one.lead.slice(1),
          lead_verified: one.leadVerified,
          due_verified: one.dueVerified,
          verification: one.mark,
        },
      }))
    case 'milestone':
      return plan.commitments.flatMap(({ id: commitment, milestones }) =>
        milestones.map((one) => ({ key: one.id, given: { ...one, commitment, evidence_required: one.evidenceRequired } })),
      )
    case 'indicator':
      return plan.indicators.map((one) => ({ key: one.id, given: { ...one } }))
    case 'baseline':
      return plan.baselines.map((one) => ({ key: `${one.indicator}/${one.period}`, given: { ...one } }))
    case 'target':
      return plan.targets.map((one) => ({ key: '', given: { ...one, set_on: one.setOn } }))
    case 'gap':
      return plan.gaps.map((gap, at) => ({ key: String(at + 1), given: { gap } }))
  }
}

export const heldPart = (plan: Plan, part: HandPart, key: string): HeldPart | null =>
  heldParts(plan, part).find((one) => one.key === key) ?? null

/** Parts that are only ever added: none of them is mended or taken out. */
export const isOnlyAdded = (part: HandPart): boolean => part === 'target'
/** What every plan has, and once. */
export const isAlwaysThere = (part: HandPart): boolean => part === 'plan'
