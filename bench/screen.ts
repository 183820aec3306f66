// The screening engine: how many sets of coded facts a second, alone on one core.
// One command: npm run bench -- screen
import { codebook, screen } from '@fanal/screen'
import { median, writeResults } from './write-results.ts'

const sets = 20_000
const rounds = 5
const sizes = [5, 15, 30] as const

/** The same sets in every run: a small generator instead of chance. */
function drawn(size: number): string[][] {
  let state = 1
  const next = (below: number) => {
    state = (state * 48_271) % 2_147_483_647
    return state % below
  }
  return Array.from({ length: sets }, () => Array.from({ length: size }, () => codebook.facts[next(codebook.facts.length)]!.code))
}

const results = sizes.map((size) => {
  const given = drawn(size)
  const perSecond = Array.from({ length: rounds }, () => {
    const begun = performance.now()
    let answered = 0
    for (const facts of given) if (screen(facts).ok) answered += 1
    if (answered !== sets) throw new Error('a set was not answered')
    return Math.round(sets / ((performance.now() - begun) / 1000))
  })
  return { facts: size, perSecond: median(perSecond), slowest: Math.min(...perSecond) }
})

writeResults(
  'screen',
  { sets, rounds, results },
  {
    title: 'Screening: sets of coded facts a second',
    columns: ['facts in a set', 'sets a second (median of 5 rounds)', 'slowest round'],
    rows: results.map(({ facts, perSecond, slowest }) => [facts, perSecond.toLocaleString('en'), slowest.toLocaleString('en')]),
    notes: [
      'Each set is answered on all seven tests, with reasons, what is missing and what to ask. Wanted: 10,000 a second. There is no peer to run beside it.',
    ],
  },
)
