import { type Behaviours, type Context, runs } from '@fanal/http'
import { type World, refuse } from '@fanal/kernel'
import { z } from 'zod'
import type { ServiceId } from '../directory.ts'
import { isUuid } from '../import/check-record.ts'
import { mayImport } from '../own-import/own-import.operations.ts'
import { ownImportRoutes } from '../own-import/own-import.routes.ts'
import { typedOf, unwritten } from './form-entries.ts'
import { assureService, countRoom, keepService, ownServiceForm, ownServicesList } from './own.operations.ts'
import { ownRoutes } from './own.routes.ts'
import { ownText as text } from './own.text.ts'
import { ServicePage } from './service.page.tsx'
import { ServicesPage } from './services.page.tsx'
import { type TypedService, faultsIn, typedIn } from './typed-service.ts'

export interface DirectoryServices {
  readonly world: World
}

const counted = z.object({
  service: z.uuid().toLowerCase(),
  available: z
    .string()
    .trim()
    .regex(/^\d{1,4}$/)
    .transform(Number),
})
const empty = typedOf(unwritten)

type Ask = Context<DirectoryServices, unknown>
type Done = 'kept' | 'assured' | 'counted'

async function listed(c: Ask, problem: 'number' | null) {
  const lines = await c.run(ownServicesList, {})
  if (!lines.ok) return lines
  const said = c.url.searchParams.get('done')
  const done: Done | null = said === 'kept' || said === 'assured' || said === 'counted' ? said : null
  const held = c.actor.kind === 'member' ? c.actor.held.map(({ duty }) => duty) : []
  const importAt = mayImport(held) ? ownImportRoutes.ownImport.href({ language: c.language }) : null
  const body = ServicesPage({
    language: c.language,
    lines: lines.value,
    now: c.services.world.now(),
    csrf: c.csrf,
    done,
    problem,
    importAt,
  })
  return c.page(body, { title: text.title[c.language], status: problem === null ? 200 : 422 })
}

function form(c: Ask, id: ServiceId | null, typed: TypedService, asked: boolean) {
  const faults = asked ? faultsIn(typed) : []
  const body = ServicePage({ language: c.language, id, typed, faults, csrf: c.csrf })
  return c.page(body, { title: (id === null ? text.newTitle : text.changeTitle)[c.language], status: asked ? 422 : 200 })
}

const back = (c: Ask, done: Done) => c.redirect(ownRoutes.ownServices.href({ language: c.language }, { done }))

/** What the pages of an organization's own entries do. */
export const ownBehaviours: Behaviours<typeof ownRoutes, DirectoryServices> = {
  ownServices: runs(ownServicesList, (c) => listed(c, null)),
  newService: runs(ownServicesList, async (c) => {
    const may = await c.run(ownServicesList, {})
    return may.ok ? form(c, null, empty, false) : may
  }),
  ownService: runs(ownServiceForm, async (c) => {
    if (!isUuid(c.params.id)) return refuse('not-found')
    const service = c.params.id.toLowerCase() as ServiceId
    const own = await c.run(ownServiceForm, { service })
    return own.ok ? form(c, service, typedOf(own.value), false) : own
  }),
  keepService: runs([keepService, ownServicesList], async (c) => {
    const sent = await c.form()
    if (!sent.ok) return sent
    const id = sent.value.get('service') ?? ''
    if (id !== '' && !isUuid(id)) return refuse('invalid', text.badForm)
    const service = id === '' ? null : (id.toLowerCase() as ServiceId)
    const typed = typedIn(sent.value)
    if (faultsIn(typed).length > 0) {
      const may = await c.run(ownServicesList, {})
      return may.ok ? form(c, service, typed, true) : may
    }
    const { world } = c.services
    const kept = await c.run(keepService, { service, typed, at: world.now(), chance: world.chance })
    return kept.ok ? back(c, 'kept') : kept
  }),
  assureService: runs(assureService, async (c) => {
    const sent = await c.form()
    if (!sent.ok) return sent
    const id = sent.value.get('service')
    if (!isUuid(id)) return refuse('invalid', text.badForm)
    const assured = await c.run(assureService, { service: id.toLowerCase() as ServiceId, at: c.services.world.now() })
    return assured.ok ? back(c, 'assured') : assured
  }),
  countRoom: runs([countRoom, ownServicesList], async (c) => {
    const sent = await c.form()
    if (!sent.ok) return sent
    const asked = counted.safeParse({ service: sent.value.get('service'), available: sent.value.get('available') })
    if (!asked.success) return await listed(c, 'number')
    const { world } = c.services
    const { service, available } = asked.data
    const noted = await c.run(countRoom, { service: service as ServiceId, available, at: world.now(), chance: world.chance })
    return noted.ok ? back(c, 'counted') : noted
  }),
}
