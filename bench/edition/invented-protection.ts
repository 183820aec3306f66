// People under protection in invented years: yes and no, a case, what is needed, whoever was asked to help, perhaps a permit.
import type { LedgerEvent, MemberId } from '@fanal/kernel'
import { type Book, type Drawing, type House, actorOf, day, hour, iso } from './book.ts'

const needs = [
  'housing',
  'legal',
  'immigration',
  'health',
  'income',
  'mental-health',
  'safety',
  'documents',
  'interpretation',
  'education',
  'family',
  'compensation',
  'repatriation',
] as const
const purposes = [
  'services',
  'referral',
  'immigration',
  'health',
  'legal-representation',
  'safety',
  'statistics',
  'contact',
  'investigation',
  'research',
] as const
const explained = ['purpose', 'uses', 'non-identifying-use', 'access-right', 'retention', 'withdrawal'] as const

interface Begun {
  readonly book: Book
  readonly draw: Drawing
  readonly team: House
  readonly worker: MemberId
  /** A day that no process waits for. */
  readonly far: string
}

interface Life extends Begun {
  readonly caseId: string
  /** Of the last act. */
  at: number
  readonly note: (type: string, data: LedgerEvent['data']) => void
  readonly row: (table: string, row: Readonly<Record<string, unknown>>) => void
}

/** A person's record while it is written: one act after the other. */
function begin(begun: Begun, at: number): Life {
  const { book, draw, team, worker } = begun
  const [subject, caseId] = [draw.id(), draw.id()]
  const ids = { organization_id: team.organization, subject_id: subject }
  const life: Life = {
    ...begun,
    caseId,
    at,
    note: (type, data) => book.entry((life.at += draw.wait(8 * hour)), actorOf(team, worker), type, team, subject, data),
    row: (table, row) => book.row(table, { ...ids, ...row }),
  }
  return life
}

const step = (noun: string, id: string, command: string, [from, to]: readonly [string, string], seq: number) => ({
  [noun]: id,
  command,
  from,
  to,
  version: 1,
  seq,
  rule: null,
})

function registered(life: Life): void {
  const { draw, team, worker, at } = life
  life.note('protect.subject.registered', { unit: team.unit, minor: 'no', safeContact: 'unsaid', grant: draw.id() })
  const stands = { status: 'active', minor: 'no', safe_contact: { state: 'unsaid' }, version: 1 }
  life.row('subject', { unit_id: team.unit, ...stands, registered_by: worker, registered_at: iso(at) })
}

function aCase(life: Life): void {
  const { book, caseId, draw, far, team, worker } = life
  life.note('protect.case.begun', { case: caseId })
  const number = String(book.rows['subject']!.length).padStart(6, '0')
  const opened = { version: 1, seq: 1, marks: [], next_at: far, opened_by: worker, opened_at: iso(life.at) }
  const closed = draw.often(0.5) ? iso(life.at + draw.wait(200 * day)) : null
  const reason = closed === null ? null : draw.one(['goals-met', 'person-asked', 'not-contactable'])
  const over = { state: closed === null ? 'active' : 'closed', closed_at: closed, closing_reason: reason }
  life.row('protection_case', {
    case_id: caseId,
    unit_id: team.unit,
    number: `${number.slice(0, 3)}-${number.slice(3)}`,
    ...opened,
    ...over,
  })
}

function identified(life: Life): void {
  const { caseId, draw, worker } = life
  life.note('protect.identification.begun', { identification: caseId, case: caseId })
  const state = draw.one(['suspected', 'presumed', 'identified', 'not-identified', 'declined'])
  const isDecided = state === 'identified' || state === 'not-identified'
  const decided = { decided_by: isDecided ? draw.id() : null, decided_at: isDecided ? iso(life.at + 30 * day) : null }
  const screened = { state, version: 1, seq: 1, marks: [], told_at: iso(life.at), screened_by: worker, ...decided }
  life.row('identification', { identification_id: caseId, case_id: caseId, ...screened, begun_by: worker, begun_at: iso(life.at) })
}

function tasks(life: Life): void {
  const { at, caseId, draw, worker } = life
  for (const kind of ['case-follow-up', 'plan-review', 'referral-tell']) {
    const [due, ended] = [at + draw.wait(60 * day), at + draw.wait(50 * day)]
    const done = { due_at: iso(due), state: 'done', made_at: iso(at), ended_by: worker, ended_at: iso(ended) }
    life.row('case_task', { task_id: draw.id(), case_id: caseId, kind, source_id: caseId, ...done })
  }
}

function aYes(life: Life): void {
  const { draw, far, team, worker } = life
  const consent = draw.id()
  life.note('protect.consent.explain', step('consent', consent, 'explain', ['draft', 'explained'], 1))
  const at = iso(life.at)
  const state = draw.one(['active', 'withdrawn', 'refused', 'unanswered', 'expired'])
  life.note('protect.consent.give', step('consent', consent, 'give', ['explained', 'active'], 2))
  const given = { given_by: 'self', capacity: 'assessed-ok', purpose: draw.one(purposes), language: 'en', interpreter: 'none-needed' }
  const to = { recipient_kind: 'organization', recipient_id: team.organization, classes: ['C2'], operations: ['see'] }
  const said = { explained, explained_by: worker, explained_at: at, method: 'signed', valid_from: at, valid_to: far }
  life.row('consent', { consent_id: consent, state, version: 1, seq: 2, ...given, ...to, ...said })
}

function aNeed(life: Life): string {
  const { caseId, draw, worker } = life
  const need = draw.id()
  life.note('runner.read', { query: 'protect.read-case', class: 'C7', purpose: 'services' })
  const added = iso(life.at)
  life.note('protect.case.add-need', { case: caseId, need })
  const state = draw.one(['met', 'open', 'planned', 'unmet'])
  const isOver = state === 'met' || state === 'unmet'
  if (isOver) life.note('protect.case.end-need', { case: caseId, need })
  const over = { state, unmet_reason: state === 'unmet' ? 'no-capacity' : null, ended_at: isOver ? iso(life.at) : null }
  const wanted = { domain: draw.one(needs), urgency: 'this-week', said_by_person: true, added_by: worker, added_at: added }
  life.row('case_need', { need_id: need, case_id: caseId, ...wanted, ...over })
  return need
}

function aReferral(life: Life, need: string): void {
  const { caseId, draw, far, team, worker } = life
  const referral = draw.id()
  const to = { to: 'link', service: null, organization: null, unit: null }
  life.note('protect.referral.drafted', { referral, case: caseId, needs: [need], ...to, urgency: 'routine' })
  const made = life.at
  life.note('protect.referral.offer', step('referral', referral, 'offer', ['draft', 'offered'], 1))
  const isTold = draw.often(0.7)
  if (isTold) life.note('protect.referral.inform', step('referral', referral, 'inform', ['completed', 'completed'], 4))
  const asked = {
    to_service: draw.id(),
    urgency: draw.one(['this-week', 'routine', 'today']),
    classes: ['C2'],
    consent_id: draw.id(),
    respond_by: far,
  }
  const stands = { state: 'completed', version: 1, seq: 4, marks: isTold ? ['survivor-informed'] : [], made_by: worker, made_at: iso(made) }
  const answered = {
    offered_at: iso(made),
    answered_at: iso(made + day),
    ended_at: iso(made + 9 * day),
    informed_at: isTold ? iso(life.at) : null,
  }
  life.row('referral', { referral_id: referral, case_id: caseId, unit_id: team.unit, need_ids: [need], ...asked, ...stands, ...answered })
}

function aPermit(life: Life): void {
  const { caseId, draw, worker } = life
  const permit = draw.id()
  life.note('protect.permit.begun', { permit, case: caseId, kind: 'victim-permit' })
  const state = draw.one(['considering', 'preparing', 'submitted', 'interview', 'refused'])
  const stands = { state, version: 1, seq: 1, marks: [], zone: 'America/Toronto', kind: draw.one(['victim-permit', 'open-work']) }
  life.row('permit', { permit_id: permit, case_id: caseId, ...stands, begun_by: worker, begun_at: iso(life.at) })
}

export function aPerson(book: Book, draw: Drawing, team: House, begun: number, far: string): void {
  const life = begin({ book, draw, team, worker: draw.even(team.members), far }, begun)
  registered(life)
  aCase(life)
  identified(life)
  tasks(life)
  for (let yes = 0; yes < 2; yes += 1) aYes(life)
  for (let wanted = 0; wanted < 3; wanted += 1) aReferral(life, aNeed(life))
  if (draw.often(0.4)) aPermit(life)
}
