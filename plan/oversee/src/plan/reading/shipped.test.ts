import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { suite, test } from 'node:test'
import type { Bilingual } from '@fanal/kernel'
import type { Plan } from '../plan.ts'
import { readPlan } from './read-plan.ts'

const fileOf = (name: string) => readFileSync(new URL(`../../../data/${name}.json`, import.meta.url))

function shipped(name: string): Plan {
  const read = readPlan(fileOf(name), 'json', name)
  assert.ok(read.ok, JSON.stringify(read))
  assert.deepEqual(read.notices, [], 'every note has its twin')
  return read.plan
}

/** Every text in two languages, wherever it stands in a plan. */
function wordsIn(part: unknown): readonly Bilingual[] {
  if (typeof part !== 'object' || part === null) return []
  if ('en' in part && 'fr' in part) return [part as Bilingual]
  return Object.values(part).flatMap(wordsIn)
}
const figuresIn = (text: string) =>
  (text.replaceAll(/(\d)[,\u00A0 ](?=\d{3})/g, '$1').match(/\d+/g) ?? []).map(Number).sort((a, b) => a - b)

suite('the plan of 2012 and the strategy of 2019, as far as they are known', () => {
  test('the plan has its 28 commitments under 4 pillars, 48 indicators with 106 values, and 53 sources', () => {
    const plan = shipped('nap-2012')
    assert.deepEqual(
      [
        plan.pillars.length,
        plan.commitments.length,
        plan.departments.length,
        plan.indicators.length,
        plan.observations.length,
        plan.sources.length,
      ],
      [4, 28, 13, 48, 106, 53],
    )
    assert.deepEqual([plan.from, plan.until, plan.reports?.length, plan.funding?.length], ['2012-06-06', null, 5, 2])
  })

  test('its marks are kept, and nothing unverified became more', () => {
    const plan = shipped('nap-2012')
    const count = (mark: string, parts: readonly { readonly mark: string }[]) => parts.filter((one) => one.mark === mark).length
    assert.deepEqual(
      ['verified', 'secondary', 'unverified'].map((mark) => count(mark, plan.commitments)),
      [14, 9, 5],
    )
    assert.deepEqual(
      ['verified', 'secondary', 'unverified'].map((mark) => count(mark, plan.observations)),
      [35, 71, 0],
    )
    assert.equal(plan.commitments.filter(({ leadVerified }) => leadVerified).length, 8)
  })

  test('no promise has a day, so that none is ever late; and no count of cases found is scored', () => {
    for (const name of ['nap-2012', 'ns-2019-2024']) {
      const plan = shipped(name)
      assert.ok(plan.commitments.every(({ due, dueVerified }) => due === null && !dueVerified))
      assert.ok(plan.indicators.every(({ reading }) => reading === 'not-scorable'))
    }
  })

  test('what adding up means follows from what is counted: running counts by the latest, people never, rates and overlapping spans not at all', () => {
    const kinds = new Map(shipped('nap-2012').indicators.map(({ id, aggregation }) => [id, aggregation]))
    const expected = {
      htncc_cases_convicted_cum: 'latest',
      htncc_cases_before_courts: 'latest',
      ucr_incidents: 'sum',
      tip_victims_identified: 'distinct',
      esdc_bans: 'distinct',
      ucr_rate: 'none',
      owpv_approval_rate_qc: 'none',
      vtip_trp_processing_days: 'none',
      ucr_incidents_period: 'none',
      ucr_share_charged: 'none',
      ns_org_funding: 'none',
    }
    assert.deepEqual(Object.fromEntries(Object.keys(expected).map((id) => [id, kinds.get(id)])), expected)
  })

  test('both vintages of a value stand beside each other', () => {
    const values = shipped('nap-2012').observations.filter(({ indicator, period }) => indicator === 'ucr_incidents' && period === '2022')
    assert.deepEqual(
      values.map(({ vintage, value }) => [vintage, value]),
      [
        ['2023-12', 528],
        ['2024-11', 597],
      ],
    )
  })

  test('2013-14 has one value and 2014 five: what is known, and no more', () => {
    const { observations } = shipped('nap-2012')
    const at = (wanted: string) => observations.filter(({ period }) => period === wanted).length
    assert.deepEqual([at('2013-14'), at('2014')], [1, 5])
  })

  test('the strategy has five pillars and its money, no commitment, and says why', () => {
    const plan = shipped('ns-2019-2024')
    assert.deepEqual([plan.pillars.length, plan.commitments.length, plan.funding?.length, plan.reports?.length], [5, 0, 5, 1])
    assert.match(plan.gaps[0]?.en ?? '', /list of commitments could not be read/)
    assert.equal(plan.observations.length, 69)
  })

  test('both languages say the same numbers, and the French is set as French', () => {
    for (const name of ['nap-2012', 'ns-2019-2024']) {
      for (const { en, fr } of wordsIn(shipped(name))) {
        const spelled = (text: string) =>
          figuresIn(text.replaceAll(/\b(\d{4})-(\d\d)\b(?!\d)/g, (_, year: string) => `${year}-${Number(year) + 1}`))
        assert.deepEqual(spelled(fr), spelled(en), `${en} / ${fr}`)
        assert.doesNotMatch(fr, /'| [:%»?]|« /, fr)
      }
    }
  })
})
