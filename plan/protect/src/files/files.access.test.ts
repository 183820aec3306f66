import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import { type Actor, type Outcome, must } from '@fanal/kernel'
import { testDatabase } from '@fanal/postgres/testing'
import { type AccessRow, theClockAlone, askersOf, assertWhole, inOrder } from '../grants/testing-access.ts'
import { aCase } from '../cases/testing-cases.ts'
import { grantAccess } from '../grants/grant-access.ts'
import { aShelter } from '../grants/testing-people.ts'
import * as files from './index.ts'
import { sendFile } from './seal-file.ts'
import { aFileDesk } from './testing-files.ts'

const database = await testDatabase()
after(() => database.drop())
const shelter = await aShelter(database)
const { people, runner, command, id, world } = shelter
const { amina, benoit, dalia } = people
const desk = aFileDesk(shelter, database)

/** Amina wrote the person down. Benoit was given C2 and C3 to see and to write; Dalia of another unit C2 and C4 to see; the others nothing. */
const askers = askersOf(shelter)

const no = {
  chantal: 'not-found',
  between: 'not-found',
  privacy: 'not-allowed',
  stranger: 'not-found',
  intake: 'not-allowed',
  nobody: 'not-allowed',
}

/** Written by hand: every operation and query of files, of a story (C3) that Amina began, for everybody. */
const table: Readonly<Record<string, AccessRow>> = {
  'protect.begin-file': { ...no, amina: 'yes', benoit: 'yes', dalia: 'not-granted' },
  // only whoever began it, and of a class that one sees at all
  'protect.send-file-chunk': { ...no, amina: 'yes', benoit: 'not-granted', dalia: 'not-found' },
  'protect.keep-file': { ...no, amina: 'yes', benoit: 'not-granted', dalia: 'not-found' },
  'protect.remove-file': { ...no, amina: 'yes', benoit: 'yes', dalia: 'not-found' },
  'protect.open-files': { ...no, amina: 'yes', benoit: 'yes', dalia: 'yes' },
  'protect.read-file': { ...no, amina: 'yes', benoit: 'yes', dalia: 'not-found' },
  // nobody with a duty: the clock alone
  'protect.drop-files': theClockAlone,
}

async function aStory() {
  const { who, caseId } = await aCase(shelter, amina)
  const given = { purpose: 'services', basis: 'team', basisId: null, from: world.now(), to: null, sealOk: false, wraps: [] } as const
  const give = async (
    to: typeof benoit,
    more: { classes: readonly ('C2' | 'C3' | 'C4')[]; operations: readonly ('see' | 'add' | 'change')[] },
  ) =>
    must(
      await runner.run(
        grantAccess,
        { ...command(), subject: who.subject, grant: id<'grant'>(), grantee: { kind: 'member', id: to.actor.member }, ...given, ...more },
        amina.actor,
      ),
    )
  await give(benoit, { classes: ['C2', 'C3'], operations: ['see', 'add', 'change'] })
  await give(dalia, { classes: ['C2', 'C4'], operations: ['see'] })
  return { who, caseId }
}
type On = Awaited<ReturnType<typeof aStory>>
const words = new TextEncoder().encode('made up')
const at = () => world.now()

/** Each act, prepared on a person of its own, then done by whoever asks. */
const acts: Readonly<Record<string, (on: On) => Promise<(actor: Actor) => Promise<Outcome<unknown>>>>> = {
  'protect.begin-file': async (on) => {
    const { begin } = await desk.sealed(on, 'C3', words)
    return (actor) => runner.run(files.beginFile, desk.asInput(on, begin!), actor)
  },
  'protect.send-file-chunk': async (on) => {
    const file = await desk.sealed(on, 'C3', words)
    must(await runner.run(files.beginFile, desk.asInput(on, file.begin!), amina.actor))
    return (actor) =>
      runner.run(files.sendChunk, { caseId: on.caseId, file: file.file, index: 0, bytes: new Uint8Array(4112), at: at() }, actor)
  },
  'protect.keep-file': async (on) => {
    const file = await desk.sealed(on, 'C3', words)
    await assert.rejects(
      sendFile(
        file,
        desk.lineOf(amina, on, (what) => (what === 'keep' ? 'before' : null)),
        () => undefined,
      ),
    )
    return (actor) => runner.run(files.keepFile, { caseId: on.caseId, file: file.file, at: at() }, actor)
  },
  'protect.remove-file': async (on) => {
    const { file } = await desk.add(amina, on, 'C3', words)
    return (actor) =>
      runner.run(files.removeFile, { ...command(), subject: on.who.subject, caseId: on.caseId, file, reason: 'person-asked' }, actor)
  },
  'protect.open-files': (on) => Promise.resolve((actor) => runner.run(files.openFiles, { caseId: on.caseId, at: at() }, actor)),
  'protect.read-file': async (on) => {
    const { file } = await desk.add(amina, on, 'C3', words)
    return (actor) => runner.run(files.readFile, { caseId: on.caseId, file, from: 0, at: at() }, actor)
  },
  'protect.drop-files': () => Promise.resolve((actor) => runner.run(files.dropFiles, { at: at(), limit: 9 }, actor)),
}

suite('who may do what with a file', () => {
  test('the table has a row for every operation and query, and none besides', () => {
    assertWhole(table, acts, files)
  })

  for (const [name, row] of Object.entries(table))
    test(name, async () => {
      for (const [asker, expected] of inOrder(row)) {
        const act = await acts[name]!(await aStory())
        const outcome = await act(askers[asker])
        assert.equal(outcome.ok ? 'yes' : outcome.code, expected, `${name} by ${asker}`)
      }
    })
})
