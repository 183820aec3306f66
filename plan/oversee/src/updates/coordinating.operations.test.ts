import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'
import { type Actor, refuse } from '@fanal/kernel'
import { unitOfWork } from '@fanal/postgres'
import { testDatabase } from '@fanal/postgres/testing'
import { coordinatingDesk } from './coordinating-desk.ts'
import { coordinatingText } from './coordinating.text.ts'
import { keepReview, replySilence } from './silence.operations.ts'
import { remindDepartments, tellSilences } from './silence-clock.ts'
import { standingsFor } from './standing.ts'
import { aTaskforce } from './testing-coordinating.ts'
import { both, nothing, said } from './testing-updates.ts'
import { decideUpdate, keepUpdate } from './update.operations.ts'
import type { Said } from './update.ts'
import { updateText } from './update.text.ts'
import { holdUpdate, insertVersion } from './updates.store.ts'

const database = await testDatabase()
after(() => database.drop())
const { tick, world, runner, secretary, department, stranger, id, beside, plan, open, answers } = await aTaskforce(database)
await plan()
const approver = beside(secretary, 'secretariat')
const reviewer = beside(secretary, 'reviewer')
const contributor = department.actor

/** Opens the period of a year; it is due in ten days. */
async function asked(year: number) {
  const due = new Date(world.now().getTime() + 10 * 86_400_000).toISOString().slice(0, 10)
  const { opened, done } = await open(`${year}-${String(year + 1).slice(2)}`, due)
  assert.ok(done.ok)
  const at = { period: opened, commitment: 'C-01' }
  return {
    opened,
    write: (seen: number, more: Partial<Said> = {}, by: Actor = contributor, command: 'draft' | 'submit' = 'submit') =>
      runner.run(keepUpdate, { ...at, command, said: said(more), seen, at: world.now() }, by),
    decide: (
      command: 'return' | 'approve',
      seen: number,
      by: Actor = approver,
      reason = command === 'return' ? both('Say where.', 'Dites où.') : null,
    ) => runner.run(decideUpdate, { ...at, command, reason, seen, at: world.now() }, by),
    reply: (words = both('We moved.', 'Nous avons déménagé.'), by: Actor = contributor) =>
      runner.run(replySilence, { ...at, words, at: world.now() }, by),
    review: (by: Actor, standing: 'limited' | 'complete' = 'limited') =>
      runner.run(
        keepReview,
        { ...at, id: id<'commitment-review'>(), standing, reason: both('None outside.', 'Aucun ailleurs.'), at: world.now() },
        by,
      ),
    desk: async (by: Actor = secretary.actor) => {
      const read = await runner.run(coordinatingDesk, { period: opened }, by)
      assert.ok(read.ok)
      return read.value
    },
  }
}
const entries = async (unit: string) => {
  const rows = await database.asOperator<{ body: Buffer }>('select body from fanal.ledger_entry where stream_id = $1 order by seq', [unit])
  return rows.map((row) => JSON.parse(row.body.toString()) as { type: string; data: Record<string, unknown> })
}

suite('updates between a secretariat and a department of another organization', () => {
  test('until the secretariat says who answers, nobody writes, is reminded or told; the police is no department', async () => {
    const { write, desk } = await asked(2001)
    assert.deepEqual(await write(0), refuse('not-found'))
    await tick()
    world.pass(11 * 86_400)
    await tick()
    const { facts } = await desk()
    assert.deepEqual([facts?.notices, facts?.reminded], [[], []])
    assert.deepEqual(await answers('AA', stranger.actor.organization), refuse('bad-field', coordinatingText.noOrganization))
    assert.deepEqual(await answers('ZZ', department.actor.organization), refuse('bad-field', coordinatingText.noDepartment))
    assert.deepEqual(await answers('AA', department.actor.organization, contributor), refuse('not-allowed'))
    assert.ok((await answers('AA', department.actor.organization)).ok)
  })

  test('an update is drafted, sent, returned, sent again and approved by a second person; each step is kept, and the ledger has codes only', async () => {
    const { write, decide, desk, opened } = await asked(2002)
    assert.ok((await write(0, { progress: both('Half a sentence', '') }, contributor, 'draft')).ok)
    assert.deepEqual(await write(1, { progress: both('Half a sentence', '') }), refuse('incomplete', updateText.incomplete))
    assert.ok((await write(1)).ok)
    assert.ok((await decide('return', 2)).ok)
    assert.ok((await write(2, { progress: both('Three courses.', 'Trois cours.') })).ok)
    assert.deepEqual(await decide('approve', 2), refuse('changed-meanwhile', updateText.meanwhile))
    assert.ok((await decide('approve', 3)).ok)
    const { facts } = await desk()
    assert.deepEqual(
      facts?.updates[0]?.steps.map(({ kind, version }) => `${version} ${kind}`),
      ['1 drafted', '2 submitted', '2 returned', '3 submitted', '3 approved'],
    )
    const [first] = standingsFor(facts, world.now())
    assert.deepEqual([first?.standing, first?.progress], ['substantial', both('Three courses.', 'Trois cours.')])
    const acts = [...(await entries(contributor.held[0]!.unit)), ...(await entries(secretary.actor.held[0]!.unit))].filter(
      ({ data }) => data['period'] === opened,
    )
    assert.deepEqual(
      acts.map(({ type }) => type.replace('oversee.', '')),
      ['update.drafted', 'update.submitted', 'update.submitted', 'period.opened', 'update.returned', 'update.approved'],
    )
    assert.doesNotMatch(JSON.stringify(acts), /courses|sentence|where/)
  })

  test('whoever wrote a word decides on none of it, in whichever duty; the database refuses it too', async () => {
    const own = beside(secretary, 'department-contributor')
    assert.ok(own.kind === 'member')
    const twoDuties: Actor = { ...own, held: [...own.held, { duty: 'secretariat', unit: own.held[0]!.unit }] }
    assert.ok((await answers('AA', secretary.actor.organization)).ok)
    const { write, decide, opened } = await asked(2003)
    assert.ok((await write(0, {}, twoDuties)).ok)
    assert.deepEqual(await decide('approve', 1, twoDuties), refuse('own-update', updateText.ownUpdate))
    await assert.rejects(
      database.asOperator(
        `insert into fanal.update_decision select organization_id, reporting_period_id, commitment, version, party_id, 'approved', null, null, written_by, written_by, now()
         from fanal.update_version where reporting_period_id = $1`,
        [opened],
      ),
      /check constraint/,
    )
    assert.ok((await decide('approve', 1)).ok)
    assert.ok((await answers('AA', department.actor.organization)).ok)
  })

  test('a department sees its own and nobody else’s; another organization sees nothing', async () => {
    const { write, desk } = await asked(2004)
    assert.ok((await write(0)).ok)
    const mine = await desk(contributor)
    assert.deepEqual(
      mine.facts?.period.commitments.map(({ id: code }) => code),
      ['C-01'],
    )
    assert.deepEqual(mine.facts?.updates.length, 1)
    assert.deepEqual([mine.keeps, mine.organizations, mine.plans], [false, [], []])
    const elsewhere = await runner.run(coordinatingDesk, { period: null }, stranger.actor)
    assert.deepEqual(elsewhere.ok && elsewhere.value.periods, [])
    assert.deepEqual(await write(1, {}, stranger.actor), refuse('not-found'))
    assert.deepEqual(await runner.run(coordinatingDesk, { period: null }, beside(secretary, 'intake-officer')), refuse('not-allowed'))
  })

  test('the clock reminds, then tells a silence; it is answered in both languages within its days, and then stands with the department’s name', async () => {
    const { reply, desk, opened } = await asked(2005)
    await tick()
    await tick()
    assert.deepEqual(
      (await desk(contributor)).facts?.reminded.map(({ department: code, stage }) => `${code} ${stage}`),
      ['AA 14'],
    )
    world.pass(8 * 86_400)
    await tick()
    assert.deepEqual(
      (await desk()).facts?.reminded.map(({ stage }) => stage),
      [14, 3],
    )
    assert.deepEqual((await desk()).facts?.notices, [], 'its day is not over')
    world.pass(3 * 86_400)
    await tick()
    await tick()
    const told = (await desk()).facts?.notices ?? []
    assert.deepEqual(
      told.map(({ commitment, department: code }) => `${commitment} ${code}`),
      ['C-01 AA'],
      'once; nobody answers for the other',
    )
    assert.deepEqual(await reply(both('We moved.', '')), refuse('bad-field', coordinatingText.bothLanguages))
    assert.deepEqual(await reply(undefined, stranger.actor), refuse('not-found'))
    assert.ok((await reply()).ok)
    assert.deepEqual(await reply(), refuse('not-in-this-state', coordinatingText.replyOver), 'once')
    const named = async () => standingsFor((await desk()).facts!, world.now()).map(({ silent }) => silent)
    assert.deepEqual(await named(), [null, null])
    world.pass(11 * 86_400)
    assert.deepEqual(await named(), ['AA', null], 'nobody told the other')
    const [first] = standingsFor((await desk()).facts!, world.now())
    assert.deepEqual([first?.standing, first?.reply], ['no-evidence', both('We moved.', 'Nous avons déménagé.')])
    const acts = await entries(opened)
    assert.deepEqual(
      acts.map(({ type }) => type),
      ['oversee.update.reminded', 'oversee.update.reminded', 'oversee.silence.noticed'],
    )
  })

  test('an answer after the days is refused; a member has no way into the clock', async () => {
    const { reply } = await asked(2006)
    await tick()
    world.pass(11 * 86_400)
    await tick()
    world.pass(11 * 86_400)
    assert.deepEqual(await reply(), refuse('not-in-this-state', coordinatingText.replyOver))
    for (const act of [remindDepartments, tellSilences])
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      assert.deepEqual(await runner.run(act, { at: world.now(), limit: 1 }, secretary.actor), refuse('not-allowed'))
  })

  test('whoever is just sending theirs while the clock tells is waited for, and is not told', async () => {
    const { desk, opened } = await asked(2012)
    await tick()
    world.pass(11 * 86_400)
    const [mine] = (await desk(contributor)).mine
    assert.ok(mine !== undefined && contributor.kind === 'member')
    const at = { organization: secretary.actor.organization, period: opened, commitment: 'C-01' }
    const who = { actor: contributor.member, organization: contributor.organization, duties: ['department-contributor' as const] }
    const waits = `select count(*)::int as n from pg_locks where locktype = 'advisory' and not granted`
    const ticked = await unitOfWork(database.connect('workbench'), who, async (tx) => {
      await holdUpdate(at, tx)
      const over = { ticked: false }
      const ticking = tick().finally(() => (over.ticked = true))
      // oxlint-disable-next-line no-await-in-loop -- until the clock waits
      while (!over.ticked && (await database.asOperator<{ n: number }>(waits))[0]?.n === 0);
      const sent = { kind: 'submitted', version: 1, by: contributor.member, department: 'AA', at: world.now(), said: said() } as const
      await insertVersion(at, mine.id, sent, tx)
      return { ticking }
    })
    await ticked.ticking
    assert.deepEqual((await desk()).facts?.notices, [])
  })

  test('a reviewer who decided nothing may differ, and both print; whoever decided may not review', async () => {
    const { write, decide, review, desk } = await asked(2007)
    assert.ok((await write(0)).ok)
    assert.ok((await decide('approve', 1)).ok)
    assert.ok(approver.kind === 'member')
    const decider: Actor = { ...approver, held: [{ duty: 'reviewer', unit: approver.held[0]!.unit }] }
    assert.deepEqual(await review(decider), refuse('not-independent', coordinatingText.notIndependent))
    assert.ok((await review(reviewer)).ok)
    const [first] = standingsFor((await desk()).facts!, world.now())
    assert.deepEqual([first?.standing, first?.reviewed?.standing], ['substantial', 'limited'])
  })

  test('what stood last time is there for a nil return, in the next period', async () => {
    const before = await asked(2008)
    assert.ok((await before.write(0)).ok)
    assert.ok((await before.decide('approve', 1)).ok)
    world.pass(86_400)
    const next = await asked(2009)
    assert.equal((await next.desk(contributor)).last.get('C-01')?.standing, 'substantial')
    assert.deepEqual(
      await next.write(0, { nil: true, standing: 'limited', progress: nothing, challenge: both('a', 'b') }),
      refuse('incomplete', updateText.incomplete),
    )
    assert.ok((await next.write(0, { nil: true, progress: nothing })).ok)
  })

  test('two colleagues who write at the same moment: one is kept, the other is told', async () => {
    const { write } = await asked(2010)
    const outcomes = await Promise.all([write(0), write(0, {}, beside(department, 'department-contributor'))])
    assert.deepEqual(outcomes.filter(({ ok }) => ok).length, 1)
    assert.deepEqual(
      outcomes.filter(({ ok }) => !ok).map((outcome) => !outcome.ok && outcome.code),
      ['not-in-this-state'],
    )
  })

  test('periods as prose, a day before it begins, days that are no number, a period twice: each is said, nothing is opened', async () => {
    const refused = async (period: string, due: string) => (await open(period, due)).done
    assert.deepEqual(await refused('by fall 2028', '2028-10-01'), refuse('bad-field', coordinatingText.badPeriod))
    assert.deepEqual(await refused('2020-22', '2028-10-01'), refuse('bad-field', coordinatingText.badPeriod))
    assert.deepEqual(await refused('2020-21', '2021-02-30'), refuse('bad-field', coordinatingText.badDay))
    assert.deepEqual(await refused('2020-21', '2020-03-31'), refuse('bad-field', coordinatingText.dueBefore))
    assert.deepEqual(await refused('2010-11', '2028-10-01'), refuse('bad-field', coordinatingText.openAlready))
    assert.deepEqual((await open('2020-21', '2021-05-01', contributor)).done, refuse('not-allowed'))
  })

  test('what was asked stays as it was, whatever the plan becomes', async () => {
    const { opened, desk } = await asked(2011)
    const before = (await desk()).facts!.period.commitments
    await plan([])
    assert.deepEqual((await desk()).facts!.period.commitments, before)
    assert.equal((await desk()).facts!.period.id, opened)
  })

  test('the database itself changes and takes away nothing that was said', async () => {
    for (const table of [
      'reporting_period',
      'update_version',
      'update_decision',
      'silence_notice',
      'silence_reply',
      'update_reminder',
      'commitment_review',
      'meeting',
      'meeting_item',
      'action_end',
    ])
      for (const right of ['update', 'delete', 'truncate']) {
        // oxlint-disable-next-line no-await-in-loop -- one after the other
        const [row] = await database.asOperator<{ may: boolean }>(
          `select has_table_privilege('fanal_workbench', 'fanal.${table}', '${right}') as may`,
        )
        assert.equal(row?.may, false, `${right} on ${table}`)
      }
  })
})
