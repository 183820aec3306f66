import { type Context, runs } from '@fanal/http'
import { type Outcome, type Refusal, type World, ok, refuse, timedId, toBase64Url } from '@fanal/kernel'
import type { ZodType } from 'zod'
import { addWraps } from '../add-wraps.ts'
import { ownWraps } from '../own-wraps.ts'
import type { StoredWrap } from '../wraps.store.ts'
import { compareKey } from './compare-key.ts'
import { dropOwnWraps } from './drop-own-wraps.ts'
import { type UnitKeysView, listUnitKeys, missingOf } from './list-unit-keys.ts'
import { makeEpoch } from './make-epoch.ts'
import { compareRequest, dropRequest, epochRequest, unitPlace, wrapsRequest } from './unit-keys.schema.ts'
import type { SentWrap, UnitKeysAnswer } from './unit-keys-answer.ts'

export interface UnitKeysServices {
  readonly world: World
}

type Here = Context<UnitKeysServices, unknown>
type UnitPlace = { readonly unit: UnitKeysView['unit'] }

/** The unit of the address and the body in its shape. */
async function asked<T>(c: Here, shape: ZodType<T>): Promise<Outcome<UnitPlace & { readonly body: T }>> {
  const place = unitPlace.safeParse(c.params)
  if (!place.success) return refuse('not-found')
  const body = await c.json()
  if (!body.ok) return body
  const read = shape.safeParse(body.value)
  return read.success ? ok({ unit: place.data.unit, body: read.data }) : refuse('invalid')
}

/** A unit's keys as the page and the API give them: public keys, and the asking member's own wraps. */
export async function readUnitKeys(c: Here, unit: UnitKeysView['unit']): Promise<Outcome<UnitKeysAnswer>> {
  const read = await c.run(listUnitKeys, { unit })
  if (!read.ok) return read
  const wraps = await c.run(ownWraps, {})
  return wraps.ok ? ok(answerOf(read.value, wraps.value)) : wraps
}

function answerOf(view: UnitKeysView, wraps: readonly StoredWrap[]): UnitKeysAnswer {
  const { unit, organization, directory, left, by } = view
  const kept = view.kept && { key: view.kept.key, madeAt: view.kept.madeAt.toISOString() }
  const readers = view.readers.map(({ kemPublic, signPublic, ...reader }) => ({
    ...reader,
    kem: toBase64Url(kemPublic),
    sign: toBase64Url(signPublic),
    missing: missingOf(reader, unit, directory.body, view.held),
  }))
  const own = wraps.filter(({ subject }) => subject === unit || subject === (organization as string)).map(({ wrap }) => wrap)
  return { unit, organization, member: by.member, directory, readers, left, kept, wraps: own }
}

async function list(c: Here): Promise<Response | Refusal> {
  const place = unitPlace.safeParse(c.params)
  if (!place.success) return refuse('not-found')
  const read = await readUnitKeys(c, place.data.unit)
  return read.ok ? c.answer(read.value) : read
}

async function compare(c: Here): Promise<Response | Refusal> {
  const read = await asked(c, compareRequest)
  if (!read.ok) return read
  const { unit, body } = read.value
  const done = await c.run(compareKey, { unit, ...body, at: c.services.world.now() })
  return done.ok ? c.answer(done.value) : done
}

function stored(wraps: readonly SentWrap[], world: World): StoredWrap[] {
  return wraps.map((wrap) => ({ ...wrap, id: timedId(world.now(), world.chance(10)) }))
}

async function give(c: Here): Promise<Response | Refusal> {
  const read = await asked(c, wrapsRequest)
  if (!read.ok) return read
  const { unit, body } = read.value
  const { world } = c.services
  const done = await c.run(addWraps, { unit, wraps: stored(body.wraps, world), at: world.now() })
  return done.ok ? c.answer({ added: done.value }) : done
}

async function drop(c: Here): Promise<Response | Refusal> {
  const read = await asked(c, dropRequest)
  if (!read.ok) return read
  const done = await c.run(dropOwnWraps, { unit: read.value.unit, wraps: read.value.body.wraps })
  return done.ok ? c.answer(done.value) : done
}

async function epoch(c: Here): Promise<Response | Refusal> {
  const read = await asked(c, epochRequest)
  if (!read.ok) return read
  const { unit, body } = read.value
  const { world } = c.services
  const done = await c.run(makeEpoch, { unit, ...body, wraps: stored(body.wraps, world), at: world.now() })
  return done.ok ? c.answer(done.value, 201) : done
}

/** What these addresses do; bind them beside the app's own. */
export const unitKeysBehaviours = {
  unitKeys: runs<UnitKeysServices, unknown>([listUnitKeys, ownWraps], list),
  compareKey: runs<UnitKeysServices, unknown>(compareKey, compare),
  addWraps: runs<UnitKeysServices, unknown>(addWraps, give),
  dropOwnWraps: runs<UnitKeysServices, unknown>(dropOwnWraps, drop),
  makeEpoch: runs<UnitKeysServices, unknown>(makeEpoch, epoch),
} as const
