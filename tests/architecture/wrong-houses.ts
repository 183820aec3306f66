import type { Doors } from './graph.ts'
import type { RuleName } from './rules.ts'

type Files = Readonly<Record<string, string>>

const lines = (...parts: readonly string[]): string => parts.join('\n')

/** A small house in which everything lies where it belongs. */
export const soundHouse: Files = {
  'platform/kernel/src/index.ts': `export * from './outcome.ts'`,
  'platform/kernel/src/outcome.ts': 'export const ok = true',
  'engines/seal/src/index.ts': lines(`export { openEnvelope } from './open-envelope.ts'`, `export { sealEnvelope } from './envelope.ts'`),
  'engines/seal/src/open-envelope.ts': 'export const openEnvelope = 1',
  'engines/seal/src/envelope.ts': 'export const sealEnvelope = 2',
  'platform/postgres/src/index.ts': lines(
    `import { ok } from '@fanal/kernel'`,
    'export const database = { query: (text: string) => [text, ok] }',
  ),
  'platform/postgres/src/testing.ts': `export const testDatabase = 3`,
  'platform/http/src/index.ts': `export { ok } from '@fanal/kernel'`,
  'plan/intake/src/index.ts': lines(`export * from './inbox-client.ts'`, `export * from './inbox.routes.ts'`),
  'plan/intake/src/inbox.routes.ts': lines(`import { readInbox } from './inbox.store.ts'`, 'export const inboxRoutes = [readInbox]'),
  'plan/intake/src/inbox.store.ts': lines(
    `import { database } from '@fanal/postgres'`,
    `export const readInbox = () => database.query('select 1')`,
  ),
  'plan/intake/src/inbox-client.ts': lines(`import { openEnvelope } from '@fanal/seal'`, 'export const readReport = openEnvelope'),
  'plan/intake/src/inbox.test.ts': lines(`import { testDatabase } from '@fanal/postgres/testing'`, 'void testDatabase'),
  'plan/protect/src/index.ts': 'export const person = 1',
  'apps/workbench/src/main.ts': lines(
    `import { inboxRoutes } from '@fanal/intake'`,
    `import { sealEnvelope } from '@fanal/seal'`,
    'void [inboxRoutes, sealEnvelope]',
  ),
  'apps/workbench/src/open.island.ts': lines(`import { openEnvelope } from '@fanal/seal'`, 'void openEnvelope'),
  'apps/sealer/src/main.ts': lines(`import { openEnvelope } from '@fanal/seal'`, 'void openEnvelope'),
  'apps/worker/src/index.ts': 'export const worker = 1',
}

export const doorsOfWrongHouse: Doors = new Map([
  ['@fanal/kernel', 'platform/kernel/src/index.ts'],
  ['@fanal/seal', 'engines/seal/src/index.ts'],
  ['@fanal/postgres', 'platform/postgres/src/index.ts'],
  ['@fanal/postgres/testing', 'platform/postgres/src/testing.ts'],
  ['@fanal/http', 'platform/http/src/index.ts'],
  ['@fanal/intake', 'plan/intake/src/index.ts'],
  ['@fanal/protect', 'plan/protect/src/index.ts'],
  ['@fanal/app-worker', 'apps/worker/src/index.ts'],
])

interface WrongHouse {
  readonly breaks: RuleName
  readonly how: string
  readonly files: Files
}

export const wrongHouses: readonly WrongHouse[] = [
  {
    breaks: 'a pillar never imports another pillar',
    how: 'protect looks into intake, for a type only',
    files: {
      'plan/protect/src/index.ts': lines(`import type { inboxRoutes } from '@fanal/intake'`, 'export type Person = typeof inboxRoutes'),
    },
  },
  {
    breaks: 'engines import nothing of ours',
    how: 'the engine takes a helper of the kernel',
    files: { 'engines/seal/src/envelope.ts': lines(`import { ok } from '@fanal/kernel'`, 'export const sealEnvelope = ok') },
  },
  {
    breaks: 'the kernel imports nothing of ours',
    how: 'the kernel hands an engine on',
    files: { 'platform/kernel/src/outcome.ts': lines(`export { sealEnvelope } from '@fanal/seal'`, 'export const ok = true') },
  },
  {
    breaks: 'the ground imports downward only',
    how: 'the database knows the pages',
    files: { 'platform/postgres/src/pages.ts': lines(`import { ok } from '@fanal/http'`, 'void ok') },
  },
  {
    breaks: 'the ground imports downward only',
    how: 'the ground reaches up into a pillar, in a running import()',
    files: { 'platform/http/src/late.ts': `export const late = () => import('@fanal/protect')` },
  },
  {
    breaks: 'nothing imports an app',
    how: 'one app lives off another',
    files: { 'apps/cli/src/main.ts': lines(`import { worker } from '@fanal/app-worker'`, 'void worker') },
  },
  {
    breaks: 'packages meet at their names',
    how: 'a path climbs into the neighbour',
    files: { 'plan/intake/src/shortcut.ts': lines(`import { ok } from '../../../platform/kernel/src/outcome.ts'`, 'void ok') },
  },
  {
    breaks: 'what is imported is there',
    how: 'a file that nobody wrote',
    files: { 'plan/intake/src/hopeful.ts': lines(`import { dream } from './dream.ts'`, 'void dream') },
  },
  {
    breaks: 'what is imported is there',
    how: 'a door that the package does not open',
    files: { 'plan/intake/src/hopeful.ts': lines(`import { secret } from '@fanal/kernel/outcome'`, 'void secret') },
  },
  {
    breaks: 'helpers of tests stay in tests',
    how: 'a slice runs on the database of tests',
    files: { 'plan/intake/src/lazy.ts': lines(`import { testDatabase } from '@fanal/postgres/testing'`, 'void testDatabase') },
  },
  {
    breaks: 'SQL lives in the store',
    how: 'a query in an operation',
    files: {
      'plan/intake/src/take-report.ts': lines(
        `import { database } from '@fanal/postgres'`,
        "export const take = () => database.query(`\n  update report set state = 'open'`)",
      ),
    },
  },
  {
    breaks: 'SQL lives in the store',
    how: 'a query builder in a page',
    files: {
      'plan/intake/src/inbox.pages.tsx': `export const Page = (db: { selectFrom(table: string): string }) => <p>{db.selectFrom('report')}</p>`,
    },
  },
  {
    breaks: 'SQL lives in the store',
    how: 'a tagged template in routes',
    files: {
      'plan/intake/src/more.routes.ts': 'declare const sql: (text: TemplateStringsArray) => string\nexport const rows = sql`select 1`',
    },
  },
  {
    breaks: 'no circles between files',
    how: 'three files that wait for each other',
    files: {
      'plan/protect/src/a.ts': lines(`import { b } from './b.ts'`, 'export const a = () => b'),
      'plan/protect/src/b.ts': lines(`import { c } from './c.ts'`, 'export const b = () => c'),
      'plan/protect/src/c.ts': lines(`export { a as c } from './a.ts'`),
    },
  },
  {
    breaks: 'of the server processes the sealer alone opens',
    how: 'the workbench opens in its own process',
    files: { 'apps/workbench/src/peek.ts': lines(`import { openEnvelope as look } from '@fanal/seal'`, 'void look') },
  },
  {
    breaks: 'of the server processes the sealer alone opens',
    how: 'the public process takes the whole engine, late',
    files: { 'apps/public/src/main.ts': `export const late = () => import('@fanal/seal')` },
  },
  {
    breaks: 'of the server processes the sealer alone opens',
    how: 'the worker reaches opening code through the face of a pillar',
    files: {
      'apps/worker/src/index.ts': lines(`import { peek } from '@fanal/intake'`, 'export const worker = peek'),
      'plan/intake/src/index.ts': lines(`export * from './inbox.routes.ts'`, `export * from './peek.ts'`),
      'plan/intake/src/peek.ts': lines(`import { openEnvelope } from '@fanal/seal'`, 'export const peek = openEnvelope'),
    },
  },
]
