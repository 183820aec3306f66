import { timedId } from '@fanal/kernel'
import type { editionTables } from './expected-editions.ts'
import type { planTables } from './expected-plans.ts'
import type { updateTables } from './expected-updates.ts'
import type { House, Place } from './house.ts'
import { unsignedOf } from './rows-editions.ts'
import { planCodeOf } from './rows-plans.ts'
import type { Trespass } from './rows-protection.ts'
import { actionOf, askedPlanOf, meetingOf, partyOf, periodOf, writerOf } from './rows-updates.ts'

type Table = (typeof planTables)[number] | (typeof updateTables)[number] | (typeof editionTables)[number]
type Try = Trespass<Table>

const words = `'Theirs', 'À eux'`
const fresh = ({ world }: House) => timedId(world.now(), world.chance(10))

/** Something more of a plan that is there, by the secretariat of another organization, or by a department of its own. */
const ofPlan = (table: Table, rest: string, more: Partial<Try> = {}): Try => ({
  table,
  duty: 'secretariat',
  without: 'department-contributor',
  text: `insert into fanal.${table} values ($1, $2, ${rest})`,
  values: ({ thing }) => [thing.organization, planCodeOf(thing.organization)],
  ...more,
})

/** The same of what stands around a period; each names what it needs of it. */
const around = (table: Table, rest: string, values: (place: Place, house: House) => readonly unknown[], more: Partial<Try> = {}): Try => ({
  table,
  duty: 'secretariat',
  without: 'department-contributor',
  text: `insert into fanal.${table} values ($1, ${rest})`,
  values: (place, house) => [place.thing.organization, ...values(place, house)],
  ...more,
})

const actor = '(select fanal.actor())'
const inPeriod = ({ thing }: Place) => [periodOf(thing), partyOf(thing)]
const byDepartment = { duty: 'department-contributor', without: 'secretariat' } as const
const said = `'drafted', 'substantial', false, 'Done', 'Fait', '', '', '', '', '{}'`

/**
 * What somebody tries with the plan of another organization, whose duty at home would let them, and with their own organization's
 * without the duty.
 */
export const oversightTrespasses: readonly Try[] = [
  ofPlan('plan_version', `9, ${words}, null, null, '{}', '{}', decode(repeat('00', 32), 'hex'), now(), null`),
  ofPlan('plan_pillar', `1, 'theirs', 9, ${words}`),
  ofPlan('plan_department', `1, 'THEIRS', 9, ${words}`),
  ofPlan('plan_source', `1, 'S99', 9, ${words}, null`),
  ofPlan(
    'plan_commitment',
    `1, 'INV-99', 9, 'prevention', ${words}, '{DEP}', false, '{}', null, false, null, null, '{}', null, null, null, null, 'secondary', '{S01}'`,
  ),
  ofPlan('plan_milestone', `1, 'INV-01', 'INV-01-Z', 9, ${words}, null, false`),
  ofPlan(
    'plan_indicator',
    `1, 'theirs', 9, ${words}, null, null, 'persons', '{}', 'not-scorable', 'distinct', 'entered', ${words}, null, null, null, null, null, null, 1`,
  ),
  ofPlan('plan_commitment_indicator', `1, 'INV-01', 'told', 9`),
  ofPlan('plan_baseline', `1, 'taught', '2024', 0, 'S01'`),
  ofPlan('plan_funding', `1, 9, null, 5, 'CAD', ${words}, false, 'secondary', '{S01}', null, null`),
  ofPlan('plan_report', `1, 'R-9', 9, 'progress', ${words}, null, null, null, '{}', '{}', '{}'`),
  ofPlan(
    'plan_observation',
    `gen_random_uuid(), 'taught', '2025', 1, null, null, false, 'secondary', 'S01', '2026', null, null, now(), null`,
    { duty: 'statistician' },
  ),
  ofPlan('plan_target', `gen_random_uuid(), 'taught', '2026', 'tbd', null, null, null, null, '2026-01-01', null, null, now(), null`, {
    duty: 'statistician',
  }),
  around('plan_party', `$2, 'THEIRS', $1, now(), ${actor}`, (_place, house) => [fresh(house)]),
  {
    table: 'plan_party',
    duty: 'secretariat',
    without: 'department-contributor',
    text: 'update fanal.plan_party set set_at = now() where organization_id = $1',
    values: ({ thing }) => [thing.organization],
  },
  around(
    'reporting_period',
    `$2, $3, 1, '2015-16', '2015-04-01', '2016-04-01', '2016-05-15', 15, '{}', now(), ${actor}`,
    (place, house) => [fresh(house), askedPlanOf(place.thing)],
  ),
  around('update_version', `$2, 'C-02', 1, $3, 'THEIRS', ${said}, ${actor}, now()`, inPeriod, byDepartment),
  around('update_decision', `$2, 'C-03', 1, $3, 'approved', null, null, $4, ${actor}, now()`, (place) => [
    ...inPeriod(place),
    writerOf(place.thing),
  ]),
  around('silence_reply', `$2, 'C-04', $3, ${words}, now(), ${actor}`, inPeriod, byDepartment),
  around(
    'commitment_review',
    `$4, $2, 'C-01', $3, 'limited', ${words}, ${actor}, now()`,
    (place, house) => [...inPeriod(place), fresh(house)],
    {
      duty: 'reviewer',
      without: 'secretariat',
    },
  ),
  around('meeting', `$2, $3, '2014-01-10', ${words}, now(), ${actor}`, (place, house) => [fresh(house), askedPlanOf(place.thing)]),
  around('meeting_item', `$2, $3, 'decision', ${words}, '{C-01}', null, null, now(), ${actor}`, ({ thing }, house) => [
    fresh(house),
    meetingOf(thing),
  ]),
  around('action_end', `$2, 'dropped', now(), ${actor}, ${words}`, ({ thing }) => [actionOf(thing)], byDepartment),
  around('plan_reviewer', `$2, $3, $2, now(), ${actor}`, (place, house) => [fresh(house), askedPlanOf(place.thing)]),
  {
    table: 'plan_reviewer',
    duty: 'secretariat',
    without: 'reviewer',
    text: 'update fanal.plan_reviewer set ended_at = now(), ended_by = organization_id where organization_id = $1',
    values: ({ thing }) => [thing.organization],
  },
  // whoever is named signs, whatever their duty: nobody of another organization
  {
    table: 'edition_sign_off',
    duty: 'secretariat',
    text: `insert into fanal.edition_sign_off values ($1, $2, 'director', '{}', 'x', now())`,
    values: ({ thing }) => [thing.organization, thing.edition],
  },
  around('edition_publication', `$2, now(), ${actor}, now()`, ({ thing }) => [unsignedOf(thing)]),
]
