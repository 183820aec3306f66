import { stylesheet } from '@fanal/design'
import { api, type Behaviours, buildAssets, createApp, open, openApi, routeTable } from '@fanal/http'
import { type Line, lineApiBehaviours, lineApiRoutes, type LineApiServices } from '@fanal/intake'
import type { SignedHead } from '@fanal/ledger'
import type { Health } from './health.ts'

export interface PublicParts {
  readonly line: Line
  readonly logHead: () => Promise<SignedHead | null>
  readonly health: () => Promise<Health>
  readonly version: string
  readonly tls: boolean
}

interface Services extends LineApiServices {
  health(): Promise<Health>
}

const nodeRoutes = routeTable({
  healthz: api('GET', '/healthz'),
  openApi: api('GET', '/api/openapi.json'),
})
export const publicRoutes = routeTable({ ...lineApiRoutes, ...nodeRoutes })

/** Every page and address of the public site. */
export async function createPublic({ line, logHead, health, version, tls }: PublicParts) {
  const assets = await buildAssets({ styles: stylesheet(), islands: {} })
  const described = openApi(publicRoutes, { info: { title: 'Fanal, public site', version } })
  const nodeBehaviours: Behaviours<typeof nodeRoutes, Services> = {
    healthz: open('a monitor needs no name', async (c) => {
      const state = await c.services.health()
      return c.answer(state, state.status === 'ok' ? 200 : 503)
    }),
    openApi: open('the description of the addresses', (c) => c.answer(described)),
  }
  return createApp({
    routes: publicRoutes,
    behaviours: { ...lineApiBehaviours, ...nodeBehaviours },
    services: { line, logHead, health },
    profile: 'public',
    layout: (frame) => frame.body,
    home: (language) => `/${language}`,
    tls,
    assets,
  })
}
