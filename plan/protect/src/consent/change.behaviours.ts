import { type Behaviours, type Context, runs } from '@fanal/http'
import { type Outcome, ok, refuse } from '@fanal/kernel'
import { z } from 'zod'
import type { CaseId } from '../cases/case.ts'
import { casesRefusals } from '../cases/cases.text.ts'
import { asUuid, noonOf, readCaseForm } from '../cases/read-case-form.ts'
import { type GrantId, grantClasses, grantOperations } from '../grants/access-grant.ts'
import { type DeskServices, freshIds } from '../person-desk/desk-services.ts'
import { NarrowPage, RenewPage } from './change.pages.tsx'
import { changeText as text } from './change.page-text.ts'
import { readNarrowing } from './consent-change.ts'
import { consentDesk } from './consent-desk.ts'
import { explainedItems } from './consent-machine.ts'
import type { ConsentPageProps } from './consent.pages.tsx'
import { consentRoutes } from './consent.routes.ts'
import { type Consent, type ConsentId, consentMethods } from './consent.ts'
import { narrowConsent } from './narrow-consent.ts'
import { renewConsent } from './renew-consent.ts'

type OnConsent = Context<DeskServices, { readonly case: string; readonly consent: string }>

/** The desk with the one yes that an address names. */
async function deskOf(c: OnConsent): Promise<Outcome<ConsentPageProps & { readonly consent: Consent }>> {
  const { world } = c.services
  const [caseId, id] = [asUuid(c.params.case), asUuid(c.params.consent)]
  if (caseId === null) return refuse('not-found')
  const now = world.now()
  const desk = await c.run(consentDesk, { caseId: caseId as CaseId, at: now })
  if (!desk.ok) return desk
  const consent = desk.value.consents.find((one) => one.id === id)
  if (consent === undefined) return refuse('not-found')
  const signIn = c.services.signInPage(c.language)
  return ok({ language: c.language, desk: desk.value, csrf: c.csrf, now, freshId: freshIds(world), signIn, consent, forReferral: null })
}

const uuid = z.uuid().toLowerCase()
/** What was shown before the press, as it was shown: whether it is less, the act itself asks. */
const narrowing = z.object({
  consent: uuid.transform((id) => id as ConsentId),
  next: uuid.transform((id) => id as ConsentId),
  grant: uuid.transform((id) => id as GrantId),
  classes: z.array(z.enum(grantClasses)),
  operations: z.array(z.enum(grantOperations)),
  validTo: z.iso.datetime().transform((moment) => new Date(moment)),
})
const renewing = z.object({
  language: z.string().regex(/^[a-z]{2,3}$/),
  interpreter: z.enum(['none-needed', 'professional', 'staff', 'chosen-by-the-person']),
  explained: z.array(z.enum(explainedItems)),
  method: z.enum(consentMethods),
})

/** What the pages do on which a yes is narrowed or renewed. After either, the person's copy is what comes next. */
export const changeBehaviours: Pick<
  Behaviours<typeof consentRoutes, DeskServices>,
  'narrowing' | 'narrowConsent' | 'renewing' | 'renewConsent'
> = {
  narrowing: runs(consentDesk, async (c) => {
    const props = await deskOf(c)
    if (!props.ok) return props
    const wanted = readNarrowing(c.url.searchParams, props.value.consent)
    return c.page(NarrowPage({ ...props.value, wanted }), { title: text.narrowTitle[c.language] })
  }),
  narrowConsent: runs(narrowConsent, async (c) => {
    const form = await c.form()
    if (!form.ok) return form
    const read = readCaseForm(form.value, c.params.case)
    if (!read.ok) return read
    const one = (name: string) => form.value.get(name) ?? null
    const left = narrowing.safeParse({
      consent: one('consent'),
      next: one('next'),
      grant: one('grant'),
      classes: form.value.all('keep'),
      operations: form.value.all('may'),
      validTo: one('until'),
    })
    if (!left.success) return casesRefusals.badForm
    const { command, subject } = read.value
    const done = await c.run(narrowConsent, { command, subject, ...left.data, at: c.services.world.now() })
    const consent = left.data.next
    return done.ok ? c.redirect(consentRoutes.consentCopy.href({ language: c.language, case: c.params.case, consent })) : done
  }),
  renewing: runs(consentDesk, async (c) => {
    const props = await deskOf(c)
    return props.ok ? c.page(RenewPage(props.value), { title: text.renewTitle[c.language] }) : props
  }),
  renewConsent: runs(renewConsent, async (c) => {
    const form = await c.form()
    if (!form.ok) return form
    const read = readCaseForm(form.value, c.params.case)
    if (!read.ok) return read
    const [consent, grant] = [asUuid(form.value.get('consent')), asUuid(form.value.get('grant'))]
    const one = (name: string) => form.value.get(name) ?? null
    const said = renewing.safeParse({
      language: one('language'),
      interpreter: one('interpreter'),
      explained: form.value.all('explained'),
      method: one('method'),
    })
    const validTo = noonOf(form.value.get('until'))
    if (consent === null || grant === null || !said.success || validTo === null) return casesRefusals.badForm
    const { command, subject } = read.value
    const act = { command, subject, consent: consent as ConsentId, grant: grant as GrantId, at: c.services.world.now() }
    const done = await c.run(renewConsent, { ...act, ...said.data, answer: 'yes', validTo })
    return done.ok ? c.redirect(consentRoutes.consentCopy.href({ language: c.language, case: c.params.case, consent })) : done
  }),
}
