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
  const measured = Array.from({ length: rounds }, () => {
    const begun = performance.now()
    const used = process.cpuUsage()
    let answered = 0
    for (const facts of given) if (screen(facts).ok) answered += 1
    if (answered !== sets) throw new Error('a set was not answered')
    const { user, system } = process.cpuUsage(used)
    return { perSecond: Math.round(sets / ((performance.now() - begun) / 1000)), perCpuSecond: Math.round(sets / ((user + system) / 1e6)) }
  })
  const perSecond = measured.map((round) => round.perSecond)
  return {
    facts: size,
    perSecond: median(perSecond),
    slowest: Math.min(...perSecond),
    perCpuSecond: median(measured.map((round) => round.perCpuSecond)),
  }
})

writeResults(
  'screen',
  { sets, rounds, results },
  {
    title: 'Screening: sets of coded facts a second',
    columns: ['facts in a set', 'sets a second (median of 5 rounds)', 'slowest round', 'sets for each second of processor time (median)'],
    rows: results.map(({ facts, ...measured }) => [
      facts,
      measured.perSecond.toLocaleString('en'),
      measured.slowest.toLocaleString('en'),
      measured.perCpuSecond.toLocaleString('en'),
    ]),
    notes: [
      'Each set is answered on all seven tests, with reasons, what is missing and what to ask. Wanted: 10,000 a second on one core of its own: the last column, which others on the machine do not change. There is no peer to run beside it.',
    ],
  },
)
