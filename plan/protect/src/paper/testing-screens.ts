import assert from 'node:assert/strict'
import { packetClasses } from '@fanal/handover'
import { createApp, routeTable } from '@fanal/http'
import { type Language, must } from '@fanal/kernel'
import type { TestDatabase } from '@fanal/postgres/testing'
import { casesBehaviours, casesRoutes } from '../cases/index.ts'
import { workOnNeeds } from '../cases/work-on-needs.ts'
import { consentBehaviours, consentRoutes } from '../consent/index.ts'
import { explainConsent } from '../consent/explain-consent.ts'
import { explainedItems } from '../consent/consent-machine.ts'
import { beginIdentification } from '../identification/begin-identification.ts'
import { identificationBehaviours, identificationRoutes, moveIdentification } from '../identification/index.ts'
import { ownCodeBehaviours, ownCodeRoutes } from '../my-record/index.ts'
import { reachBehaviours, reachRoutes } from '../reach/index.ts'
import { referralBehaviours, referralRoutes } from '../referral/index.ts'
import { twoHouses } from '../referral/testing-referral.ts'
import { beginSafetyPlan, safetyBehaviours, safetyRoutes } from '../safety/index.ts'
import { paperBehaviours } from './paper.behaviours.ts'
import { paperRoutes } from './paper.routes.ts'

const slices = {
  ...casesRoutes,
  ...consentRoutes,
  ...reachRoutes,
  ...safetyRoutes,
  ...identificationRoutes,
  ...referralRoutes,
  ...ownCodeRoutes,
  ...paperRoutes,
}
/** A case worker of two teams, somebody whom they work with, and every page that a form on paper has a screen in. */
export async function aDesk(database: TestDatabase) {
  const houses = await twoHouses(database)
  const { people, runner, world, command, id, aCase, saysYes, drafted, units } = houses
  const { amina } = people
  /** Whoever works in two teams is asked in which. */
  const inTwoTeams = { ...amina.actor, held: [...amina.actor.held, { duty: 'case-worker', unit: units.otherUnit }] } as const
  const app = createApp({
    // the pages as they are, without the modules of the browser
    routes: routeTable(
      Object.fromEntries(Object.entries(slices).map(([name, route]) => [name, { ...route, options: {} }])) as typeof slices,
    ),
    behaviours: {
      ...casesBehaviours,
      ...consentBehaviours,
      ...reachBehaviours,
      ...safetyBehaviours,
      ...identificationBehaviours,
      ...referralBehaviours,
      ...ownCodeBehaviours,
      ...paperBehaviours,
    },
    services: { world, signInPage: (language: Language) => `/${language}/sign-in` },
    run: (declared, input, actor) => runner.run(declared as never, input, actor),
    actorOf: () => Promise.resolve({ actor: inTwoTeams, session: null }),
    csrfKey: new Uint8Array(32).fill(1),
    profile: 'workbench',
    layout: ({ body }) => body as never,
    home: () => '/',
    tls: false,
  })

  const open = (path: string) => Promise.resolve(app.fetch(new Request(`http://workbench.test${path}`)))

  async function pageAt(path: string): Promise<string> {
    const answer = await open(path)
    assert.equal(answer.status, 200, path)
    return answer.text()
  }

  /** Somebody with a case, a need, a yes that was explained, a plan and a referral that was not offered yet. */
  async function aPerson() {
    const who = await houses.register(amina)
    const { caseId, need } = await aCase(who)
    const written = [
      ...['call-name', 'full-name', 'birth-date', 'languages', 'reach-at', 'code-word'].map((field) => ['C4', field] as const),
      ['C5', 'where-now'],
      ['C3', 'story'],
      ['C3', `need-${need}`],
      ['C3', 'note-1'],
      ['C6', 'note-2'],
      ['C7', 'note-3'],
    ] as const
    // oxlint-disable-next-line no-await-in-loop -- one after the other, as somebody writes
    for (const [kind, field] of written) must(await houses.keep(amina, who, kind, field, 'Made up'))
    const about = { ...command(), subject: who.subject, caseId }
    const action = id<'action'>()
    const step = { act: 'add-step', need, action, dueAt: null } as const
    must(await runner.run(workOnNeeds, { ...about, board: step, fields: [] }, amina.actor))
    const consent = {
      ...command(),
      subject: who.subject,
      consent: id<'consent'>(),
      recipient: { kind: 'unit', id: units.unit },
      classes: ['C2'],
      purpose: 'services',
      operations: ['see'],
      givenBy: 'self',
      capacity: 'assessed-ok',
      language: 'en',
      interpreter: 'none-needed',
      explained: explainedItems,
    } as const
    must(await runner.run(explainConsent, consent, amina.actor))
    const plan = { ...command(), subject: who.subject, plan: id<'safety-plan'>(), caseId }
    must(await runner.run(beginSafetyPlan, plan, amina.actor))
    await saysYes(who, packetClasses)
    const referral = await drafted(who, { caseId, need })
    return { who, caseId, referral }
  }
  const person = await aPerson()
  await database.asOperator(`update fanal.subject set minor = 'possible' where subject_id = $1`, [person.who.subject])

  const identification = { ...command(), subject: person.who.subject, identification: id<'identification'>() }
  must(await runner.run(beginIdentification, { ...identification, caseId: person.caseId }, amina.actor))
  /** From here on the questions are put. */
  const startAsking = async () =>
    must(
      await runner.run(
        moveIdentification,
        { ...identification, ...command(), to: 'start', told: true, fields: [], next: null },
        amina.actor,
      ),
    )

  return { ...person, open, pageAt, startAsking }
}
