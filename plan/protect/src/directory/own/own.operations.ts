import {
  type Actor,
  type MemberId,
  type OrganizationId,
  type StreamId,
  type World,
  decided,
  operation,
  query,
  timedId,
} from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import { type Keeping, type KeptEntry, changesAlone, keepEntries, settle } from '../directory.store.ts'
import type { ServiceId } from '../directory.ts'
import { type Entry, visibilityOf } from '../entry.ts'
import { secretsOf, withoutStreets } from '../import/confidential.ts'
import { type OwnService, entriesOf, unwritten, withRoom } from './form-entries.ts'
import { keeperAccess, keeperOf } from './keepers.ts'
import { type OwnLine, allOwn, assureEntry, ownOrganization, ownService, ownServices, writeBody } from './own.store.ts'
import type { TypedService } from './typed-service.ts'

interface Keeper {
  readonly organization: OrganizationId
  readonly member: MemberId
}

interface Facts extends Keeper {
  readonly own: OwnService
  readonly name: string
}

const event = ({ organization }: Keeper, type: string, service: string, more: Readonly<Record<string, string | number>> = {}) => ({
  type: `protect.directory.${type}`,
  version: 1,
  organization,
  stream: service as StreamId,
  data: { service, ...more },
})

const keeping = ({ organization, member }: Keeper, at: Date): Keeping => ({
  organization,
  source: 'own',
  at,
  assuredBy: member,
  position: null,
})

function around(found: ReadonlyMap<string, KeptEntry>, service: string): OwnService {
  const locationOf = (at: KeptEntry | null) => found.get(`location/${at?.location ?? ''}`) ?? null
  const [first = null, ...others] = [...found.values()].filter(
    (entry) => entry.kind === 'service_at_location' && entry.service === service && visibilityOf(entry) !== 'hidden',
  )
  const of = found.get(`service/${service}`) ?? null
  return {
    service: of,
    organization: found.get(`organization/${of?.hsdsOrganization ?? ''}`) ?? null,
    at: first,
    location: locationOf(first),
    // one without a location has nothing that the form could show, and stays as it is
    more: others.map((at) => ({ at, location: locationOf(at) })).filter(({ location }) => location !== null),
  }
}

/** The organization's own services with their age, and whoever may keep them sees them. */
export const ownServicesList = query({
  name: 'protect.own-services',
  access: keeperAccess,
  sensitivity: 'C2',
  purpose: 'directory',
  async load(_input: object, tx: Transaction, actor: Actor): Promise<readonly OwnLine[] | null> {
    const keeper = keeperOf(actor)
    return keeper === null ? null : await ownServices(keeper.organization, tx)
  },
  place: () => null,
  shown: () => [],
  leaves: 'one-entry',
})

/** One of them, whole. */
export const ownServiceForm = query({
  name: 'protect.own-service',
  access: keeperAccess,
  sensitivity: 'C2',
  purpose: 'directory',
  async load({ service }: { readonly service: ServiceId }, tx: Transaction, actor: Actor): Promise<OwnService | null> {
    const keeper = keeperOf(actor)
    const found = keeper === null ? null : await ownService(keeper.organization, service, tx)
    return found === null || found.size === 0 ? null : around(found, service)
  },
  place: () => null,
  shown: (own) => (own.service === null ? [] : [own.service.id as StreamId]),
  leaves: 'entry-per-record',
})

export interface KeepService {
  /** A service of the organization; `null` for a new one. */
  readonly service: ServiceId | null
  readonly typed: TypedService
  readonly at: Date
  /** For the ids of what is new. */
  readonly chance: World['chance']
}

/** Somebody writes a service, or changes it: it is assured by that. */
export const keepService = operation({
  name: 'protect.keep-service',
  access: keeperAccess,
  async load({ service }: KeepService, tx: Transaction, actor: Actor): Promise<Facts | null> {
    const keeper = keeperOf(actor)
    if (keeper === null) return null
    if (service !== null) {
      const found = await ownService(keeper.organization, service, tx)
      return found.size === 0 ? null : { ...keeper, own: around(found, service), name: '' }
    }
    const { entry, name } = await ownOrganization(keeper.organization, tx)
    return { ...keeper, own: { ...unwritten, organization: entry }, name }
  },
  place: () => null,
  decide(facts: Facts, { service, typed, at }, { world }) {
    const id = service ?? timedId<'hsds-service'>(at, world.chance(10))
    const { visibility, address, status } = typed.choice
    const more = { visibility, address, status: status.replace(' ', '-') }
    return decided([event(facts, service === null ? 'written' : 'changed', id, more)])
  },
  async apply([what], tx: Transaction, { typed, at, chance }, facts): Promise<void> {
    const { organization, own, name } = facts
    const id = what?.data.service
    if (id === undefined) return
    const newId = () => timedId<'hsds'>(at, chance(10))
    const entries = entriesOf(typed, own, {
      service: id,
      organization: { id: organization, name },
      today: at.toISOString().slice(0, 10),
      newId,
    })
    // A place that becomes confidential takes its street out of everything else that its organization wrote.
    const shown = new Map(typed.morePlaces.map(({ at: place, address }) => [place, address]))
    const more = own.more.flatMap(({ at: place, location }) => (shown.get(place.id) === 'full' || location === null ? [] : [location]))
    const quiet = typed.choice.address === 'full' || own.location === null ? more : [own.location, ...more]
    const secrets = quiet.filter(({ id: place }) => entries.some((entry) => entry.id === place)).flatMap(({ body }) => secretsOf(body))
    const clean = secrets.length === 0 ? entries : withoutStreets(entries, secrets).entries
    const written = new Set(clean.map((entry) => entry.id))
    const others: readonly Entry[] = secrets.length === 0 ? [] : (await allOwn(organization, tx)).filter((entry) => !written.has(entry.id))
    const { entries: quieter } = withoutStreets(others, secrets)
    const same = new Set(others)
    const changed = [...clean, ...quieter.filter((entry) => !same.has(entry))]
    await keepEntries(changed, keeping(facts, at), tx)
    await settle(organization, changed, tx)
  },
})

export interface OfService {
  readonly service: ServiceId
  readonly at: Date
}

async function factsOf({ service }: OfService, tx: Transaction, actor: Actor): Promise<Facts | null> {
  const keeper = keeperOf(actor)
  const found = keeper === null ? null : await ownService(keeper.organization, service, tx)
  return keeper === null || found === null || found.size === 0 ? null : { ...keeper, own: around(found, service), name: '' }
}

/** Somebody says that a service is still right. */
export const assureService = operation({
  name: 'protect.assure-service',
  access: keeperAccess,
  load: factsOf,
  place: () => null,
  decide: (facts: Facts, { service }: OfService) => decided([event(facts, 'assured', service)]),
  async apply(_events, tx: Transaction, { service, at }, { organization, member }): Promise<void> {
    await changesAlone(organization, tx)
    await assureEntry(organization, service, { member, at }, tx)
    await settle(organization, [{ id: service }], tx)
  },
})

export interface CountRoom extends OfService {
  readonly available: number
  readonly chance: World['chance']
}

/** Somebody says how many places are free now. */
export const countRoom = operation({
  name: 'protect.count-room',
  access: keeperAccess,
  load: (input: CountRoom, tx: Transaction, actor: Actor) => factsOf(input, tx, actor),
  place: () => null,
  decide: (facts: Facts, { service, available }) => decided([event(facts, 'room-counted', service, { available })]),
  async apply(_events, tx: Transaction, { available, at, chance }, { organization, own }): Promise<void> {
    if (own.service === null) return
    await changesAlone(organization, tx)
    const newId = () => timedId<'hsds'>(at, chance(10))
    const body = withRoom(own.service.body, available, at, newId)
    await writeBody(organization, own.service.id, { body, at }, tx)
    await settle(organization, [own.service], tx)
  },
})
