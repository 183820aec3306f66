import { createHash } from 'node:crypto'
import type { House, Thing } from './house.ts'

/** An id that belongs to a unit and is not its own: what is told of it tells nothing of the unit. */
function idOf(what: string, { unit }: Pick<Thing, 'unit'>): string {
  const hex = createHash('sha256').update(`${what} ${unit}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

export const periodOf = (thing: Pick<Thing, 'unit'>): string => idOf('period', thing)
export const meetingOf = (thing: Pick<Thing, 'unit'>): string => idOf('meeting', thing)
/** An action that was ended, and one that was not. */
export const endedOf = (thing: Pick<Thing, 'unit'>): string => idOf('ended', thing)
export const actionOf = (thing: Pick<Thing, 'unit'>): string => idOf('action', thing)
export const partyOf = (thing: Pick<Thing, 'unit'>): string => idOf('party', thing)
/** That an organization outside reviews the plan. */
export const reviewerOf = (thing: Pick<Thing, 'unit'>): string => idOf('reviewer', thing)
/** Whoever wrote what was sent: nobody of the house. */
export const writerOf = (thing: Pick<Thing, 'unit'>): string => idOf('writer', thing)
/** The plan that is asked about, and the department that answers: each unit has its own. */
export const askedPlanOf = (thing: Pick<Thing, 'unit'>): string => `w-${idOf('plan', thing)}`.slice(0, 40)

/** What the department is asked about: C-01 is approved, C-02 was silent and answered, C-03 was sent, C-04 is silent. */
function asked(department: string) {
  const promise = (id: string) => ({
    id,
    pillar: 'prevention',
    title: { en: 'A promise', fr: 'Une promesse' },
    lead: [department],
    leadVerified: true,
    partners: [],
    due: null,
    dueVerified: false,
    timeline: null,
    answers: [],
    evidence: null,
    mark: 'secondary',
    sources: [],
    milestones: [],
    indicators: [],
  })
  return {
    commitments: ['C-01', 'C-02', 'C-03', 'C-04'].map((id) => promise(id)),
    departments: [{ id: department, name: { en: 'A department', fr: 'Un ministère' } }],
  }
}

/** Before the day of the walk. */
const then = `'2014-05-20'`

/** Rows in every table of updates and meetings, of a plan of the house's own for which it answers itself. */
export async function fillUpdates({ owner }: Pick<House, 'owner'>, thing: Pick<Thing, 'organization' | 'unit'>): Promise<void> {
  const { organization } = thing
  const member = writerOf(thing)
  const plan = askedPlanOf(thing)
  const [party, period] = [partyOf(thing), periodOf(thing)]
  const add = (table: string, values: string, more: readonly unknown[]) =>
    owner.query(`insert into fanal.${table} values (${values}) on conflict do nothing`, [organization, ...more])
  await owner.query(
    `insert into fanal.plan_version (organization_id, plan, version, title_en, title_fr, gaps_en, gaps_fr, digest, entered_at)
     values ($1, $2, 1, 'A plan', 'Un plan', '{}', '{}', decode(repeat('00', 32), 'hex'), ${then}) on conflict do nothing`,
    [organization, plan],
  )
  await add('plan_party', `$1, $2, $3, $1, ${then}, $4`, [party, plan, member])
  const span = `'2013-14', '2013-04-01', '2014-04-01', '2014-05-15', 15`
  await add('reporting_period', `$1, $2, $3, 1, ${span}, $5, ${then}, $4`, [period, plan, member, asked(plan)])
  const said = `'submitted', 'substantial', false, 'Done', 'Fait', '', '', '', '', '{}'`
  await add('update_version', `$1, $2, 'C-01', 1, $3, $4, ${said}, $5, ${then}`, [period, party, plan, member])
  await add('update_version', `$1, $2, 'C-03', 1, $3, $4, ${said}, $5, ${then}`, [period, party, plan, member])
  await add('update_decision', `$1, $2, 'C-01', 1, $3, 'approved', null, null, $4, $1, '2014-05-21'`, [period, party, member])
  await add('silence_notice', `$1, $2, 'C-02', $3, $4, ${then}, $5, '2014-06-01'`, [period, party, plan, member])
  await add('silence_notice', `$1, $2, 'C-04', $3, $4, ${then}, $5, '2014-06-01'`, [period, party, plan, member])
  await add('silence_reply', `$1, $2, 'C-02', $3, 'Words', 'Des mots', ${then}, $4`, [period, party, member])
  await add('commitment_review', `$1, $2, $2, 'C-01', $3, 'limited', 'Why', 'Pourquoi', $4, ${then}`, [period, party, member])
  await add('meeting', `$1, $2, $3, '2014-01-10', 'A meeting', 'Une réunion', ${then}, $4`, [meetingOf(thing), plan, member])
  const item = `$1, $2, $3, 'action', 'Do it', 'Le faire', '{C-01}', $4, '2014-02-10', ${then}, $5`
  await add('meeting_item', item, [endedOf(thing), meetingOf(thing), plan, member])
  await add('meeting_item', item, [actionOf(thing), meetingOf(thing), plan, member])
  await add('action_end', `$1, $2, 'done', ${then}, $3, 'Done', 'Fait'`, [endedOf(thing), member])
  await add('update_reminder', `$1, $2, $3, $4, 14, ${then}`, [period, plan, party])
  await add('plan_reviewer', `$1, $2, $3, $4, ${then}, $4`, [reviewerOf(thing), plan, member])
}
