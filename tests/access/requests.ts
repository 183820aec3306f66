import { csrfToken } from '@fanal/http'
import { type World, toHex } from '@fanal/kernel'
import type { AboutThing, RouteName } from './answers.ts'
import type { House, Thing } from './house.ts'
import { planRequests } from './requests-plans.ts'
import { editionRequests } from './requests-editions.ts'
import { deskRequests } from './requests-desks.ts'
import { updateThingRequests } from './requests-updates.ts'
import { valueRequests } from './requests-values.ts'
import { preventionRequests } from './requests-prevention.ts'
import { plainProtectionRequests, protectionRequests } from './requests-protection.ts'

/** A session as whoever holds it has it. */
export interface Held {
  readonly token: string
  readonly sessionId: Uint8Array
}

/** How a request is sent: as a browser does, as a command does, or as somebody who should not. */
export type Manner =
  | 'cookie'
  | 'cookie without token'
  | 'cookie with the token of another session'
  | 'cookie from a foreign site'
  | 'cookie from a foreign origin'
  | 'cookie without origin'
  | 'cookie beside a bearer that is none'
  | 'cookie beside a basic password'
  | 'bearer'
  | 'bearer from a foreign site'
  | 'nobody'
  | 'nobody from a foreign site'

export const site = 'http://workbench.test'

export interface Sent {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly json?: unknown
  /** Fields of a page's form. */
  readonly form?: Readonly<Record<string, string | readonly string[]>>
  /** A CSV file that comes with the form. */
  readonly file?: string
}

type Language = 'en' | 'fr'
const pagePaths = {
  keys: { en: '/en/keys', fr: '/fr/cles' },
  people: { en: '/en/people', fr: '/fr/personnes' },
  join: { en: '/en/join', fr: '/fr/se-joindre' },
  home: { en: '/', fr: '/' },
  signIn: { en: '/en/sign-in', fr: '/fr/ouvrir-session' },
  signOut: { en: '/en/sign-out', fr: '/fr/fermer-session' },
  yourSignIn: { en: '/en/your-sign-in', fr: '/fr/votre-ouverture-de-session' },
  inbox: { en: '/en/inbox', fr: '/fr/boite' },
  report: { en: '/en/reports', fr: '/fr/signalements' },
  contact: { en: '/en/contact', fr: '/fr/contact' },
  briefContact: { en: '/en/contact/brief', fr: '/fr/contact/bref' },
  handed: { en: '/en/handed', fr: '/fr/transmis' },
  templates: { en: '/en/templates', fr: '/fr/modeles' },
  penalty: { en: '/en/penalty', fr: '/fr/sanction' },
  penaltyResult: { en: '/en/penalty/result', fr: '/fr/sanction/resultat' },
  directory: { en: '/en/directory', fr: '/fr/repertoire' },
} as const

/** A service, as the form sends it. */
const importPath = { en: '/en/directory/import', fr: '/fr/repertoire/importer' } as const
/** A file with one word of a vocabulary in it, as the page of the preview carries it on. */
const aFile = {
  name: 'taxonomies.csv',
  data: Buffer.from('id,name,description\n3fa85f64-5717-4562-b3fc-2c963f66afa6,Needs (made up),Made up\n').toString('base64url'),
}
const aService = {
  language: 'en',
  status: 'active',
  visibility: 'public',
  address: 'area',
  region: 'NS',
  name: 'Made up',
  description: 'Made up',
  needs: 'food',
  phone: '902-555-0100',
  area: 'Downtown',
} as const

/** Codes of a statistical record. */
const aRecord = {
  channel: 'web',
  language: 'en',
  path: 'witness',
  region: 'ON',
  form: 'labour',
  age_group: '25-39',
  gender: 'unknown',
  status_group: 'unknown',
  cc_279: 'indicated',
  palermo: 'indicated',
  irpa_118: 'not_indicated',
  decision: 'trafficking-likely',
  outcome: 'open',
} as const

/** A wrap of another unit's secret. */
function strangeWrap(unit: string) {
  const context = { deployment: '0'.repeat(32), purpose: 'unit-inbox', subject: nowhere, recipient: nowhere, epoch: 1 }
  return {
    secret: 'unit-inbox',
    subject: unit,
    epoch: 1,
    recipientKind: 'member',
    recipient: nowhere,
    wrap: { v: 1, context, enc: '', ct: '' },
  }
}

let names = 0
const nowhere = '00000000-0000-7000-8000-000000000000'

/** What is sent to a route that is about nothing in particular. */
export const plainRequests: Readonly<Record<Exclude<RouteName, AboutThing>, (language: Language) => Sent>> = {
  ...plainProtectionRequests,
  ...deskRequests,
  home: (language) => ({ method: 'GET', path: pagePaths.home[language] }),
  signIn: (language) => ({ method: 'GET', path: pagePaths.signIn[language] }),
  signOut: (language) => ({ method: 'POST', path: pagePaths.signOut[language] }),
  inbox: (language) => ({ method: 'GET', path: pagePaths.inbox[language] }),
  listInbox: () => ({ method: 'GET', path: '/api/v1/inbox' }),
  news: () => ({ method: 'GET', path: '/api/v1/inbox/news?since=2026-05-06T07:00:00Z' }),
  penalty: (language) => ({ method: 'GET', path: pagePaths.penalty[language] }),
  workOutPenalty: (language) => ({ method: 'POST', path: pagePaths.penaltyResult[language], form: { do: 'add', lines: '1' } }),
  workedOutPenalty: (language) => ({ method: 'GET', path: pagePaths.penaltyResult[language] }),
  templates: (language) => ({ method: 'GET', path: pagePaths.templates[language] }),
  ownServices: (language) => ({ method: 'GET', path: pagePaths.directory[language] }),
  newService: (language) => ({ method: 'GET', path: `${pagePaths.directory[language]}/${language === 'en' ? 'new' : 'nouveau'}` }),
  ownImport: (language) => ({ method: 'GET', path: importPath[language] }),
  previewOwnImport: (language) => ({
    method: 'POST',
    path: `${importPath[language]}/${language === 'en' ? 'look' : 'apercu'}`,
    form: aFile,
  }),
  keepOwnImport: (language) => ({
    method: 'POST',
    path: `${importPath[language]}/${language === 'en' ? 'keep' : 'garder'}`,
    form: aFile,
  }),
  contact: (language) => ({ method: 'GET', path: pagePaths.contact[language] }),
  handedList: (language) => ({ method: 'GET', path: pagePaths.handed[language] }),
  listHanded: () => ({ method: 'GET', path: '/api/v1/handed' }),
  lookUpSelectors: () => ({ method: 'POST', path: '/api/v1/selectors/look-up', json: { selectors: [], except: null } }),
  session: () => ({ method: 'GET', path: '/api/v1/session' }),
  signOutApi: () => ({ method: 'POST', path: '/api/v1/sign-out', json: {} }),
  yourSignIn: (language) => ({ method: 'GET', path: pagePaths.yourSignIn[language] }),
  removePasskey: (language) => ({
    method: 'POST',
    path: `${pagePaths.yourSignIn[language]}/${language === 'en' ? 'remove' : 'retirer'}`,
    form: { passkey: '00000000-0000-7000-8000-000000000000' },
  }),
  preparePasskey: () => ({ method: 'POST', path: '/api/v1/passkeys/prepare', json: {} }),
  addPasskey: () => ({ method: 'POST', path: '/api/v1/passkeys', json: {} }),
  passkeyChallenge: () => ({
    method: 'POST',
    path: '/api/v1/sign-in/passkey',
    json: { name: `nobody-${(names += 1)}`, login: 'A'.repeat(43) },
  }),
  signInSalt: () => ({ method: 'POST', path: '/api/v1/sign-in/salt', json: { name: `nobody-${(names += 1)}` } }),
  signInApi: () => ({
    method: 'POST',
    path: '/api/v1/sign-in',
    json: { name: `nobody-${(names += 1)}`, login: 'A'.repeat(43), totp: '000000', kind: 'command' },
  }),
  directory: () => ({ method: 'GET', path: '/api/v1/directory' }),
  openapi: () => ({ method: 'GET', path: '/api/openapi.json' }),
  health: () => ({ method: 'GET', path: '/healthz' }),
  listPeople: () => ({ method: 'GET', path: '/api/v1/people' }),
  // A unit that is nobody's.
  inviteMember: () => ({
    method: 'POST',
    path: '/api/v1/people/invitations',
    json: { loginName: `new-${(names += 1)}`, displayName: 'New', held: [{ duty: 'intake-officer', unit: nowhere }] },
  }),
  keys: (language) => ({ method: 'GET', path: pagePaths.keys[language] }),
  people: (language) => ({ method: 'GET', path: pagePaths.people[language] }),
  join: (language) => ({ method: 'GET', path: pagePaths.join[language] }),
  invitePerson: (language) => ({
    method: 'POST',
    path: `${pagePaths.people[language]}/${language === 'en' ? 'invite' : 'inviter'}`,
    form: { displayName: '', loginName: '', unit: nowhere, duty: 'intake-officer' },
  }),
  personBeginsAgain: (language) => ({
    method: 'POST',
    path: `${pagePaths.people[language]}/${language === 'en' ? 'begin-again' : 'recommencer'}`,
    form: { member: nowhere },
  }),
  invitationIsTakenBack: (language) => ({
    method: 'POST',
    path: language === 'en' ? '/en/people/take-back' : '/fr/personnes/retirer',
    form: { invitation: nowhere },
  }),
  takeBackInvitation: () => ({ method: 'POST', path: '/api/v1/people/invitations/take-back', json: { invitation: nowhere } }),
  personLeaves: (language) => ({
    method: 'POST',
    path: `${pagePaths.people[language]}/${language === 'en' ? 'leave' : 'depart'}`,
    form: { member: nowhere, sure: 'yes' },
  }),
  lookAtInvitation: () => ({ method: 'POST', path: '/api/v1/join/look', json: { token: 'A'.repeat(43) } }),
  takeInvitation: () => ({ method: 'POST', path: '/api/v1/join', json: { token: 'A'.repeat(43) } }),
}

/** What is sent about a report; `mine` is the report of the sender's own unit. */
export const thingRequests: Readonly<Record<AboutThing, (thing: Thing, mine: Thing, language: Language) => Sent>> = {
  ...preventionRequests,
  ...editionRequests,
  ...updateThingRequests,
  ...planRequests,
  ...valueRequests,
  ...protectionRequests,
  report: ({ report }, _mine, language) => ({ method: 'GET', path: `${pagePaths.report[language]}/${report}` }),
  openReport: ({ report }) => ({ method: 'GET', path: `/api/v1/reports/${report}` }),
  takeReport: ({ report }) => ({ method: 'POST', path: `/api/v1/reports/${report}/take` }),
  ownService: ({ service }, _mine, language) => ({ method: 'GET', path: `${pagePaths.directory[language]}/services/${service}` }),
  keepService: ({ service }, _mine, language) => ({
    method: 'POST',
    path: `${pagePaths.directory[language]}/${language === 'en' ? 'keep' : 'garder'}`,
    form: { service, ...aService },
  }),
  assureService: ({ service }, _mine, language) => ({
    method: 'POST',
    path: `${pagePaths.directory[language]}/${language === 'en' ? 'still-right' : 'toujours-juste'}`,
    form: { service },
  }),
  countRoom: ({ service }, _mine, language) => ({
    method: 'POST',
    path: `${pagePaths.directory[language]}/${language === 'en' ? 'room' : 'places'}`,
    form: { service, available: '2' },
  }),
  readChunk: ({ report, envelope }) => ({ method: 'GET', path: `/api/v1/reports/${report}/files/${envelope}/1/0` }),
  sendReply: ({ report, reply }) => ({ method: 'POST', path: `/api/v1/reports/${report}/replies`, json: reply }),
  keepSelectors: ({ report }) => ({ method: 'POST', path: `/api/v1/reports/${report}/selectors`, json: { add: [], remove: [] } }),
  takeContact: ({ contact }) => ({ method: 'POST', path: '/api/v1/contacts', json: contact }),
  briefContact: ({ unit }, _mine, language) => ({
    method: 'POST',
    path: pagePaths.briefContact[language],
    form: { kind: 'silent', channel: 'call', unit },
  }),
  undoBriefContact: ({ brief }, _mine, language) => ({
    method: 'POST',
    path: `${pagePaths.briefContact[language]}/${brief}/${language === 'en' ? 'undo' : 'annuler'}`,
  }),
  listHandovers: ({ report }) => ({ method: 'GET', path: `/api/v1/reports/${report}/handovers` }),
  handOver: ({ report, handing }) => ({ method: 'POST', path: `/api/v1/reports/${report}/handovers`, json: handing }),
  keepReport: ({ report, kept }) => ({
    method: 'POST',
    path: `/api/v1/reports/${report}/kept`,
    json: { handover: kept, reason: 'not-needed' },
  }),
  approveHandover: ({ kept }) => ({
    method: 'POST',
    path: `/api/v1/handovers/${kept}/approve`,
    json: { version: 1, digest: '0'.repeat(64) },
  }),
  returnHandover: ({ kept }) => ({ method: 'POST', path: `/api/v1/handovers/${kept}/return`, json: { version: 1, remarks: 'AAAA' } }),
  withdrawHandover: ({ kept }) => ({ method: 'POST', path: `/api/v1/handovers/${kept}/withdraw`, json: { version: 1 } }),
  tellOutcome: ({ kept }) => ({ method: 'POST', path: `/api/v1/handovers/${kept}/told`, json: { sequence: 1 } }),
  handed: ({ handed }, _mine, language) => ({ method: 'GET', path: `${pagePaths.handed[language]}/${handed}` }),
  answerHanded: ({ handed }, _mine, language) => ({
    method: 'POST',
    path: `${pagePaths.handed[language]}/${handed}/${language === 'en' ? 'answer' : 'reponse'}`,
    form: { state: 'received' },
  }),
  codeReport: ({ report, coding }) => ({
    method: 'POST',
    path: `/api/v1/reports/${report}/codings`,
    json: { envelope: coding, minor: 'possible' },
  }),
  markYoung: ({ report }, _mine, language) => ({
    method: 'POST',
    path: `${pagePaths.report[language]}/${report}/age`,
    form: { minor: 'possible' },
  }),
  childProtectionStep: ({ report }, _mine, language) => ({
    method: 'POST',
    path: `${pagePaths.report[language]}/${report}/protection`,
    form: { step: 'young-person-told', reason: '', region: '' },
  }),
  confirmRecord: ({ report }, _mine, language) => ({
    method: 'POST',
    path: `${pagePaths.report[language]}/${report}/${language === 'en' ? 'record' : 'fiche'}`,
    form: { after: '0', ...aRecord },
  }),
  openHanded: ({ handed }) => ({ method: 'GET', path: `/api/v1/handed/${handed}` }),
  sayHanded: ({ handed }) => ({ method: 'POST', path: `/api/v1/handed/${handed}/answer`, json: { state: 'received' } }),
  assignReport: ({ report }, _mine, language) => ({
    method: 'POST',
    path: `${pagePaths.report[language]}/${report}/${language === 'en' ? 'assign' : 'confier'}`,
    form: { to: '' },
  }),
  setQueueCodes: ({ report }, _mine, language) => ({
    method: 'POST',
    path: `${pagePaths.report[language]}/${report}/codes`,
    form: { urgency: 'unset' },
  }),
  closeReport: ({ report }, _mine, language) => ({
    method: 'POST',
    path: `${pagePaths.report[language]}/${report}/${language === 'en' ? 'close' : 'fermer'}`,
    form: { reopen: 'yes' },
  }),
  inviteAgain: ({ gone }) => ({ method: 'POST', path: `/api/v1/people/${gone}/begin-again` }),
  letLeave: ({ gone }) => ({ method: 'POST', path: `/api/v1/people/${gone}/leave` }),
  unitKeys: ({ unit }) => ({ method: 'GET', path: `/api/v1/units/${unit}/keys` }),
  // A member who reads nothing there, no wraps, an epoch far away.
  compareKey: ({ unit }) => ({ method: 'POST', path: `/api/v1/units/${unit}/compared`, json: { member: nowhere, key: '0'.repeat(16) } }),
  addWraps: ({ unit }) => ({ method: 'POST', path: `/api/v1/units/${unit}/wraps`, json: { wraps: [strangeWrap(unit)] } }),
  dropOwnWraps: ({ unit }) => ({
    method: 'POST',
    path: `/api/v1/units/${unit}/wraps/drop`,
    json: { wraps: [{ secret: 'unit-inbox', epoch: 99 }] },
  }),
  makeEpoch: ({ unit }) => ({
    method: 'POST',
    path: `/api/v1/units/${unit}/epochs`,
    json: { epoch: 99, key: '0'.repeat(16), replaces: null, wraps: [] },
  }),
  oldEnvelopes: ({ unit }) => ({ method: 'GET', path: `/api/v1/units/${unit}/old-envelopes` }),
  rewrapEnvelopes: ({ unit, report, envelope }) => ({
    method: 'POST',
    path: `/api/v1/units/${unit}/rewrapped`,
    json: { envelopes: [{ kind: 'message', report, envelope, bytes: 'AAAA' }] },
  }),
  keepTemplate: ({ unit }, _mine, language) => ({
    method: 'POST',
    path: `${pagePaths.templates[language]}/${language === 'en' ? 'keep' : 'garder'}`,
    form: { unit, kind: 'answer', 'title-en': 'Hours', 'title-fr': 'Heures', 'text-en': 'On weekdays.', 'text-fr': 'En semaine.' },
  }),
  removeTemplate: ({ unit }, _mine, language) => ({
    method: 'POST',
    path: `${pagePaths.templates[language]}/${language === 'en' ? 'remove' : 'retirer'}`,
    form: { unit, id: '00000000-0000-7000-8000-000000000000' },
  }),
  startShift: ({ unit }, _mine, language) => ({
    method: 'POST',
    path: language === 'en' ? '/en/duty/start' : '/fr/garde/debut',
    form: { unit, hours: '4' },
  }),
  endShift: ({ unit }, _mine, language) => ({ method: 'POST', path: language === 'en' ? '/en/duty/end' : '/fr/garde/fin', form: { unit } }),
  setProfile: ({ unit }, _mine, language) => ({
    method: 'POST',
    path: language === 'en' ? '/en/duty/hours' : '/fr/garde/heures',
    form: { unit, zone: 'America/Halifax', answers: '24', 'from-1': '08:00', 'until-1': '20:00' },
  }),
  'inbox of a unit': ({ unit }, _mine, language) => ({ method: 'GET', path: `${pagePaths.inbox[language]}?unit=${unit}` }),
  'listInbox of a unit': ({ unit }) => ({ method: 'GET', path: `/api/v1/inbox?unit=${unit}` }),
  'readChunk under one’s own report': ({ envelope }, mine) => ({
    method: 'GET',
    path: `/api/v1/reports/${mine.report}/files/${envelope}/1/0`,
  }),
}

type Credentials = (held: Held, token: (held: Held) => string) => Record<string, string>
const sameOrigin = { 'sec-fetch-site': 'same-origin' }
const cookie = (held: Held) => ({ cookie: `fanal=${held.token}` })
const stranger: Held = { token: 'A'.repeat(43), sessionId: new Uint8Array(32) }

const manners: Readonly<Record<Manner, Credentials>> = {
  cookie: (held, token) => ({ ...cookie(held), ...sameOrigin, 'x-csrf-token': token(held) }),
  'cookie without token': (held) => ({ ...cookie(held), ...sameOrigin }),
  'cookie with the token of another session': (held, token) => ({ ...cookie(held), ...sameOrigin, 'x-csrf-token': token(stranger) }),
  'cookie from a foreign site': (held, token) => ({ ...cookie(held), 'sec-fetch-site': 'cross-site', 'x-csrf-token': token(held) }),
  'cookie from a foreign origin': (held, token) => ({ ...cookie(held), origin: 'http://elsewhere.test', 'x-csrf-token': token(held) }),
  'cookie without origin': (held, token) => ({ ...cookie(held), 'x-csrf-token': token(held) }),
  'cookie beside a bearer that is none': (held) => ({ ...cookie(held), ...sameOrigin, authorization: 'Bearer .' }),
  'cookie beside a basic password': (held) => ({ ...cookie(held), ...sameOrigin, authorization: 'Basic YTpi' }),
  bearer: (held) => ({ authorization: `Bearer ${held.token}` }),
  'bearer from a foreign site': (held) => ({ authorization: `Bearer ${held.token}`, origin: 'http://elsewhere.test' }),
  nobody: () => sameOrigin,
  'nobody from a foreign site': () => ({ 'sec-fetch-site': 'cross-site' }),
}

/** The request as it arrives. A page's form carries its token as a field where it has one at all. */
export function requestOf(sent: Sent, manner: Manner, held: Held, { secret, world }: { secret: House['secret']; world: World }): Request {
  const token = (of: Held) => csrfToken(secret.key('csrf'), toHex(of.sessionId), world.chance(32))
  const headers = new Headers({ 'accept-language': 'en', ...manners[manner](held, token) })
  if (sent.method === 'GET') return new Request(`${site}${sent.path}`, { headers })
  if (sent.path.startsWith('/api/')) {
    if (sent.json !== undefined) headers.set('content-type', 'application/json')
    return new Request(`${site}${sent.path}`, { method: 'POST', headers, body: sent.json === undefined ? null : JSON.stringify(sent.json) })
  }
  const pairs = Object.entries(sent.form ?? {}).flatMap(([name, value]) => [value].flat().map((one): [string, string] => [name, one]))
  const fields = new URLSearchParams(pairs)
  const carried = headers.get('x-csrf-token')
  if (carried !== null) fields.set('_csrf', carried)
  headers.delete('x-csrf-token')
  if (sent.file !== undefined) {
    const body = new FormData()
    for (const [name, value] of fields) body.set(name, value)
    body.set('file', new File([sent.file], 'walked.csv', { type: 'text/csv' }))
    return new Request(`${site}${sent.path}`, { method: 'POST', headers, body })
  }
  headers.set('content-type', 'application/x-www-form-urlencoded')
  return new Request(`${site}${sent.path}`, { method: 'POST', headers, body: fields.toString() })
}
