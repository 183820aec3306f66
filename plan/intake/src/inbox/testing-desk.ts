import { createApp, createLog } from '@fanal/http'
import type { Actor, Language } from '@fanal/kernel'
import type { Desk } from './inbox-client.ts'
import { inboxBehaviours } from './inbox.behaviours.ts'
import { inboxRoutes } from './inbox.routes.ts'
import { type TestNode, aDevice } from './testing.ts'

const { inbox: _inbox, report: _report, ...apiRoutes } = inboxRoutes
const { inbox: _inboxDoes, report: _reportDoes, ...apiDoes } = inboxBehaviours

/** The addresses of the inbox for programs, and the line of the house's officer to them. */
export function deskOf(house: TestNode) {
  const people = new Map<string, Actor>([['amina', house.officer]])
  const app = createApp({
    routes: apiRoutes,
    behaviours: apiDoes,
    services: {
      world: house.world,
      node: house.published,
      signedVersion: house.signedVersion,
      signInPage: (language: Language) => `/${language}/sign-in`,
    },
    run: (declared, input, actor) => house.runner.run(declared as never, input, actor),
    actorOf: (request) =>
      Promise.resolve({
        actor: people.get(request.headers.get('authorization')?.slice(7) ?? '') ?? { kind: 'public' as const },
        session: null,
      }),
    profile: 'workbench',
    csrfKey: new Uint8Array(32),
    layout: ({ body }) => body as never,
    home: (language) => `/${language}`,
    tls: false,
    log: createLog({ write: () => undefined }),
  })
  const desk: Desk = {
    to: 'http://workbench.test',
    token: 'amina',
    seeds: house.seeds,
    deployment: house.node.deployment,
    seen: aDevice(),
    fetch: (url, init) => app.fetch(new Request(url, init)),
  }

  return { app, desk }
}
