import { type Duty, dutyNames } from '@fanal/kernel'
import type { PlainTable, ThingTable, Who } from './answers.ts'
import type { Granted, Rows } from './expected-rows.ts'
import { forDuties, forDutiesAt } from './rows.ts'

/** Who answers for the plan, and reads its editions before the public does; written by hand. */
const readers: readonly Duty[] = ['secretariat', 'department-contributor', 'reviewer', 'statistician', 'program-officer', 'auditor']

export const editionDesks: Pick<PlainTable, 'editions' | 'askEdition'> = {
  editions: forDuties(readers, 'page', '200'),
  // no plan was chosen
  askEdition: forDuties(['secretariat'], 'page', '422'),
}

/** An edition is the whole house's; whoever neither answers for the plan nor is named to sign it is told that there is none. */
export const editions: Pick<
  ThingTable,
  'edition' | 'editionPrint' | 'editionFolder' | 'signEdition' | 'publishEdition' | 'withdrawEdition'
> = {
  edition: forDutiesAt(readers, 'page', ['200', '200', '404 not-found'], '404 not-found'),
  editionPrint: forDutiesAt(readers, 'page', ['200', '200', '404 not-found'], '404 not-found'),
  editionFolder: forDutiesAt(readers, 'page', ['200', '200', '404 not-found'], '404 not-found'),
  // what was sent is no signature
  signEdition: forDutiesAt(readers, 'page', ['422', '422', '404 not-found'], '404 not-found'),
  // nobody has signed it yet
  publishEdition: forDutiesAt(['secretariat'], 'page', ['422 conflict', '422 conflict', '404 not-found'], '403 not-allowed'),
  withdrawEdition: forDutiesAt(['secretariat'], 'page', ['303 to the edition', '303 to the edition', '404 not-found'], '403 not-allowed'),
}

export const editionTables = [
  'edition',
  'edition_asked',
  'edition_file',
  'edition_publication',
  'edition_sign_off',
  'edition_signer',
] as const
type Row = Readonly<Record<(typeof editionTables)[number], Rows>>

const every = (rows: Rows, asked: Rows = 'none'): Row => ({
  edition: rows,
  edition_asked: asked,
  edition_file: rows,
  edition_publication: rows,
  edition_sign_off: rows,
  edition_signer: rows,
})

/** What was asked for is the secretariat's. Whoever is named signs, whatever their duty: the database shows the house its own editions and no other’s. */
export const editionRows: Readonly<Record<Who, Row>> = {
  nobody: every('none'),
  ...(Object.fromEntries(
    dutyNames.map((duty) => [duty, every('own organization', duty === 'secretariat' ? 'own organization' : 'none')]),
  ) as Record<Duty, Row>),
}

const published: Granted = { public: 'S', workbench: 'S', worker: 'S', auditor: 'S' }

export const editionGrants: Readonly<Record<string, Granted>> = {
  // withdrawn, and nothing else of it
  edition: { public: '', workbench: 'Su', worker: 'SI', auditor: '' },
  // the worker says what came of it
  edition_asked: { public: '', workbench: 'SI', worker: 'Su', auditor: '' },
  edition_file: { public: '', workbench: 'S', worker: 'SI', auditor: '' },
  edition_publication: { public: '', workbench: 'SI', worker: 'S', auditor: '' },
  edition_sign_off: { public: '', workbench: 'SI', worker: '', auditor: '' },
  edition_signer: { public: '', workbench: 'S', worker: 'SI', auditor: '' },
  published_edition: published,
  published_edition_file: published,
  published_edition_sign_off: published,
  published_release_day: published,
}
