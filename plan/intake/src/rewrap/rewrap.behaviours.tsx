import { type Behaviours, runs } from '@fanal/http'
import { type Language, type UnitId, fromBase64Url, parseId, refuse, toBase64Url } from '@fanal/kernel'
import { type UnitKeysView, listUnitKeys, missingOf, spokenKey } from '@fanal/vault'
import { intakeUnits } from '../inbox/inbox.ts'
import { KeysPage, type KeysReader } from './keys.page.tsx'
import { keysText } from './keys.text.ts'
import { listOldEnvelopes } from './list-old-envelopes.ts'
import { rewrapEnvelopes } from './rewrap-envelopes.ts'
import { rewrapRoutes } from './rewrap.routes.ts'
import { afterIn, rewrapRequest, unitPlace } from './rewrap.schema.ts'

export interface RewrapServices {
  signInPage(language: Language): string
}

const nowhere = '00000000-0000-7000-8000-000000000000' as UnitId

function readerOf(reader: UnitKeysView['readers'][number], { unit, directory, held }: UnitKeysView): KeysReader {
  const { member, displayName, checksNeeded, checkedBy, kemPublic } = reader
  const missing = missingOf(reader, unit, directory.body, held)
  const kem = toBase64Url(kemPublic)
  return {
    member,
    displayName,
    comparisons: Math.max(0, checksNeeded - checkedBy.length),
    waits: missing.epochs.length > 0 || missing.index,
    signed: directory.body.members.some((one) => one.id === member && one.kem === kem),
  }
}

/** What the page of a unit's keys and the two addresses of re-wrapping do. */
export const rewrapBehaviours: Behaviours<typeof rewrapRoutes, RewrapServices> = {
  keys: runs(listUnitKeys, async (c) => {
    const { actor, language, csrf } = c
    const mine = actor.kind === 'member' ? intakeUnits(actor) : []
    const read = await c.run(listUnitKeys, { unit: parseId<'unit'>(c.url.searchParams.get('unit')) ?? mine[0] ?? nowhere })
    if (!read.ok) return read
    const view = read.value
    const nameOf = (id: string) => view.directory.body.units.find((unit) => unit.id === id)?.name[language] ?? id
    const others = mine
      .filter((id) => id !== view.unit)
      .map((id) => ({ href: rewrapRoutes.keys.href({ language }, { unit: id }), name: nameOf(id) }))
    const props = {
      language,
      csrf,
      signIn: c.services.signInPage(language),
      you: view.by.member,
      unit: { id: view.unit, name: nameOf(view.unit) },
      others,
      readers: view.readers.map((reader) => readerOf(reader, view)),
      kept: view.kept && spokenKey(view.kept.key),
    }
    return c.page(<KeysPage {...props} />, { title: keysText.title[language] })
  }),
  oldEnvelopes: runs(listOldEnvelopes, async (c) => {
    const place = unitPlace.safeParse(c.params)
    if (!place.success) return refuse('not-found')
    const read = await c.run(listOldEnvelopes, { unit: place.data.unit, after: afterIn(c.url.searchParams.get('after')) })
    if (!read.ok) return read
    const { directory, envelopes, left } = read.value
    return c.answer({ directory, envelopes: envelopes.map((one) => ({ ...one, bytes: toBase64Url(one.bytes) })), left })
  }),
  rewrapEnvelopes: runs(rewrapEnvelopes, async (c) => {
    const place = unitPlace.safeParse(c.params)
    if (!place.success) return refuse('not-found')
    const body = await c.json()
    if (!body.ok) return body
    const asked = rewrapRequest.safeParse(body.value)
    if (!asked.success) return refuse('invalid')
    const envelopes = asked.data.envelopes.map((one) => ({ ...one, bytes: fromBase64Url(one.bytes) ?? new Uint8Array() }))
    const done = await c.run(rewrapEnvelopes, { unit: place.data.unit, envelopes })
    return done.ok ? c.answer(done.value) : done
  }),
}
