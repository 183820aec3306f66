import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { guessRules } from '../blocking/rules.ts'
import { fieldsOf } from '../fields/guess.ts'
import { readSettings, type Settings } from '../fields/settings.ts'
import { probabilityOf } from '../model/model.ts'
import { Linkage } from '../online/linkage.ts'
import { explain, sentenceOf } from '../report/explain.ts'
import { clustersCsv, modelJson, pairsCsv } from '../report/files.ts'
import { reportHtml } from '../report/report.ts'
import type { Table } from '../table/read-table.ts'
import { people, personOf, tableOf } from '../testing-records.ts'
import { type Run, run } from './run.ts'

async function ran(tables: readonly Table[], settings: Settings = {}, threads = 0): Promise<Run> {
  const done = await run(tables, { settings, threads })
  assert.ok(done.ok, done.ok ? '' : done.faults[0]!.en)
  return done.value
}

const blocked: Settings = { mostPairs: 60_000 }
const text = people(900)
const done = await ran([tableOf(text)], blocked)
const filesOf = (of: Run) =>
  [...pairsCsv(of), ...clustersCsv(of), modelJson(of), reportHtml(of, { language: 'fr', files: ['a.csv'] })].join('\n')

function f1(of: Run, least: number): number {
  const ids = of.tables.flatMap((table) => table.ids)
  const { first, second, score } = of.linked.pairs
  const links = [...score.keys()].filter((at) => probabilityOf(score[at]!) >= least)
  const right = links.filter((at) => personOf(ids[first[at]!]!) === personOf(ids[second[at]!]!)).length
  const truly = ids.filter((id) => id.endsWith('-1')).length
  return (2 * right) / (links.length + truly)
}

suite('a whole run', () => {
  test('links worn copies, at fixed probabilities', () => {
    assert.equal(done.linked.plan.isEveryPair, false)
    assert.ok(f1(done, 0.5) > 0.97, String(f1(done, 0.5)))
    assert.ok(f1(done, 0.95) > 0.9, String(f1(done, 0.95)))
  })

  test('for every pair the weights sum to the score, to 1e-9', () => {
    const { pairs } = done.linked
    assert.ok(pairs.first.length > 300)
    for (const [at, score] of pairs.score.entries()) {
      const { bars, score: told } = explain(done.linked, pairs.pattern[at]!, pairs.first[at]!, pairs.second[at]!)
      assert.ok(Math.abs(bars.reduce((sum, { bits }) => sum + bits, 0) - score) < 1e-9)
      assert.ok(Math.abs(told - score) < 1e-9 && Number.isFinite(score))
      assert.equal(bars[0]!.kind, 'prior')
    }
    assert.match(
      sentenceOf(explain(done.linked, pairs.pattern[0]!, pairs.first[0]!, pairs.second[0]!), 'en'),
      /^Score −?\d+\.\d bits\. What weighs most: /,
    )
  })

  test('one person’s ten records do not make their own values common', async () => {
    const [head, ...others] = people(300).trim().split('\n')
    const one = others[0]!.split(',').slice(1).join(',')
    const copies = Array.from({ length: 10 }, (_, at) => `many-${at},${one}`)
    const { linked, tables } = await ran([tableOf([head, ...others, ...copies].join('\n'))])
    const row = (id: string) => tables[0]!.ids.indexOf(id)
    const { first, second, pattern } = linked.pairs
    const at = [...first.keys()].find((pair) => first[pair] === row('many-3') && second[pair] === row('many-7'))!
    const { bars } = explain(linked, pattern[at]!, first[at]!, second[at]!)
    const born = bars.find(({ field, kind }) => field === 'dob' && kind === 'frequency')!
    assert.ok(born.bits > -1.5, `${born.en}: ${born.bits}`)
  })

  test('the same input gives the same bytes, with worker threads and without', async () => {
    const once = filesOf(done)
    assert.equal(filesOf(await ran([tableOf(text)], blocked)), once)
    assert.equal(filesOf(await ran([tableOf(text)], blocked, 2)), once)
    assert.doesNotMatch(once, /NaN|Infinity|undefined/)
  })

  test('one record meets by the online path what the batch linked it with, at the same score', () => {
    const table = done.tables[0]!
    const fields = fieldsOf(done.roles)
    const linkage = new Linkage(
      done.linked,
      guessRules(fields, table.rows),
      fields.map(({ columns }) => columns),
    )
    const { first, second, score } = done.linked.pairs
    let met = 0
    for (const [at, known] of score.entries()) {
      if (probabilityOf(known) < 0.95) continue
      const record = Object.fromEntries(
        table.columns.map((column) => [column.name, column.ids[first[at]!]! < 0 ? '' : column.values[column.ids[first[at]!]!]!]),
      )
      const match = linkage.match(record, { least: 0.01 }).matches.find(({ row }) => row === second[at]!)
      assert.ok(match !== undefined && Math.abs(match.score - known) < 1e-9, `${match?.score} and ${known}`)
      met += 1
    }
    assert.ok(met > 300)
    const strange = linkage.match({ first_name: 'Zzyzx', surname: 'Qwlrm', dob: 'never', phone: '' })
    assert.deepEqual(strange.matches, [])
    assert.equal(
      linkage.match({ first_name: 'ANNA', surname: 'Tremblay', dob: '1.2.1960' }).matches.every(({ score: each }) => Number.isFinite(each)),
      true,
    )
  })

  test('two files are linked with each other, and never within', async () => {
    const lines = text.split('\n')
    const pick = (end: string) => [lines[0]!, ...lines.filter((line) => line.split(',')[0]!.endsWith(end))].join('\n')
    const linked = await ran([tableOf(pick('-0')), tableOf(pick('-1'))], { mostPairs: 60_000 })
    const boundary = linked.tables[0]!.rows
    for (const [at, i] of linked.linked.pairs.first.entries()) assert.ok(i < boundary && linked.linked.pairs.second[at]! >= boundary)
    assert.ok(f1(linked, 0.5) > 0.97, String(f1(linked, 0.5)))
  })

  test('records that say nothing alike are not linked', async () => {
    const strangers = [
      'id,first_name,surname,dob',
      ...Array.from(
        { length: 400 },
        (_, at) =>
          `${at},${people(1, at + 3)
            .split('\n')[1]!
            .split(',')
            .slice(1, 4)
            .join(',')}`,
      ),
    ].join('\n')
    const linked = await ran([tableOf(strangers)])
    assert.ok(linked.linked.pairs.score.filter((score) => probabilityOf(score) >= 0.95).length <= 4)
  })

  test('settings decide where they speak, and are refused by name where they cannot be', async () => {
    const apart = await ran([tableOf(text)], {
      ...blocked,
      cannotLink: [
        ['1-0', '1-1'],
        ['2-0', '2-1'],
        ['3-0', '3-1'],
      ].filter(([, id]) => text.includes(`\n${id},`)) as [string, string][],
    })
    assert.ok(apart.clusters.conflicts.some(({ reason }) => reason === 'cannot-link'))
    const roles = await ran([tableOf(text)], {
      ...blocked,
      roles: { city: 'ignore' },
      rules: [['names:sound', 'dob:year'], ['phone:whole']],
    })
    assert.deepEqual(
      roles.linked.comparisons.map(({ field }) => field.name),
      ['first_name', 'surname', 'dob', 'phone'],
    )
    assert.deepEqual(roles.linked.plan.rules.map(({ name }) => name).toSorted(), ['names:sound + dob:year', 'phone:whole'])
    for (const wrong of [
      [],
      { treshold: 0.5 },
      { threshold: 2 },
      { roles: { city: 'town' } },
      { rules: [['city']] },
      { cannotLink: [['1']] },
      { frequencies: { city: { x: 0 } } },
      { seed: 0.5 },
    ]) {
      const read = readSettings(wrong)
      assert.ok(!read.ok && read.faults[0]!.fr.length > 10, JSON.stringify(wrong))
    }
    for (const wrong of [{ roles: { town: 'place' } }, { rules: [['town:whole']] }, { cannotLink: [['1-0', 'nobody']] }] as const)
      assert.ok(!(await run([tableOf(text)], { settings: wrong })).ok)
  })
})
