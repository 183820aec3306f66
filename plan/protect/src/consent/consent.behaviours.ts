import { type Behaviours, type FormEntries, runs } from '@fanal/http'
import { type Id, refuse } from '@fanal/kernel'
import { z } from 'zod'
import type { CaseId } from '../cases/case.ts'
import { casesRefusals } from '../cases/cases.text.ts'
import { asUuid, noonOf, readCaseForm } from '../cases/read-case-form.ts'
import { type GrantId, grantClasses, purposes } from '../grants/access-grant.ts'
import { answerConsent } from './answer-consent.ts'
import { consentDesk } from './consent-desk.ts'
import { explainedItems } from './consent-machine.ts'
import { changeBehaviours } from './change.behaviours.ts'
import { ConsentCopyPage } from './consent-copy.page.tsx'
import { ConsentsPage } from './consent.pages.tsx'
import { consentPageText as text } from './consent.page-text.ts'
import { referralRoutes } from '../referral/referral.routes.ts'
import { consentRoutes } from './consent.routes.ts'
import { type ConsentId, type Recipient, consentMethods } from './consent.ts'
import { explainConsent } from './explain-consent.ts'
import { withdrawConsent } from './withdraw-consent.ts'
import { type DeskServices, freshIds } from '../person-desk/desk-services.ts'

const asked = z.object({
  purpose: z.enum(purposes),
  recipient: z
    .string()
    .regex(/^(member|unit|organization|service):[0-9a-f-]{36}$/)
    .transform((said) => {
      const [kind, id] = said.split(':')
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as the pattern says
      return { kind, id } as Recipient
    }),
  classes: z.array(z.enum(grantClasses)).min(1),
  acts: z.enum(['read', 'write']),
  language: z.string().regex(/^[a-z]{2,3}$/),
  interpreter: z.enum(['none-needed', 'professional', 'staff', 'chosen-by-the-person']),
  explained: z.array(z.enum(explainedItems)),
  givenBy: z.enum(['self', 'supported', 'guardian']),
})

function readAsked(form: FormEntries) {
  const one = (name: string) => form.get(name) ?? null
  return asked.safeParse({
    purpose: one('purpose'),
    recipient: one('recipient'),
    classes: [...new Set(['C1', ...form.all('classes')])],
    acts: one('acts'),
    language: one('language'),
    interpreter: one('interpreter'),
    explained: form.all('explained'),
    givenBy: one('given-by'),
  })
}

/** What the pages of consent do. */
export const consentBehaviours: Behaviours<typeof consentRoutes, DeskServices> = {
  ...changeBehaviours,
  consents: runs(consentDesk, async (c) => {
    const { world } = c.services
    const caseId = asUuid(c.params.case)
    if (caseId === null) return refuse('not-found')
    const now = world.now()
    const desk = await c.run(consentDesk, { caseId: caseId as CaseId, at: now })
    if (!desk.ok) return desk
    const freshId = freshIds(world)
    const signIn = c.services.signInPage(c.language)
    const forReferral = desk.value.drafts.find(({ id }) => id === c.url.searchParams.get('referral')) ?? null
    return c.page(ConsentsPage({ language: c.language, desk: desk.value, csrf: c.csrf, now, freshId, signIn, forReferral }), {
      title: text.title[c.language],
    })
  }),
  askConsent: runs(explainConsent, async (c) => {
    const form = await c.form()
    if (!form.ok) return form
    const read = readCaseForm(form.value, c.params.case)
    if (!read.ok) return read
    const [said, consent] = [readAsked(form.value), asUuid(form.value.get('consent'))]
    if (!said.success || consent === null) return casesRefusals.badForm
    const { acts, ...rest } = said.data
    const operations = acts === 'read' ? (['see'] as const) : (['see', 'add', 'change'] as const)
    const capacity = { self: 'assessed-ok', supported: 'supported-decision', guardian: 'minor-assent' } as const
    const { command, subject } = read.value
    const act = { command, subject, consent: consent as ConsentId, at: c.services.world.now() }
    const done = await c.run(explainConsent, { ...act, ...rest, operations, capacity: capacity[rest.givenBy] })
    const referral = asUuid(form.value.get('referral'))
    const query = referral === null ? {} : { referral }
    return done.ok ? c.redirect(consentRoutes.consents.href({ language: c.language, case: c.params.case }, query)) : done
  }),
  answerConsent: runs(answerConsent, async (c) => {
    const form = await c.form()
    if (!form.ok) return form
    const read = readCaseForm(form.value, c.params.case)
    if (!read.ok) return read
    const consent = asUuid(form.value.get('consent'))
    const { command, subject, wraps } = read.value
    if (consent === null) return casesRefusals.badForm
    const act = { command, subject, consent: consent as ConsentId, at: c.services.world.now() }
    const referral = asUuid(form.value.get('referral'))
    const to = { language: c.language, case: c.params.case }
    const back = () =>
      c.redirect(referral === null ? consentRoutes.consents.href(to) : referralRoutes.oneReferral.href({ ...to, referral }))
    if (form.value.get('answer') === 'no') {
      const done = await c.run(answerConsent, { ...act, said: { answer: 'no' } })
      return done.ok ? back() : done
    }
    const method = z.enum(consentMethods).safeParse(form.value.get('method'))
    const [validTo, grant] = [noonOf(form.value.get('until')), asUuid(form.value.get('grant'))]
    if (!method.success || validTo === null || grant === null || form.value.get('answer') !== 'yes') return casesRefusals.badForm
    const said = { answer: 'yes', method: method.data, validTo, grant: grant as GrantId, wraps } as const
    const done = await c.run(answerConsent, { ...act, said })
    return done.ok ? back() : done
  }),
  withdrawConsent: runs(withdrawConsent, async (c) => {
    const form = await c.form()
    if (!form.ok) return form
    const read = readCaseForm(form.value, c.params.case)
    if (!read.ok) return read
    const consent = asUuid(form.value.get('consent'))
    const limits = z.enum(['none', 'already-opened', 'kept-by-law']).safeParse(form.value.get('limits'))
    if (consent === null || !limits.success) return casesRefusals.badForm
    const { command, subject } = read.value
    const act = { command, subject, consent: consent as Id<'consent'>, at: c.services.world.now() }
    const done = await c.run(withdrawConsent, { ...act, limits: limits.data })
    return done.ok ? c.redirect(consentRoutes.consents.href({ language: c.language, case: c.params.case })) : done
  }),
  consentCopy: runs(consentDesk, async (c) => {
    const [caseId, id] = [asUuid(c.params.case), asUuid(c.params.consent)]
    if (caseId === null) return refuse('not-found')
    const desk = await c.run(consentDesk, { caseId: caseId as CaseId, at: c.services.world.now() })
    if (!desk.ok) return desk
    const consent = desk.value.consents.find((one) => one.id === id)
    if (consent === undefined) return refuse('not-found')
    return c.page(ConsentCopyPage({ language: c.language, desk: desk.value, consent }), { title: text.receipt[c.language] })
  }),
}
