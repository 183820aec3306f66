import type { ReferralId } from '@fanal/handover'
import { type Behaviours, type Context, runs } from '@fanal/http'
import { type World, randomId, refuse } from '@fanal/kernel'
import { ownWraps } from '@fanal/vault'
import type { CaseId, Need } from '../cases/case.ts'
import { asUuid } from '../cases/read-case-form.ts'
import { answerLanguages, primaryOf, type Question } from '../find-help/help-question.ts'
import { answerReferral } from './answer-referral.ts'
import { answerStop } from './answer-stop.ts'
import { draftReferral } from './draft-referral.ts'
import { endReferral } from './end-referral.ts'
import { listReferred, openReferred } from './list-referred.ts'
import { type CaseReferrals, listReferrals, openReferral } from './list-referrals.ts'
import { matchServices, servicesFor } from './match-services.ts'
import { NewReferralPage } from './new-referral.page.tsx'
import { offerReferral } from './offer-referral.ts'
import { OneReferralPage } from './one-referral.page.tsx'
import { readAct, readAnswer, readChannel, readDraft, readEnding, readOffer, readQuestion, readStop } from './read-referral-form.ts'
import { referralRoutes } from './referral.routes.ts'
import { referralText as text } from './referral.text.ts'
import type { Referral, ReferralUrgency } from './referral.ts'
import { ReferralsPage } from './referrals.page.tsx'
import { ReferredListPage, ReferredPage } from './referred.pages.tsx'
import { tellReferral } from './tell-person.ts'
import { type DeskServices, freshIds } from '../person-desk/desk-services.ts'

const badForm = refuse('invalid', text.badForm)
const hourMs = 3_600_000

const freshReferralOf = (world: World) => () => randomId<'referral'>(world.chance(16)) as string

type Sending = Context<DeskServices, { readonly case: string; readonly referral: string }>
const backTo = (c: Sending) => c.redirect(referralRoutes.oneReferral.href({ language: c.language, ...c.params }))
const referralOf = (id: string): ReferralId | null => asUuid(id) as ReferralId | null

const openNeeds = ({ needs }: Pick<CaseReferrals, 'needs'>): readonly Need[] =>
  needs.filter(({ state }) => state === 'open' || state === 'planned')

/** A question to the directory from what a case says by itself: the need, and the language that the person was spoken to in. */
function questionFor({ domain }: Need, { consents }: Pick<CaseReferrals, 'consents'>): Question {
  const said = primaryOf(consents[0]?.language ?? '')
  const language = answerLanguages.find((tag) => tag === said) ?? null
  return { need: servicesFor[domain][0], place: '', language, asker: 'other', gender: null, wishes: [] }
}

const urgencyOf = ({ urgency }: Need): ReferralUrgency => (urgency === 'later' ? 'routine' : urgency)

/** Services that were asked for a need already. */
const askedFor = (referrals: readonly Referral[], need: string): readonly string[] =>
  referrals.filter(({ needs, state }) => state !== 'draft' && needs.some((id) => id === need)).flatMap(({ to }) => to.service ?? [])

const endedWithoutHelp: ReadonlySet<Referral['state']> = new Set(['declined', 'expired', 'failed'])

/** What the pages of referrals do, on both sides. */
export const referralBehaviours: Behaviours<typeof referralRoutes, DeskServices> = {
  referrals: runs(listReferrals, async (c) => {
    const caseId = asUuid(c.params.case)
    if (caseId === null) return refuse('not-found')
    const view = await c.run(listReferrals, { caseId: caseId as CaseId })
    if (!view.ok) return view
    return c.page(ReferralsPage({ language: c.language, view: view.value, now: c.services.world.now() }), { title: text.title[c.language] })
  }),
  newReferral: runs(listReferrals, async (c) => {
    const { world } = c.services
    const caseId = asUuid(c.params.case)
    if (caseId === null) return refuse('not-found')
    const view = await c.run(listReferrals, { caseId: caseId as CaseId })
    if (!view.ok) return view
    const [need] = openNeeds(view.value)
    if (need === undefined) return c.redirect(referralRoutes.referrals.href({ language: c.language, case: caseId }))
    const body = NewReferralPage({
      language: c.language,
      view: view.value,
      need,
      question: questionFor(need, view.value),
      matched: null,
      urgency: urgencyOf(need),
      csrf: c.csrf,
      now: world.now(),
      freshId: freshIds(world),
      freshReferral: freshReferralOf(world),
    })
    return c.page(body, { title: text.newTitle[c.language] })
  }),
  fitReferral: runs([listReferrals, matchServices], async (c) => {
    const { world } = c.services
    const form = await c.form()
    if (!form.ok) return form
    const [caseId, asked] = [asUuid(c.params.case), readQuestion(form.value)]
    if (caseId === null) return refuse('not-found')
    if (asked === null) return badForm
    const view = await c.run(listReferrals, { caseId: caseId as CaseId })
    if (!view.ok) return view
    const need = openNeeds(view.value).find(({ id }) => id === asked.need)
    if (need === undefined) return badForm
    const now = world.now()
    const matched = await c.run(matchServices, { question: asked.question, asked: askedFor(view.value.referrals, need.id), now })
    if (!matched.ok) return matched
    const body = NewReferralPage({
      language: c.language,
      view: view.value,
      need,
      question: asked.question,
      matched: matched.value,
      urgency: asked.urgency,
      csrf: c.csrf,
      now,
      freshId: freshIds(world),
      freshReferral: freshReferralOf(world),
    })
    return c.page(body, { title: text.newTitle[c.language] })
  }),
  draftReferral: runs(draftReferral, async (c) => {
    const form = await c.form()
    if (!form.ok) return form
    const [caseId, act, draft] = [asUuid(c.params.case), readAct(form.value), readDraft(form.value)]
    if (caseId === null || act === null || draft === null) return badForm
    const done = await c.run(draftReferral, { ...act, ...draft, caseId: caseId as CaseId, at: c.services.world.now() })
    if (!done.ok) return done
    return c.redirect(referralRoutes.oneReferral.href({ language: c.language, case: caseId, referral: draft.referral }))
  }),
  oneReferral: runs([openReferral, matchServices], async (c) => {
    const { world } = c.services
    const [caseId, referral] = [asUuid(c.params.case), referralOf(c.params.referral)]
    if (caseId === null || referral === null) return refuse('not-found')
    const now = world.now()
    const view = await c.run(openReferral, { caseId: caseId as CaseId, referral, at: now })
    if (!view.ok) return view
    const need = openNeeds(view.value).find(({ id }) => view.value.referral.needs.includes(id))
    const wantsNext = need !== undefined && endedWithoutHelp.has(view.value.referral.state)
    const question = need === undefined ? null : questionFor(need, view.value)
    const matched =
      wantsNext && question !== null ? await c.run(matchServices, { question, asked: askedFor(view.value.referrals, need.id), now }) : null
    if (matched?.ok === false) return matched
    const more = { need: need!, question: question!, urgency: view.value.referral.urgency, freshReferral: freshReferralOf(world) }
    const body = OneReferralPage({
      language: c.language,
      view: view.value,
      csrf: c.csrf,
      now,
      freshId: freshIds(world),
      signIn: c.services.signInPage(c.language),
      next: matched === null ? null : { matched: matched.value, more },
    })
    return c.page(body, { title: text.one[c.language] })
  }),
  offerReferral: runs(offerReferral, async (c) => {
    const form = await c.form()
    if (!form.ok) return form
    const [referral, act, offer] = [referralOf(c.params.referral), readAct(form.value), readOffer(form.value)]
    if (referral === null || act === null || offer === null) return badForm
    const { hours, ...rest } = offer
    const at = c.services.world.now()
    const done = await c.run(offerReferral, { ...act, ...rest, referral, respondBy: new Date(at.getTime() + hours * hourMs), at })
    return done.ok ? backTo(c) : done
  }),
  endReferral: runs(endReferral, async (c) => {
    const form = await c.form()
    if (!form.ok) return form
    const [referral, act, error] = [referralOf(c.params.referral), readAct(form.value), readEnding(form.value)]
    if (referral === null || act === null || error === undefined) return badForm
    const done = await c.run(endReferral, { ...act, referral, error, at: c.services.world.now() })
    return done.ok ? backTo(c) : done
  }),
  tellReferral: runs(tellReferral, async (c) => {
    const form = await c.form()
    if (!form.ok) return form
    const [referral, act, channel] = [referralOf(c.params.referral), readAct(form.value), readChannel(form.value)]
    if (referral === null || act === null || channel === null) return badForm
    const done = await c.run(tellReferral, { ...act, referral, channel, at: c.services.world.now() })
    return done.ok ? backTo(c) : done
  }),
  referred: runs(listReferred, async (c) => {
    const view = await c.run(listReferred, {})
    if (!view.ok) return view
    const { referred, directory } = view.value
    const body = ReferredListPage({ language: c.language, rows: referred, directory, now: c.services.world.now() })
    return c.page(body, { title: text.receivedTitle[c.language] })
  }),
  oneReferred: runs([openReferred, ownWraps], async (c) => {
    const referral = referralOf(c.params.referral)
    if (referral === null) return refuse('not-found')
    const view = await c.run(openReferred, { referral })
    if (!view.ok) return view
    const wraps = await c.run(ownWraps, {})
    if (!wraps.ok) return wraps
    const body = ReferredPage({
      language: c.language,
      view: view.value,
      wraps: wraps.value.filter(({ subject }) => subject === view.value.row.unit).map(({ wrap }) => wrap),
      csrf: c.csrf,
      signIn: c.services.signInPage(c.language),
      freshId: freshIds(c.services.world),
    })
    return c.page(body, { title: text.one[c.language] })
  }),
  answerReferred: runs(answerReferral, async (c) => {
    const form = await c.form()
    if (!form.ok) return form
    const [referral, read] = [referralOf(c.params.referral), readAnswer(form.value)]
    if (referral === null || read === null) return badForm
    const done = await c.run(answerReferral, { ...read, referral, at: c.services.world.now() })
    return done.ok ? c.redirect(referralRoutes.oneReferred.href({ language: c.language, referral })) : done
  }),
  stopReferred: runs(answerStop, async (c) => {
    const form = await c.form()
    if (!form.ok) return form
    const [referral, read] = [referralOf(c.params.referral), readStop(form.value)]
    if (referral === null || read === null) return badForm
    const done = await c.run(answerStop, { ...read, referral, at: c.services.world.now() })
    return done.ok ? c.redirect(referralRoutes.oneReferred.href({ language: c.language, referral })) : done
  }),
}
