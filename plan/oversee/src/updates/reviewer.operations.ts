import { type Actor, type OrganizationId, decided, operation, refuse } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import { currentDirectory } from '@fanal/vault'
import { coordinators } from './access.ts'
import { type Party, partiesOf, periodsOf } from './coordinating.store.ts'
import { coordinatingText as text } from './coordinating.text.ts'
import { type Desk, deskOf, streamOf } from './period.operations.ts'
import { type PlanReviewer, type PlanReviewerId, endReviewer, insertReviewer, reviewersOf } from './reviewer.store.ts'

/** Organizations of the directory that may review from outside: every one but the plan's own, and those that answer as a department of its plans. */
export async function reviewingOrganizations(own: OrganizationId, parties: readonly Party[], tx: Transaction) {
  const directory = await currentDirectory(tx)
  const answering = new Set<string>(parties.filter(({ organization }) => organization === own).map(({ answers }) => answers))
  return (directory?.body.organizations ?? [])
    .filter(({ id }) => id !== own && !answering.has(id))
    .map(({ id, name }) => ({ id: id as OrganizationId, name }))
}

export interface NameReviewer {
  readonly id: PlanReviewerId
  readonly plan: string
  readonly reviews: OrganizationId
  readonly at: Date
}

interface NameFacts extends Desk {
  readonly isAsked: boolean
  readonly mayReview: boolean
  readonly isNamed: boolean
}

/** The secretariat names an organization outside that reviews a plan: it reads what was asked, sent and decided, and may find otherwise. */
export const nameReviewer = operation({
  name: 'oversee.name-reviewer',
  access: coordinators,
  async load({ plan, reviews }: NameReviewer, tx: Transaction, actor: Actor): Promise<NameFacts | null> {
    const desk = deskOf(actor)
    if (desk === null) return null
    const { organization } = desk
    const outside = await reviewingOrganizations(organization, await partiesOf(organization, tx), tx)
    const periods = await periodsOf([organization], tx)
    const named = await reviewersOf(organization, tx)
    return {
      ...desk,
      isAsked: periods.some((period) => period.organization === organization && period.plan === plan),
      mayReview: outside.some(({ id }) => id === reviews),
      isNamed: named.some((one) => one.organization === organization && one.plan === plan && one.reviews === reviews),
    }
  },
  place: (facts: NameFacts) => facts,
  decide(facts: NameFacts, { plan, reviews }) {
    if (!facts.isAsked) return refuse('bad-field', text.noPlanAsked)
    if (!facts.mayReview) return refuse('bad-field', text.noReviewer)
    if (facts.isNamed) return refuse('bad-field', text.reviewsAlready)
    const { organization } = facts
    return decided([{ type: 'oversee.reviewer.named', version: 1, organization, stream: streamOf(facts), data: { plan, reviews } }])
  },
  apply: (_events, tx: Transaction, { id, plan, reviews, at }, { organization, member }) =>
    insertReviewer({ id, organization, plan, reviews }, { member, at }, tx),
})

export interface EndReviewer {
  readonly id: PlanReviewerId
  readonly at: Date
}

interface EndFacts extends Desk {
  readonly reviewer: PlanReviewer
}

/** From now on the organization sees nothing of the plan; what it found stays. */
export const endReviewing = operation({
  name: 'oversee.end-reviewing',
  access: coordinators,
  async load({ id }: EndReviewer, tx: Transaction, actor: Actor): Promise<EndFacts | null> {
    const desk = deskOf(actor)
    const named = desk === null ? [] : await reviewersOf(desk.organization, tx)
    const reviewer = named.find((one) => one.id === id && one.organization === desk?.organization)
    return desk === null || reviewer === undefined ? null : { ...desk, reviewer }
  },
  place: (facts: EndFacts) => facts,
  decide: (facts: EndFacts) => {
    const { organization, reviewer } = facts
    const data = { plan: reviewer.plan, reviews: reviewer.reviews }
    return decided([{ type: 'oversee.reviewer.ended', version: 1, organization, stream: streamOf(facts), data }])
  },
  apply: (_events, tx: Transaction, { at }, { reviewer, member }) => endReviewer(reviewer, { member, at }, tx),
})
