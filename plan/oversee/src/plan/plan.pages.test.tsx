import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { suite, test } from 'node:test'
import { renderToString } from 'preact-render-to-string'
import { CommitmentPage, PlanPage } from './plan.pages.tsx'
import type { Commitment, Plan } from './plan.ts'
import { readPlan } from './reading/read-plan.ts'
import { PlansPage } from './plans.page.tsx'
import { aCommitment, aPlan } from './testing-plan.ts'

const read = readPlan(readFileSync(new URL('../../data/nap-2012.json', import.meta.url)), 'json', 'nap-2012')
assert.ok(read.ok)
const nap = read.plan
const today = '2026-11-27'
const page = (plan: Plan, language: 'en' | 'fr' = 'en') => renderToString(PlanPage({ language, plan, version: 1, today }))
const promise = (commitment: Commitment, language: 'en' | 'fr' = 'en', plan = aPlan()) =>
  renderToString(CommitmentPage({ language, plan, commitment, today }))

suite('pages of a plan', () => {
  test('every promise of 2012 stands under its pillar with its lead, its words for when, and how sure that is, in words', () => {
    const english = page(nap)
    for (const { id } of nap.commitments) assert.ok(english.includes(`/en/plans/nap-2012/commitments/${id}"`), id)
    const count = (html: string, words: string) => html.split(`>${words}</span>`).length - 1
    assert.deepEqual(
      ['Verified', 'Secondary source', 'Not verified'].map((words) => count(english, words)),
      [14, 9, 5],
    )
    assert.deepEqual(
      ['Vérifié', 'Source secondaire', 'Non vérifié'].map((words) => count(page(nap, 'fr'), words)),
      [14, 9, 5],
    )
    assert.equal(english.split('(the lead is not verified)').length - 1, 20)
    assert.match(english, /not an official copy/)
    assert.doesNotMatch(english, /badge danger|date has passed/)
  })

  test('lateness is printed only where lead and date are verified', () => {
    const passed = 'The date has passed'
    assert.ok(promise(aCommitment()).includes(passed), 'verified, and 30 June 2026 is over')
    for (const changes of [{ leadVerified: false }, { dueVerified: false }, { due: null }, { lead: [] }]) {
      const html = promise(aCommitment(changes))
      assert.ok(!html.includes(passed), JSON.stringify(changes))
      assert.match(html, /nothing is said here of lateness or silence/)
    }
    assert.ok(!promise(aCommitment({ due: '2026-11-27' })).includes(passed), 'the last day is not late')
  })

  test('a promise shows its milestones, money, measures and sources; without a source it says so', () => {
    const [first] = aPlan().commitments
    const html = promise(first!)
    for (const words of [
      'Course written',
      'up to 500,000\u00A0CAD, each year (secondary source)',
      'Share taught',
      'made again from its parts',
      'https://example.org/plan',
    ])
      assert.ok(html.includes(words), words)
    assert.match(promise(aCommitment({ sources: [] }), 'fr'), /Aucune source n’a été trouvée/)
  })

  test('a plan of which everything is verified is not called a copy', () => {
    const sure = { commitments: [aCommitment()], observations: [], funding: [] }
    assert.doesNotMatch(page(aPlan(sure)), /not an official copy/)
    assert.match(page(aPlan({ ...sure, commitments: aPlan().commitments })), /not an official copy/)
    const strategy = readPlan(readFileSync(new URL('../../data/ns-2019-2024.json', import.meta.url)), 'json', 'ns-2019-2024')
    assert.ok(strategy.ok)
    assert.match(page(strategy.plan), /not an official copy/)
  })

  test('a strategy without a list of commitments says that none is held, and an empty start says what to do', () => {
    assert.match(page(aPlan({ commitments: [] })), /No commitment of this plan is held/)
    assert.match(
      renderToString(PlansPage({ language: 'fr', csrf: null, sent: null, desk: { plans: [], keeps: null } })),
      /fanal plan import/,
    )
  })
})
