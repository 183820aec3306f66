import { type ReferralDecision, type ReferralId } from '@fanal/handover'
import { type OrganizationId, type UnitId, randomId } from '@fanal/kernel'
import { type SealedClass, sealedClasses } from '@fanal/seal'
import { readIsoDay } from '../calendar.ts'
import { openBreak } from '../break-glass/open-break.ts'
import { reviewBreak } from '../break-glass/review-break.ts'
import { type CaseId, caseNumber } from '../cases/case.ts'
import { beginCase, moveCase, setCase, workOnNeeds } from '../cases/index.ts'
import { answerConsent, explainConsent, explainedItems, withdrawConsent } from '../consent/index.ts'
import type { GrantClass, GrantOperation, Purpose } from '../grants/access-grant.ts'
import { answerReferral } from '../referral/answer-referral.ts'
import { draftReferral } from '../referral/draft-referral.ts'
import { offerReferral } from '../referral/offer-referral.ts'
import { contentOf } from '../referral/packet.ts'
import { beginSafetyPlan } from '../safety/begin-plan.ts'
import { keepSafetyItem } from '../safety/keep-item.ts'
import { moveSafetyPlan } from '../safety/move-plan.ts'
import { itemClass, wordsOf } from '../safety/safety-plan.ts'
import { type Hands, type ProtectStage, type Told, handsOf } from './hands.ts'
import { story } from './story.ts'

const day = 24

interface Telling extends Hands {
  readonly who: Told
  readonly caseId: CaseId
  readonly unit: UnitId
  readonly elsewhere: { readonly organization: OrganizationId; readonly unit: UnitId }
}

/** Tells one invented person's way to a second safe home, from the first day to today. */
export async function tellPerson(stage: ProtectStage): Promise<void> {
  const hands = handsOf(stage)
  const rose = hands.somebody('rose')
  const eli = hands.somebody('eli')
  const [unit, far] = [rose.held[0]?.unit, eli.held[0]?.unit]
  if (unit === undefined || far === undefined) throw new Error('the cast has nobody who protects')
  const telling: Telling = {
    ...hands,
    who: hands.aPerson(),
    caseId: hands.id<'case'>(),
    unit,
    elsewhere: { organization: eli.organization, unit: far },
  }
  const number = await arrives(telling, stage)
  await saysYes(telling, { purpose: 'services', to: { kind: 'unit', id: unit }, classes: ['C2', 'C3', 'C4'], at: 20 * day - 1 })
  const need = await theWorkBegins(telling)
  await findsASecondHome(telling, need)
  await takesAYesBack(telling)
  await aNightOfWorry(telling, number)
  await isSafer(telling)
}

async function arrives({ act, wrap, commit, seal, id, who, caseId, unit, somebody }: Telling, { world }: ProtectStage): Promise<string> {
  const { member, organization } = somebody('rose')
  const wraps = await Promise.all([
    ...sealedClasses.flatMap((of) => [wrap(who, of, member, 'member'), wrap(who, of, organization, 'recovery')]),
    wrap(who, 'C5', somebody('sam').member, 'supervisor'),
  ])
  const fields = await Promise.all(story.first.map(({ of, field, says }) => seal(who, of, field, says)))
  const number = caseNumber(world.chance(6))
  const commitments = await commit(who, 'rose')
  const first = {
    subject: who.subject,
    unit,
    minor: 'no',
    safeContact: { state: 'unsaid' },
    grant: id<'grant'>(),
    wraps,
    commitments,
  } as const
  await act(beginCase, { ...first, caseId, numbers: [number], fromHanded: null, fields }, ['rose', 20 * day])
  return number
}

/** A yes, explained in Spanish with a professional interpreter, and the keys that it opens to colleagues. */
async function saysYes(
  { act, wrap, id, ago, who, somebody }: Telling,
  asked: {
    readonly purpose: Purpose
    readonly to: { readonly kind: 'unit'; readonly id: UnitId } | { readonly kind: 'organization'; readonly id: OrganizationId }
    readonly classes: readonly GrantClass[]
    readonly at: number
  },
) {
  const consent = id<'consent'>()
  const operations: readonly GrantOperation[] = asked.to.kind === 'unit' ? ['see', 'add', 'change'] : ['see']
  const explained = {
    subject: who.subject,
    consent,
    givenBy: 'self',
    capacity: 'assessed-ok',
    purpose: asked.purpose,
    recipient: asked.to,
    classes: ['C1', ...asked.classes],
    operations,
    language: 'es',
    interpreter: 'professional',
    explained: explainedItems,
  } as const
  await act(explainConsent, explained, ['rose', asked.at])
  const given = asked.classes.filter((of): of is SealedClass => (sealedClasses as readonly string[]).includes(of))
  const wraps = asked.to.kind === 'unit' ? await Promise.all(given.map((of) => wrap(who, of, somebody('sam').member, 'member'))) : []
  const said = { answer: 'yes', method: 'verbal-witnessed', validTo: ago(-300 * day), grant: id<'grant'>(), wraps } as const
  await act(answerConsent, { subject: who.subject, consent, said }, ['rose', asked.at - 0.2])
  return consent
}

async function theWorkBegins({ act, seal, id, who, caseId, somebody }: Telling) {
  const on = { subject: who.subject, caseId, fields: [] }
  await act(moveCase, { ...on, move: 'open', task: id<'task'>() }, ['rose', 19 * day])
  await act(setCase, { ...on, setting: { set: 'risk', risk: 'high' } }, ['rose', 19 * day])
  await act(setCase, { ...on, setting: { set: 'lead', lead: somebody('rose').member } }, ['rose', 19 * day])
  await act(moveCase, { ...on, move: 'activate', task: id<'task'>() }, ['rose', 19 * day])
  const needs = await Promise.all(
    story.needs.map(async ({ domain, urgency, says }) => {
      const need = id<'need'>()
      return { need, domain, urgency, fields: [await seal(who, 'C3', `need-${need}`, says)] }
    }),
  )
  for (const { need, domain, urgency, fields } of needs) {
    const board = { act: 'add-need', need, domain, urgency, saidByPerson: true } as const
    // oxlint-disable-next-line no-await-in-loop -- one after the other, as somebody says them
    await act(workOnNeeds, { ...on, fields, board }, ['rose', 18 * day])
  }
  const [home] = needs
  if (home === undefined) throw new Error('the story has a need')
  return home.need
}

/** Made this morning: the habit of reviewing it has a date of its own, and none holds before. */
async function isSafer({ act, ago, seal, id, who, caseId }: Telling): Promise<void> {
  const reviewOn = readIsoDay(
    ago(-20 * day)
      .toISOString()
      .slice(0, 10),
  )
  const on = { subject: who.subject, plan: id<'safety-plan'>() }
  await act(beginSafetyPlan, { ...on, caseId }, ['rose', 5])
  for (const { kind, says } of story.plan) {
    const item = id<'safety-item'>()
    // oxlint-disable-next-line no-await-in-loop -- one question at a time
    await act(keepSafetyItem, { ...on, item, kind, fields: [await seal(who, itemClass[kind], wordsOf(item), says)] }, [
      'rose',
      17 * day - 1,
    ])
  }
  await act(moveSafetyPlan, { ...on, move: { to: 'agree', personAgreed: true } }, ['rose', 3])
  await act(moveSafetyPlan, { ...on, move: { to: 'start', personAgreed: true, reviewOn } }, ['rose', 3])
}

type Answer = ReferralDecision['says']

/** Two askings of another house: no room at first, and then a room. */
async function findsASecondHome(telling: Telling, need: Awaited<ReturnType<typeof theWorkBegins>>): Promise<void> {
  const { organization } = telling.elsewhere
  await saysYes(telling, { purpose: 'referral', to: { kind: 'organization', id: organization }, classes: ['C2', 'C3'], at: 12 * day })
  const first = await asks(telling, need, 11 * day)
  await answers(telling, first, [{ says: 'received' }, { says: 'declined', reason: 'no-capacity' }], 11 * day - 3)
  const second = await asks(telling, need, 4 * day)
  await answers(telling, second, [{ says: 'received' }, { says: 'accepted' }, { says: 'started' }], 4 * day - 2)
}

async function asks({ act, ago, packet, who, caseId, elsewhere }: Telling, need: string, hours: number): Promise<ReferralId> {
  const referral = randomId<'referral'>(crypto.getRandomValues(new Uint8Array(16)))
  const to = { kind: 'unit', organization: elsewhere.organization, unit: elsewhere.unit, service: null } as const
  const draft = { subject: who.subject, referral, caseId, needs: [need as never], to, urgency: 'this-week' } as const
  await act(draftReferral, draft, ['rose', hours])
  const words = [
    { label: { en: 'What the person needs', fr: 'Ce dont la personne a besoin' }, class: 'C3', text: story.needs[0].says },
  ] as const
  const bytes = await packet(referral, elsewhere.unit, contentOf({ referral, domains: ['housing'], urgency: 'this-week', words }))
  const offer = { subject: who.subject, referral, classes: ['C2', 'C3'], respondBy: ago(hours - 48), seen: true } as const
  await act(offerReferral, { ...offer, packet: { kind: 'unit', bytes } }, ['rose', hours - 1])
  return referral
}

async function answers(
  { act }: Telling,
  referral: ReferralId,
  said: readonly (
    | { readonly says: Exclude<Answer, 'declined' | 'waiting' | 'completed' | 'failed'> }
    | { readonly says: 'declined'; readonly reason: 'no-capacity' }
  )[],
  hours: number,
): Promise<void> {
  for (const [index, answer] of said.entries())
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    await act(answerReferral, { referral, answer }, ['eli', hours - index])
}

/** She said yes to being contacted by another house, and takes it back. */
async function takesAYesBack(telling: Telling): Promise<void> {
  const to = { kind: 'organization', id: telling.elsewhere.organization } as const
  const consent = await saysYes(telling, { purpose: 'contact', to, classes: ['C2', 'C4'], at: 9 * day })
  await telling.act(withdrawConsent, { subject: telling.who.subject, consent, limits: 'none' }, ['rose', 6 * day])
}

/** One night nobody knew where she was; the supervisor looked, and somebody else looked at that. */
async function aNightOfWorry({ act, id, ago }: Telling, code: string): Promise<void> {
  const opening = id<'break'>()
  const hours = 8 * day
  // the step of a one-time code of that moment
  const step = Math.floor(ago(hours).getTime() / 30_000)
  const opened = {
    id: opening,
    grant: id<'grant'>(),
    tasks: [id(), id()],
    code,
    reason: 'missing',
    tried: 'lead-not-reachable',
    step,
  } as const
  await act(openBreak, opened, ['sam', hours])
  await act(reviewBreak, { id: opening, finding: 'justified', consequence: 'none' }, ['gita', hours - 12])
}
