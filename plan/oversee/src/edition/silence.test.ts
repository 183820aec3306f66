import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { languages } from '@fanal/kernel'
import { aPlan } from '../plan/testing-plan.ts'
import type { Notice, PeriodFacts } from '../updates/standing.ts'
import { aCommitment, aPeriod, ana, bo, both, cleo, noon, said } from '../updates/testing-updates.ts'
import type { UpdateLog } from '../updates/update.ts'
import { assemble } from './assemble.ts'
import { printEdition } from './pdf/print-edition.ts'
import { siteOf } from './site/site.tsx'

const silence = { en: 'Department of Silence (invented)', fr: 'Ministère du Silence (inventé)' }
const gave = { en: 'gave no evidence for this period.', fr: 'n’a fourni aucune preuve pour cette période.' }

/** One promise that nobody spoke of, one approved and found otherwise, one whose day no source names. */
const commitments = [
  aCommitment({ id: 'C-01', lead: ['BB'], sources: [] }),
  aCommitment({ id: 'C-02', title: both('Hold a course', 'Tenir un cours'), sources: [], milestones: [] }),
  aCommitment({ id: 'C-03', lead: ['BB'], dueVerified: false, title: both('Open a room', 'Ouvrir une salle'), sources: [] }),
]
const period = aPeriod(commitments)
const plan = aPlan({
  commitments,
  departments: period.departments,
  indicators: [],
  observations: [],
  targets: [],
  baselines: [],
  funding: [],
  reports: [],
  gaps: [],
})
const approved: UpdateLog = {
  commitment: 'C-02',
  steps: [
    { kind: 'submitted', version: 1, by: ana, department: 'AA', at: noon('2014-05-10'), said: said() },
    { kind: 'approved', version: 1, by: bo, at: noon('2014-05-12'), reason: null },
  ],
}
const notice = (commitment: string): Notice => ({
  commitment,
  department: 'BB',
  at: noon('2014-05-16'),
  replyUntil: '2014-05-31',
  reply: null,
})
const facts: PeriodFacts = {
  period,
  updates: [approved],
  notices: [notice('C-01'), notice('C-03')],
  reviews: [
    { commitment: 'C-02', standing: 'limited', reason: both('None outside.', 'Aucun ailleurs.'), by: cleo, at: noon('2014-06-01') },
  ],
}

const frozen = (day: string) =>
  assemble(
    { plan, facts, counted: { tables: [], missing: [] } },
    { period: period.period, cutoff: `${day}T12:00:00.000Z`, publishAt: null, corrected: null },
  )

const pageOf = (day: string, path: string) => {
  const file = siteOf(frozen(day)).find((one) => one.path === path)
  assert.ok(file !== undefined, path)
  return new TextDecoder()
    .decode(file.bytes)
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/[ \n]+/g, ' ')
}
const gapsPage = { en: 'en/missing.html', fr: 'fr/manques.html' } as const
const times = (text: string, part: string) => text.split(part).length - 1

suite('a silence in an edition', () => {
  test('is said once on the page of what is missing, with the department’s name after its days to reply and without it before', () => {
    for (const language of languages) {
      const page = pageOf('2014-06-01', gapsPage[language])
      const [one] = commitments
      assert.equal(times(page, one!.title[language]), 1, page)
      assert.equal(times(page, `${silence[language]} ${gave[language]}`), 1)
      assert.equal(times(pageOf('2014-05-31', gapsPage[language]), silence[language]), 0, 'its last day')
    }
  })

  test('is said once in the list on paper too, and never of a department whose day no source names', () => {
    for (const language of languages) {
      const listed = (day: string) => {
        const { blocks } = printEdition(frozen(day), language)
        const items = blocks.flatMap((block) => (block.kind === 'list' ? block.items : []))
        return items.map((spans) => JSON.stringify(spans)).filter((item) => /C-0\d/.test(item))
      }
      const named = listed('2014-06-01')
      assert.equal(named.filter((item) => item.includes('C-01')).length, 1)
      assert.deepEqual(
        named.map((item) => item.includes(silence[language])),
        [true, false],
      )
      assert.deepEqual(
        listed('2014-05-31').map((item) => item.includes(silence[language])),
        [false, false],
      )
    }
  })

  test('late is as computed, and what a reviewer found prints beside what was approved', () => {
    const [silent, differs, unsure] = frozen('2014-06-01').standings
    assert.deepEqual([silent?.overdue, differs?.overdue, unsure?.overdue], [true, true, null])
    assert.deepEqual([differs?.standing, differs?.reviewed?.standing], ['substantial', 'limited'])
    const page = pageOf('2014-06-01', 'fr/engagement-C-02.html')
    assert.match(page, /Progrès importants/)
    assert.match(page, /Progrès limités Aucun ailleurs\./)
  })
})
