import { type Actor, type OrganizationId, query } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import type { Directory } from '@fanal/seal'
import { currentDirectory } from '@fanal/vault'
import type { NeedDomain } from '../cases/case.ts'
import type { NeedCode } from '../directory/directory.ts'
import { findHelp, type Found, type HelpAnswer } from '../find-help/find-help.ts'
import { placesFor, townsOf, wholePlaces, type ShownPlace } from '../find-help/find-help.store.ts'
import type { Question } from '../find-help/help-question.ts'
import { readPlace, whereIs } from '../find-help/typed-place.ts'
import { protecting } from '../grants/act.ts'
import { type Keeper, keepersOf } from './match.store.ts'
import { unitOfKeeper } from './receiver-of.ts'
import type { ReferralTo } from './referral.ts'

/** What of the directory answers a need of a case, the likeliest first. */
export const servicesFor = {
  safety: ['bed-tonight', 'safety-plan', 'hotline'],
  housing: ['housing', 'bed-tonight'],
  health: ['health'],
  'mental-health': ['counselling'],
  legal: ['legal-aid', 'lawyer', 'work-rights'],
  immigration: ['immigration', 'settlement'],
  income: ['money', 'food', 'work-rights'],
  education: ['settlement', 'family'],
  family: ['family'],
  documents: ['immigration', 'settlement'],
  interpretation: ['interpreter'],
  repatriation: ['immigration', 'settlement'],
  compensation: ['legal-aid', 'lawyer'],
} as const satisfies Readonly<Record<NeedDomain, readonly NeedCode[]>>

/** Services that are shown at once: a person chooses, and reads why. */
export const mostFitting = 20

export interface MatchServices {
  readonly question: Question
  /** Services that were asked already for this need. */
  readonly asked: readonly string[]
  readonly now: Date
}

export interface Fitting extends Found<ShownPlace> {
  /** How it can be asked: its keeper works here, or by a link. */
  readonly to: ReferralTo
}

export interface Matched {
  /** The best first. */
  readonly fitting: readonly Fitting[]
  readonly leftOut: HelpAnswer['leftOut']
  readonly widenedFrom: HelpAnswer['widenedFrom']
}

/** Services of the directory that fit a need, and why: what staff may see of it, never an entry of one's own house. One indexed query finds them. */
export const matchServices = query({
  name: 'protect.match-services',
  access: protecting,
  sensitivity: 'C0',
  purpose: 'services',
  async load({ question, asked, now }: MatchServices, tx: Transaction, actor: Actor): Promise<Matched | null> {
    if (actor.kind !== 'member') return null
    const read = readPlace(question.place)
    const where = whereIs(read, await townsOf(read, tx, 'fanal.staff_place'))
    const answer = findHelp(question, where, await placesFor(question, where, now, tx, 'fanal.staff_place'), now)
    const ids = answer.found.map(({ place }) => place.place_id)
    const keepers = await keepersOf(ids, tx)
    const directory = (await currentDirectory(tx))?.body ?? null
    const chosen = answer.found.flatMap((one) => {
      const kept = keepers.get(one.place.place_id)
      const to = kept === undefined || asked.includes(kept.service) ? null : receiverOf(kept, directory, actor.organization)
      return to === null ? [] : [{ ...one, to }]
    })
    const shown = chosen.slice(0, mostFitting)
    const whole = new Map(
      (
        await wholePlaces(
          shown.map(({ place }) => place.place_id),
          tx,
          'fanal.staff_place',
        )
      ).map((place) => [place.place_id, place]),
    )
    const fitting = shown.flatMap((one): Fitting[] => {
      const place = whole.get(one.place.place_id)
      return place === undefined ? [] : [{ ...one, place }]
    })
    return { fitting, leftOut: answer.leftOut, widenedFrom: answer.widenedFrom }
  },
  place: () => null,
  shown: () => [],
  leaves: 'one-entry',
})

/** How a service is asked: its house by its unit here, an imported one by a link; `null` for one's own, and for a house that is asked in other ways. */
function receiverOf({ keeper, service, isOwn }: Keeper, directory: Directory | null, own: OrganizationId): ReferralTo | null {
  if (!isOwn) return { kind: 'link', service }
  const receiver = directory === null || keeper === (own as string) ? null : unitOfKeeper(directory, keeper)
  return receiver === null ? null : { kind: 'unit', organization: receiver.organization, unit: receiver.unit, service }
}
