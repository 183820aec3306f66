import type { Duty } from '@fanal/kernel'
import type { PlainTable, ThingTable, Who } from './answers.ts'
import type { Granted, Rows } from './expected-rows.ts'
import { forDuties, forDutiesAt } from './rows.ts'

/** Who answers for the plan; written by hand. */
const readers: readonly Duty[] = ['secretariat', 'department-contributor', 'reviewer', 'statistician', 'program-officer', 'auditor']

export const planDesks: Pick<PlainTable, 'plans' | 'lookAtPlan' | 'takePlan' | 'beginPlan'> = {
  plans: forDuties(readers, 'page', '200'),
  // no file and no title was sent: a secretariat is asked for one, other readers may take in and begin none
  lookAtPlan: { ...forDuties(readers, 'page', '403'), secretariat: '422' },
  takePlan: { ...forDuties(readers, 'page', '403'), secretariat: '422' },
  beginPlan: { ...forDuties(readers, 'page', '403'), secretariat: '422' },
}

/** A plan is the whole organization's. */
export const plans: Pick<ThingTable, 'plan' | 'commitment' | 'planPart' | 'keepPlanPart' | 'takePlan of a file'> = {
  plan: forDutiesAt(readers, 'page', ['200', '200', '404 not-found'], '404 not-allowed'),
  commitment: forDutiesAt(readers, 'page', ['200', '200', '404 not-found'], '404 not-allowed'),
  // asked before a plan is held, too: a code that no plan of one’s own has is nobody’s
  planPart: forDutiesAt(['secretariat'], 'page', ['200', '200', '404'], '404 not-allowed'),
  // a pillar without a name: a secretariat is told, and nothing is kept
  keepPlanPart: forDutiesAt(['secretariat'], 'page', ['422', '422', '404 not-found'], '404 not-allowed'),
  // looked at against a version that is not the one held: told so, and nothing changes
  'takePlan of a file': forDutiesAt(['secretariat'], 'page', ['422', '422', '422'], '403 not-allowed'),
}

export const planTables = [
  'plan_version',
  'plan_pillar',
  'plan_department',
  'plan_source',
  'plan_commitment',
  'plan_milestone',
  'plan_indicator',
  'plan_commitment_indicator',
  'plan_baseline',
  'plan_funding',
  'plan_report',
  'plan_observation',
  'plan_target',
] as const
type PlanTable = (typeof planTables)[number]

const every = (rows: Rows) => Object.fromEntries(planTables.map((table) => [table, rows])) as Record<PlanTable, Rows>

/** Whose plans each duty is shown by the database itself. */
export const planRows: Readonly<Record<Who, Readonly<Record<PlanTable, Rows>>>> = {
  nobody: every('none'),
  'intake-officer': every('none'),
  'hotline-operator': every('none'),
  'intake-supervisor': every('none'),
  'case-worker': every('none'),
  'case-supervisor': every('none'),
  'privacy-officer': every('none'),
  investigator: every('none'),
  'team-commander': every('none'),
  'disclosure-officer': every('none'),
  'program-officer': every('own organization'),
  'department-contributor': every('own organization'),
  secretariat: every('own organization'),
  reviewer: every('own organization'),
  statistician: every('own organization'),
  'organization-administrator': every('none'),
  auditor: every('own organization'),
}

const published: Granted = { public: 'S', workbench: 'S', worker: 'S', auditor: 'S' }
const held: Granted = { public: '', workbench: 'SI', worker: '', auditor: '' }

export const planGrants: Readonly<Record<string, Granted>> = {
  plan_version: held,
  plan_pillar: held,
  plan_department: held,
  plan_source: held,
  plan_commitment: held,
  plan_milestone: held,
  plan_indicator: held,
  plan_commitment_indicator: held,
  plan_baseline: held,
  plan_funding: held,
  plan_report: held,
  plan_observation: held,
  plan_target: held,
  published_plan: published,
  published_plan_pillar: published,
  published_plan_department: published,
  published_plan_source: published,
  published_plan_commitment: published,
  published_plan_milestone: published,
  published_plan_indicator: published,
  published_plan_commitment_indicator: published,
  published_plan_baseline: published,
  published_plan_funding: published,
  published_plan_report: published,
  published_plan_observation: published,
  published_plan_target: published,
}
