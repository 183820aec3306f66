import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { type AppOptions, api, createApp, open, routeTable, runs } from '@fanal/http'
import { identityBehaviours, passkeyBehaviours } from '@fanal/identity'
import { meetingsBehaviours, planBehaviours, releasesBehaviours, seriesBehaviours, updatesBehaviours } from '@fanal/oversee'
import { progressPages } from '@fanal/oversee/progress'
import {
  contactBehaviours,
  dutyBehaviours,
  handedBehaviours,
  handoverBehaviours,
  inboxBehaviours,
  lineApi,
  linePages,
  rewrapBehaviours,
  templatesBehaviours,
  shortcutsBehaviours,
  newsBehaviours,
  todayBehaviours,
  triageBehaviours,
  workBehaviours,
} from '@fanal/intake'
import {
  arrivingBehaviours,
  campaignsBehaviours,
  employersBehaviours,
  knowledgePages,
  offerPages,
  penaltyBehaviours,
  trainingBehaviours,
} from '@fanal/prevent'
import {
  casesBehaviours,
  identificationBehaviours,
  permitsBehaviours,
  filesBehaviours,
  safetyBehaviours,
  consentBehaviours,
  findBehaviours,
  hsdsApi,
  myRecordBehaviours,
  ownBehaviours,
  ownCodeBehaviours,
  ownImportBehaviours,
  placesDeskBehaviours,
  reachBehaviours,
  requestsBehaviours,
  teamBehaviours,
  timelineBehaviours,
  transferBehaviours,
  numbersBehaviours,
  referralBehaviours,
  sharedBehaviours,
  linkedBehaviours,
  paperBehaviours,
  youngBehaviours,
  duplicatesBehaviours,
  breakGlassBehaviours,
  approvalsBehaviours,
  demandsBehaviours,
} from '@fanal/protect'
import { peopleBehaviours, peoplePageBehaviours, unitKeysBehaviours } from '@fanal/vault'
import { publicRoutes } from '../../apps/public/src/public.ts'
import { workbenchRoutes } from '../../apps/workbench/src/workbench.routes.ts'

type Loose = AppOptions<Record<string, never>, unknown>
const shut = open('only here', () => new Response())
const behaviours: Readonly<Record<string, unknown>> = {
  ...identityBehaviours,
  ...passkeyBehaviours,
  ...inboxBehaviours,
  ...contactBehaviours,
  ...dutyBehaviours,
  ...handoverBehaviours,
  ...handedBehaviours,
  ...triageBehaviours,
  ...workBehaviours,
  ...templatesBehaviours,
  ...dutyBehaviours,
  ...newsBehaviours,
  ...todayBehaviours(),
  ...rewrapBehaviours,
  ...templatesBehaviours,
  ...shortcutsBehaviours,
  ...penaltyBehaviours,
  ...peopleBehaviours,
  ...peoplePageBehaviours,
  ...unitKeysBehaviours,
  ...ownBehaviours,
  ...ownImportBehaviours,
  ...placesDeskBehaviours,
  ...casesBehaviours,
  ...identificationBehaviours,
  ...permitsBehaviours,
  ...filesBehaviours,
  ...safetyBehaviours,
  ...consentBehaviours,
  ...reachBehaviours,
  ...ownCodeBehaviours,
  ...requestsBehaviours,
  ...teamBehaviours,
  ...timelineBehaviours,
  ...transferBehaviours,
  ...numbersBehaviours,
  ...referralBehaviours,
  ...linkedBehaviours,
  ...paperBehaviours,
  ...youngBehaviours,
  ...duplicatesBehaviours,
  ...breakGlassBehaviours,
  ...approvalsBehaviours,
  ...demandsBehaviours,
  ...campaignsBehaviours,
  ...trainingBehaviours,
  ...planBehaviours,
  ...seriesBehaviours,
  ...releasesBehaviours,
  ...updatesBehaviours,
  ...meetingsBehaviours,
  home: shut,
  openapi: shut,
  health: shut,
}
const parts = {
  services: {},
  run: () => Promise.reject(new Error('not here')),
  profile: 'workbench',
  layout: () => null,
  home: () => '/',
  csrfKey: new Uint8Array(32),
  tls: false,
}

/** Starts an app over a table, whatever the compiler would say to it: the start itself has to refuse. */
function start(routes: object, bound: object, more: object = {}): void {
  const islands = Object.fromEntries(
    [
      'sign-in',
      'passkeys',
      'sealed',
      'seen',
      'handover',
      'handed',
      'templates',
      'triage',
      'shortcuts',
      'news',
      'typing',
      'hours',
      'contact',
      'place-beside',
      'keys',
      'join',
      'line',
      'person',
      'handed-words',
      'twins',
      'packet',
      'referred',
      'shared',
      'own',
      'own-code',
      'own-copy',
      'take-along',
      'screening',
      'letter',
      'case-files',
      'edition-sign',
    ].map((name) => [name, { href: '/x', integrity: 'x', gzipBytes: 1 }]),
  )
  const assets = { style: islands['line'], islands, answer: () => null }
  createApp({ ...parts, assets, ...more, routes, behaviours: bound } as unknown as Loose)
}

const publicBehaviours: Readonly<Record<string, unknown>> = {
  ...linePages,
  ...findBehaviours,
  ...knowledgePages,
  ...offerPages,
  ...employersBehaviours,
  ...arrivingBehaviours,
  ...myRecordBehaviours,
  ...lineApi,
  ...hsdsApi,
  ...sharedBehaviours,
  ...progressPages,
}
const lessOne = (bound: Readonly<Record<string, unknown>>, name: string) =>
  Object.fromEntries(Object.entries(bound).filter(([other]) => other !== name))

test('as they are, both tables start', () => {
  start(workbenchRoutes, behaviours)
  start(publicRoutes, publicBehaviours, { profile: 'public', csrfKey: undefined })
})

suite('a route that nobody declared fails the start, and is named', () => {
  for (const name of Object.keys(workbenchRoutes))
    test(`workbench: ${name}`, () =>
      assert.throws(() => start(workbenchRoutes, lessOne(behaviours, name)), new RegExp(`route ${name} has no behaviour`)))
  for (const name of Object.keys(publicRoutes))
    test(`public: ${name}`, () => {
      const bound = lessOne(publicBehaviours, name)
      assert.throws(
        () => start(publicRoutes, bound, { profile: 'public', csrfKey: undefined }),
        new RegExp(`route ${name} has no behaviour`),
      )
    })

  test('a further route, in the table alone', () => {
    const more = routeTable({ ...workbenchRoutes, forgotten: api('GET', '/api/v1/forgotten') })
    assert.throws(() => start(more, behaviours), /route forgotten has no behaviour/)
  })

  test('a route open without a reason, running nothing, or running what was never declared', () => {
    const more = routeTable({ ...workbenchRoutes, forgotten: api('GET', '/api/v1/forgotten') })
    const answer = () => new Response()
    assert.throws(() => start(more, { ...behaviours, forgotten: open(' ', answer) }), /forgotten is open without a reason/)
    assert.throws(() => start(more, { ...behaviours, forgotten: runs([], answer) }), /forgotten runs nothing/)
    assert.throws(
      () => start(more, { ...behaviours, forgotten: runs({ kind: 'query', name: 'x' } as never, answer) }),
      /forgotten runs something/,
    )
  })

  test('a route that runs something where nobody runs it, and a workbench without a key for its forms', () => {
    assert.throws(() => start(workbenchRoutes, behaviours, { run: undefined }), /was given no runner/)
    assert.throws(() => start(workbenchRoutes, behaviours, { csrfKey: new Uint8Array(16) }), /csrfKey/)
  })
})
