import { oversightChecks } from './checks-oversight.ts'
import type { Change } from './without.ts'

const runner = 'platform/runner/src/runner.ts'
const guard = 'platform/http/src/guard.ts'
const csrf = 'platform/http/src/csrf.ts'
const app = 'platform/http/src/app.tsx'
const inbox = 'plan/intake/src/inbox'

const planActs = 'plan/oversee/src/plan/plan.operations.ts'
const campaigns = 'plan/prevent/src/campaigns/campaigns.operations.ts'
const training = 'plan/prevent/src/training/training.operations.ts'

const anybody = "access: { kind: 'signed-in' } as const,"
const nowhere = 'place: () => null,'

/** Every check in the code, and how it is taken out. */
export const checks: Readonly<Record<string, Change>> = {
  'runner: may at all, before a change': {
    file: runner,
    find: "if (!mayAtAll(declared, actor)) return refuse('not-allowed')",
    put: '',
    nth: 1,
  },
  'runner: may at all, before a read': {
    file: runner,
    find: "if (!mayAtAll(declared, actor)) return refuse('not-allowed')",
    put: '',
    nth: 2,
  },
  'runner: may here, before a change': {
    file: runner,
    find: "if (!mayHere(declared, actor, declared.place(facts, input, actor))) return refuse('not-allowed')",
    put: '',
  },
  'runner: may here, before a read': {
    file: runner,
    find: "if (!mayHere(declared, actor, declared.place(result, input, actor))) return refuse('not-allowed')",
    put: '',
  },
  'runner: the duties of an operation': { file: runner, find: 'actor.held.some((held) => access.duties.includes(held.duty))', put: 'true' },
  'runner: duties at the place': { file: runner, find: 'return holds(actor, access.duties, place)', put: 'return true' },
  'runner: a refusal is recorded': { file: runner, find: 'await recordRefusal(declared.name, fault.outcome, actor)', put: '' },
  'kernel: a duty counts in its own unit': { file: 'platform/kernel/src/actor.ts', find: 'held.unit === at.unit && ', put: '' },
  'kernel: another duty in the unit is not this one': {
    file: 'platform/kernel/src/actor.ts',
    find: ' && wanted.includes(held.duty)',
    put: '',
  },
  'open a report: duties': { file: `${inbox}/open-report.ts`, find: 'access: intakeAccess,', put: anybody },
  'open a report: place': { file: `${inbox}/open-report.ts`, find: 'place: (report) => report,', put: nowhere },
  'take a report: duties': { file: `${inbox}/take-report.ts`, find: 'access: intakeAccess,', put: anybody },
  'take a report: place': { file: `${inbox}/take-report.ts`, find: 'place: (facts: Facts) => facts,', put: nowhere },
  'read a file: duties': { file: `${inbox}/read-file.ts`, find: 'access: intakeAccess,', put: anybody },
  'read a file: place': { file: `${inbox}/read-file.ts`, find: 'place: (chunk) => chunk,', put: nowhere },
  'read a file: of this report': { file: `${inbox}/inbox.store.ts`, find: ".where('report_id', '=', at.report)", put: '' },
  'send a reply: duties': { file: `${inbox}/send-reply.ts`, find: 'access: intakeAccess,', put: anybody },
  'send a reply: place': { file: `${inbox}/send-reply.ts`, find: 'place: (facts: Facts) => facts,', put: nowhere },
  'list the inbox: duties': { file: `${inbox}/list-inbox.ts`, find: 'access: intakeAccess,', put: anybody },
  'list the inbox: place': {
    file: `${inbox}/list-inbox.ts`,
    find: 'place: (_inbox, input, actor) =>',
    put: 'place: (_inbox, input, actor) => true ? null :',
  },
  'list the inbox: of one’s own units': { file: `${inbox}/inbox.store.ts`, find: ".where('unit_id', '=', unit)", put: '' },
  'plans are read by whoever answers for them': { file: planActs, find: 'access: planReaders,', put: anybody, nth: 1 },
  ...oversightChecks,
  'a plan is read by whoever answers for it': { file: planActs, find: 'access: planReaders,', put: anybody, nth: 2 },
  'what a plan is changed against is for a secretariat': { file: planActs, find: 'access: planKeepers,', put: anybody, nth: 2 },
  'a part of a plan is kept by a secretariat': {
    file: 'plan/oversee/src/plan/by-hand/by-hand.operations.ts',
    find: 'access: planKeepers,',
    put: anybody,
  },
  'campaigns are read by whoever answers for the plan': { file: campaigns, find: 'access: readers,', put: anybody },
  'an activity is kept by a program officer': { file: campaigns, find: 'access: keepers,', put: anybody, nth: 1 },
  'an activity is kept in one’s own unit': { file: campaigns, find: 'place: (facts: Facts) => facts,', put: nowhere },
  'a count is kept by a program officer': { file: campaigns, find: 'access: keepers,', put: anybody, nth: 2 },
  'a count is kept in one’s own unit': { file: campaigns, find: 'place: (facts: CountFacts) => facts,', put: nowhere },
  'training is read by whoever answers for the plan': { file: training, find: 'access: readers,', put: anybody },
  'a course is kept by a program officer': { file: training, find: 'access: keepers,', put: anybody, nth: 1 },
  'a course is kept in one’s own unit': { file: training, find: 'place: (facts: CourseFacts) => facts,', put: nowhere },
  'a completion is kept by a program officer': { file: training, find: 'access: keepers,', put: anybody, nth: 2 },
  'a completion is kept in one’s own unit': { file: training, find: 'place: (facts: CompletionFacts) => facts,', put: nowhere },
  'an import is kept by a program officer': { file: training, find: 'access: keepers,', put: anybody, nth: 3 },
  'an import is kept in one’s own unit': { file: training, find: 'place: (facts: ImportFacts) => facts,', put: nowhere },
  'one’s own wraps: to nobody else': {
    file: 'platform/vault/src/wraps.store.ts',
    find: ".selectAll()\n    .where('organization_id', '=', actor.organization)\n    .where('recipient_id', '=', actor.member)",
    put: ".selectAll()\n    .where('organization_id', '=', actor.organization)",
  },
  'a session of one’s own': {
    file: 'platform/identity/src/session.store.ts',
    find: ".where('member_id', '=', actor.member)\n    .where('ended_at', 'is', null)",
    put: ".where('ended_at', 'is', null)",
  },
  'a session is started for oneself': {
    file: 'platform/identity/src/start-session.ts',
    find: "actor.kind !== 'member' || actor.member !== input.member.member ||",
    put: "actor.kind !== 'member' ||",
  },
  'wraps are added by whoever reads the inbox': {
    file: 'platform/vault/src/add-wraps.ts',
    find: 'access: keyHolders,',
    put: anybody,
  },
  'services are kept by whoever answers people': {
    file: 'plan/protect/src/directory/own/keepers.ts',
    find: 'byDuty(...keeperDuties)',
    put: "{ kind: 'signed-in' } as const",
  },
  'people are listed by an administrator': {
    file: 'platform/vault/src/people/list-people.ts',
    find: "access: byDuty('organization-administrator'),",
    put: anybody,
  },
  'people are invited by an administrator': {
    file: 'platform/vault/src/people/invite-member.ts',
    find: "access: byDuty('organization-administrator'),",
    put: anybody,
    nth: 1,
  },
  'a member begins again by an administrator’s word': {
    file: 'platform/vault/src/people/invite-member.ts',
    find: "access: byDuty('organization-administrator'),",
    put: anybody,
    nth: 2,
  },
  'an invitation is taken back by an administrator': {
    file: 'platform/vault/src/people/take-back-invitation.ts',
    find: "access: byDuty('organization-administrator'),",
    put: anybody,
  },
  'a member leaves by an administrator’s word': {
    file: 'platform/vault/src/people/let-leave.ts',
    find: "access: byDuty('organization-administrator'),",
    put: anybody,
  },
  'a unit’s keys are listed to its readers': {
    file: 'platform/vault/src/unit-keys/list-unit-keys.ts',
    find: 'access: keyHolders,',
    put: anybody,
  },
  'a unit’s keys are listed in the unit': {
    file: 'platform/vault/src/unit-keys/list-unit-keys.ts',
    find: 'place: (view) => view.place,',
    put: nowhere,
  },
  'a key is compared by a reader': { file: 'platform/vault/src/unit-keys/compare-key.ts', find: 'access: keyHolders,', put: anybody },
  'wraps are dropped by a reader': { file: 'platform/vault/src/unit-keys/drop-own-wraps.ts', find: 'access: keyHolders,', put: anybody },
  'an epoch is made by a reader': { file: 'platform/vault/src/unit-keys/make-epoch.ts', find: 'access: keyHolders,', put: anybody },
  'old messages are listed to readers': {
    file: 'plan/intake/src/rewrap/list-old-envelopes.ts',
    find: 'access: intakeAccess,',
    put: anybody,
  },
  'messages are wrapped anew by readers': {
    file: 'plan/intake/src/rewrap/rewrap-envelopes.ts',
    find: 'access: intakeAccess,',
    put: anybody,
  },
  'wraps are added in one’s own unit': {
    file: 'platform/vault/src/add-wraps.ts',
    find: 'place: (facts: Facts) => facts.place,',
    put: nowhere,
  },
  'who asks: a known session': {
    file: 'platform/identity/src/sign-in.routes.tsx',
    find: "request.headers.has('authorization') ? (bearer ?? null) : identity.cookie.read(request)",
    put: 'bearer ?? identity.cookie.read(request)',
  },
  'guard: at all': {
    file: app,
    find: 'options.csrfKey ? await guard(c, { key: options.csrfKey, kind: place.route.kind }) : null',
    put: 'null',
  },
  'guard: where it comes from': { file: guard, find: 'if (foreign !== null) return foreign', put: '' },
  'guard: a session’s request says where it comes from': { file: guard, find: "kind === 'page' || session !== null", put: 'false' },
  'guard: the token in the header': { file: guard, find: 'isCsrfToken(key, session.sessionId, header)', put: 'true' },
  'guard: a program’s token is in the header': {
    file: guard,
    find: "if (kind === 'api') return stale",
    put: "if (kind === 'api') return null",
  },
  'guard: the token in the form': { file: guard, find: "isCsrfToken(key, session.sessionId, form.value.get('_csrf') ?? '')", put: 'true' },
  'guard: the token is this session’s': {
    file: csrf,
    find: "createHmac('sha256', key).update('fanal csrf v1\\0').update(sessionId)",
    put: "createHmac('sha256', key).update('fanal csrf v1\\0')",
  },
  'origin: what the browser says': {
    file: csrf,
    find: "if (site !== null) return site === 'same-origin' ? null : crossSite",
    put: 'if (site !== null) return null',
  },
  'origin: an older browser’s': { file: csrf, find: 'new URL(origin).host === new URL(request.url).host ? null : crossSite', put: 'null' },
  'app: nobody is sent to sign in': {
    file: app,
    find: "if (status === 401 && place.route.kind === 'page' && shown.signIn) {",
    put: 'if (false) {',
  },
  'app: “not yours” looks like “not there”': {
    file: 'platform/http/src/refusal-status.ts',
    find: "if (onId && code === 'not-allowed') return 404",
    put: '',
  },
  'app: word for word': { file: app, find: 'const hidden = onId && status === 404', put: 'const hidden = false' },
  'workbench: nobody is signed in': {
    file: 'apps/workbench/src/workbench.ts',
    find: "actor.kind === 'public' ? Promise.resolve(refuse('not-signed-in')) : ",
    put: '',
  },
  'workbench: form tokens have a key': {
    file: 'apps/workbench/src/workbench.ts',
    find: "csrfKey: secret.key('csrf')",
    put: 'csrfKey: new Uint8Array(32)',
  },
}
