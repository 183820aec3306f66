import { type Behaviours, runs } from '@fanal/http'
import {
  type Bilingual,
  type Id,
  type Outcome,
  type UnitId,
  type World,
  fromBase64Url,
  ok,
  refuse,
  timedId,
  toBase64Url,
} from '@fanal/kernel'
import { type StoredWrap, ownWraps } from '@fanal/vault'
import type { Language } from '@fanal/kernel'
import type { ZodType } from 'zod'
import type { ReportId } from '../inbox/inbox.ts'
import { keepSelectors } from '../selectors/keep-selectors.ts'
import { lookUp } from '../selectors/look-up.ts'
import { keepRequest, lookUpRequest } from '../selectors/selectors.schema.ts'
import type { Token } from '../selectors/selectors.store.ts'
import { noteBrief, undoBrief } from './brief-contact.ts'
import { contactDesk } from './contact-desk.ts'
import { ContactPage } from './contact.pages.tsx'
import { contactRoutes } from './contact.routes.ts'
import { briefPlace, briefRequest, contactRequest } from './contact.schema.ts'
import { contactRefusals as say, contactText } from './contact.text.ts'
import { takeContact } from './take-contact.ts'

export interface ContactServices {
  readonly world: World
  /** Where somebody signs in whose session ended. */
  signInPage(language: Language): string
}

/** What writing a contact down does at each of its addresses. */
export const contactBehaviours: Behaviours<typeof contactRoutes, ContactServices> = {
  contact: runs([contactDesk, ownWraps], async (c) => {
    const desk = await c.run(contactDesk, {})
    if (!desk.ok) return desk
    const wraps = await c.run(ownWraps, {})
    if (!wraps.ok) return wraps
    const noted = briefPlace.safeParse({ id: c.url.searchParams.get('noted') })
    const props = {
      language: c.language,
      units: desk.value,
      wraps: wraps.value.filter(({ secret }: StoredWrap) => secret === 'index').map(({ wrap }) => wrap),
      csrf: c.csrf,
      signIn: c.services.signInPage(c.language),
      noted: noted.success ? noted.data.id : null,
      undone: c.url.searchParams.has('undone'),
    }
    return c.page(ContactPage(props), { title: contactText.title[c.language] })
  }),
  briefContact: runs(noteBrief, async (c) => {
    const form = await c.form()
    if (!form.ok) return form
    const asked = fit(briefRequest, Object.fromEntries(['kind', 'channel', 'unit'].map((name) => [name, form.value.get(name)])))
    if (!asked.ok) return asked
    const { kind, channel, unit } = asked.value
    const at = c.services.world.now()
    const id = timedId<'brief-contact'>(at, c.services.world.chance(10))
    const noted = await c.run(noteBrief, { id, unit: unit as UnitId, kind, channel, at })
    return noted.ok ? c.redirect(contactRoutes.contact.href({ language: c.language }, { noted: id })) : noted
  }),
  undoBriefContact: runs(undoBrief, async (c) => {
    const place = fit(briefPlace, c.params)
    if (!place.ok) return place
    const undone = await c.run(undoBrief, { id: place.value.id as Id<'brief-contact'>, at: c.services.world.now() })
    return undone.ok ? c.redirect(contactRoutes.contact.href({ language: c.language }, { undone: '1' })) : undone
  }),
  takeContact: runs(takeContact, async (c) => {
    const body = await c.json()
    if (!body.ok) return body
    const asked = fit(contactRequest, body.value)
    if (!asked.ok) return asked
    const { submission: text, ...codes } = asked.value
    const submission = fromBase64Url(text)
    if (submission === null) return refuse('invalid', say.broken)
    const taken = await c.run(takeContact, { submission, codes, at: c.services.world.now() })
    return taken.ok ? c.answer(taken.value, taken.value.again ? 200 : 201) : taken
  }),
  lookUpSelectors: runs(lookUp, async (c) => {
    const body = await c.json()
    if (!body.ok) return body
    const asked = fit(lookUpRequest, body.value)
    if (!asked.ok) return asked
    const seen = await c.run(lookUp, { tokens: tokensIn(asked.value.selectors), except: asked.value.except as ReportId | null })
    if (!seen.ok) return seen
    return c.answer({
      seen: seen.value.map(({ kind, token, reports, more }) => ({
        kind,
        token: toBase64Url(token),
        reports: reports.map(({ report, unit, receivedHour, state }) => ({
          id: report,
          unit,
          receivedHour: receivedHour.toISOString(),
          state,
        })),
        more,
      })),
    })
  }),
  keepSelectors: runs(keepSelectors, async (c) => {
    const place = fit(briefPlace, c.params)
    if (!place.ok) return place
    const body = await c.json()
    if (!body.ok) return body
    const asked = fit(keepRequest, body.value)
    if (!asked.ok) return asked
    const change = { add: tokensIn(asked.value.add), remove: tokensIn(asked.value.remove) }
    const kept = await c.run(keepSelectors, { report: place.value.id as ReportId, ...change, at: c.services.world.now() })
    return kept.ok ? c.answer({ kept: kept.value.map(({ kind, token }) => ({ kind, token: toBase64Url(token) })) }) : kept
  }),
}

function fit<T>(shape: ZodType<T>, value: unknown, sentence: Bilingual = say.broken): Outcome<T> {
  const parsed = shape.safeParse(value)
  return parsed.success ? ok(parsed.data) : refuse('invalid', sentence)
}

/** The schema has checked every token's spelling. */
function tokensIn(given: readonly { readonly kind: Token['kind']; readonly token: string }[]): Token[] {
  return given.flatMap(({ kind, token }) => {
    const bytes = fromBase64Url(token)
    return bytes === null ? [] : [{ kind, token: bytes }]
  })
}
