import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { filteredRows, remindersFor, stillMissing } from './board.ts'
import { type Notice, type PeriodFacts, standingsFor } from './standing.ts'
import { aCommitment, aPeriod, ana, bo, both, cleo, facts, noon, nothing, said } from './testing-updates.ts'
import type { Said, UpdateLog, UpdateStep } from './update.ts'

const submitted = (day: string, more: Partial<Said> = {}, version = 1): UpdateStep => ({
  kind: 'submitted',
  version,
  by: ana,
  department: 'AA',
  at: noon(day),
  said: said(more),
})
const decided = (kind: 'approved' | 'returned', day: string, version = 1): UpdateStep => ({
  kind,
  version,
  by: bo,
  at: noon(day),
  reason: null,
})
const log = (...steps: UpdateStep[]): UpdateLog => ({ commitment: 'C-01', steps })
const notice = (day: string, replyUntil: string, reply: Notice['reply'] = null): Notice => ({
  commitment: 'C-01',
  department: 'AA',
  at: noon(day),
  replyUntil,
  reply,
})
const cutoff = noon('2014-06-30')
const one = (more: Partial<PeriodFacts>, at = cutoff) => standingsFor(facts(more), at)[0]!
const named = (more: Partial<PeriodFacts>, at = cutoff) => standingsFor(facts(more), at).map(({ silent }) => silent)

suite('how a promise stands', () => {
  test('what a second person approved prints, with its words; what waits or came back does not', () => {
    const holds = one({
      updates: [log(submitted('2014-05-10', { challenge: both('Why', 'Pourquoi') }), decided('approved', '2014-05-12'))],
    })
    assert.equal(holds.standing, 'substantial')
    assert.deepEqual(holds.progress, both('Two courses were given.', 'Deux cours ont été donnés.'))
    assert.deepEqual(holds.challenge, both('Why', 'Pourquoi'))
    assert.equal(holds.evidence, null)
    assert.equal(holds.overdue, true, 'its day was in March')
    for (const steps of [[submitted('2014-05-10')], [submitted('2014-05-10'), decided('returned', '2014-05-12')]]) {
      const { standing, progress } = one({ updates: [log(...steps)] })
      assert.deepEqual([standing, progress], ['no-evidence', null])
    }
  })

  test('its evidence prints with each piece of it, and of which milestone it is', () => {
    const proofs = [{ of: 'M1', kind: 'address', what: 'https://www.example.org/course' }] as const
    const evidence = both('Course report', 'Rapport de cours')
    const updates = [log(submitted('2014-05-10', { reached: ['M1'], evidence, proofs }), decided('approved', '2014-05-12'))]
    assert.deepEqual(one({ updates }).evidence, {
      en: 'Course report\nA course is written, address: https://www.example.org/course',
      fr: 'Rapport de cours\nUn cours est rédigé, adresse\u00A0: https://www.example.org/course',
    })
  })

  test('it is told as it was known at the cut-off: what was approved a day later is not in it', () => {
    const updates = [log(submitted('2014-05-10'), decided('approved', '2014-07-01'))]
    assert.equal(one({ updates }).standing, 'no-evidence')
    assert.equal(one({ updates }, noon('2014-07-02')).standing, 'substantial')
  })

  test('while a correction waits, what was approved stands', () => {
    const first = [submitted('2014-05-10'), decided('approved', '2014-05-12')] as const
    const corrected = submitted('2014-05-20', { standing: 'limited', challenge: both('Why', 'Pourquoi') }, 2)
    assert.equal(one({ updates: [log(...first, corrected)] }).standing, 'substantial')
    assert.equal(one({ updates: [log(...first, corrected, decided('approved', '2014-05-21', 2))] }).standing, 'limited')
  })

  test('a reviewer who differs prints beside it; one who agrees does not', () => {
    const updates = [log(submitted('2014-05-10'), decided('approved', '2014-05-12'))]
    const found = (standing: 'limited' | 'substantial') => ({
      commitment: 'C-01',
      standing,
      reason: both('None outside.', 'Aucun ailleurs.'),
      by: cleo,
      at: noon('2014-06-01'),
    })
    assert.deepEqual(one({ updates, reviews: [found('limited')] }).reviewed, {
      standing: 'limited',
      reason: both('None outside.', 'Aucun ailleurs.'),
    })
    assert.equal(one({ updates, reviews: [found('limited')] }).standing, 'substantial', 'both print')
    assert.equal(one({ updates, reviews: [found('substantial')] }).reviewed, null)
    assert.equal(one({ updates, reviews: [found('limited'), found('substantial')] }).reviewed, null, 'the last one holds')
  })

  test('an unverified lead or day is never late, however long ago', () => {
    const period = aPeriod([aCommitment({ leadVerified: false }), aCommitment({ id: 'C-02', dueVerified: false })])
    assert.deepEqual(
      standingsFor(facts({ period }), noon('2026-01-01')).map(({ overdue }) => overdue),
      [null, null],
    )
  })

  test('the tables of a promise stand beside it', () => {
    const told = standingsFor(facts(), cutoff, new Map([['C-01', ['reports-answered']]]))
    assert.deepEqual(told[0]?.tables, ['reports-answered'])
  })
})

suite('silence and the right of reply', () => {
  test('a department is told, has its days, and only then prints with its name and its answer', () => {
    assert.deepEqual(named({}), [null], 'nobody told it')
    const told = notice('2014-06-01', '2014-06-16')
    assert.deepEqual(named({ notices: [told] }, noon('2014-06-16')), [null], 'its last day')
    assert.deepEqual(named({ notices: [told] }, noon('2014-06-17')), ['AA'])
    const answer = both('We were reorganized.', 'Nous avons été réorganisés.')
    const replied = notice('2014-06-01', '2014-06-16', { words: answer, by: ana, at: noon('2014-06-10') })
    assert.deepEqual(named({ notices: [replied] }, noon('2014-06-11')), [null], 'it may still send its update')
    assert.deepEqual(named({ notices: [replied] }), ['AA'])
    assert.equal(one({ notices: [replied] }).silent, 'AA')
    assert.equal(one({}).silent, null, 'a silence that nobody was told of is nobody’s')
    assert.deepEqual(one({ notices: [replied] }).reply, answer)
  })

  test('what the secretariat keeps lying is no silence of the department', () => {
    const updates = [log(submitted('2014-05-10'))]
    assert.deepEqual(named({ updates, notices: [notice('2014-05-16', '2014-05-31')] }), [null])
  })

  test('what came within the right of reply counts; what came after it does not', () => {
    const notices = [notice('2014-05-16', '2014-05-31')]
    const came = (day: string) => [log(submitted(day), decided('approved', '2014-06-20'))]
    assert.equal(one({ notices, updates: came('2014-05-31') }).standing, 'substantial')
    assert.deepEqual(named({ notices, updates: came('2014-05-31') }), [null])
    assert.equal(one({ notices, updates: came('2014-06-01') }).standing, 'no-evidence')
    assert.deepEqual(named({ notices, updates: came('2014-06-01') }), ['AA'])
    const waitsTooLate = [log(submitted('2014-06-01'))]
    assert.deepEqual(named({ notices, updates: waitsTooLate }), ['AA'])
  })

  test('what came in time and came back may be sent again later: it counts once it is approved', () => {
    const notices = [notice('2014-05-16', '2014-05-31')]
    const back = [submitted('2014-05-20'), decided('returned', '2014-06-02')] as const
    assert.deepEqual(named({ notices, updates: [log(...back)] }), ['AA'], 'it is the department’s turn')
    const again = submitted('2014-06-05', {}, 2)
    assert.deepEqual(named({ notices, updates: [log(...back, again)] }), [null])
    assert.equal(one({ notices, updates: [log(...back, again, decided('approved', '2014-06-06', 2))] }).standing, 'substantial')
  })

  test('where no source names the lead, or the day, nobody is named, whatever was written down', () => {
    for (const unsure of [{ leadVerified: false }, { dueVerified: false }]) {
      const given = { period: aPeriod([aCommitment(unsure)]), notices: [notice('2014-05-16', '2014-05-31')] }
      assert.deepEqual(named(given), [null], JSON.stringify(unsure))
    }
  })
})

suite('the board and the reminders', () => {
  const missing = (more: Partial<PeriodFacts>, at = noon('2014-03-01')) => stillMissing(facts(more), at)[0]?.missing ?? []
  const reminded = (more: Partial<PeriodFacts>, at: string) =>
    remindersFor(facts(more), noon(at)).map(({ kind, to, due }) => `${kind} ${to} ${due}`)

  test('it says of each promise what is missing, and nothing of one that lacks nothing', () => {
    assert.deepEqual(missing({}), ['nothing-submitted'])
    assert.deepEqual(missing({ updates: [log(submitted('2014-02-10'))] }), ['awaiting-approval'])
    assert.deepEqual(missing({ updates: [log(submitted('2014-02-10'), decided('returned', '2014-02-11'))] }), ['not-sent-again'])
    assert.deepEqual(missing({ updates: [log(submitted('2014-02-10'), decided('approved', '2014-02-11'))] }), [])
    assert.deepEqual(missing({ updates: [log(submitted('2014-02-10'), decided('approved', '2014-02-11'))] }, noon('2014-04-01')), [
      'overdue',
    ])
    const draft = (more: Partial<Said>): UpdateStep => ({
      kind: 'drafted',
      version: 1,
      by: ana,
      department: 'AA',
      at: noon('2014-02-10'),
      said: said(more),
    })
    assert.deepEqual(missing({ updates: [log(draft({ progress: both('Two courses.', '') }))] }), ['nothing-submitted', 'missing-french'])
    assert.deepEqual(missing({ updates: [log(draft({ progress: both('', 'Deux cours.') }))] }), ['nothing-submitted', 'missing-english'])
    assert.deepEqual(missing({ updates: [log(draft({ standing: 'complete', reached: ['M1', 'M2'] }))] }), [
      'nothing-submitted',
      'missing-evidence',
    ])
    assert.deepEqual(missing({ updates: [log(draft({ standing: 'limited' }))] }), ['nothing-submitted', 'missing-challenge'])
    assert.equal(stillMissing(facts(), noon('2014-03-01'))[0]?.department, 'AA')
  })

  test('a correction that waits or came back is on it too, though something is approved', () => {
    const first = [submitted('2014-02-10'), decided('approved', '2014-02-12'), submitted('2014-02-20', {}, 2)] as const
    assert.deepEqual(missing({ updates: [log(...first)] }), ['awaiting-approval'])
    assert.deepEqual(missing({ updates: [log(...first, decided('returned', '2014-02-21', 2))] }), ['not-sent-again'])
  })

  test('everybody is reminded of what is theirs: fourteen days before, when late, when it came back, when it waits', () => {
    assert.deepEqual(reminded({}, '2014-04-30'), [])
    assert.deepEqual(reminded({}, '2014-05-01'), ['update-due department 2014-05-15'])
    assert.deepEqual(reminded({}, '2014-05-16'), ['update-late department 2014-05-15'])
    assert.deepEqual(reminded({ notices: [notice('2014-05-16', '2014-05-31')] }, '2014-05-20'), ['reply-open department 2014-05-31'])
    assert.deepEqual(reminded({ notices: [notice('2014-05-16', '2014-05-31')] }, '2014-06-01'), [])
    assert.deepEqual(reminded({ updates: [log(submitted('2014-04-10'))] }, '2014-04-11'), ['update-to-decide secretariat 2014-05-15'])
    assert.deepEqual(reminded({ updates: [log(submitted('2014-04-10'), decided('returned', '2014-04-11'))] }, '2014-04-12'), [
      'update-returned department 2014-05-15',
    ])
    assert.deepEqual(reminded({ updates: [log(submitted('2014-04-10'), decided('approved', '2014-04-11'))] }, '2014-06-12'), [])
  })

  test('where nobody answers as a department, the secretariat is reminded to say who does, and nobody else is', () => {
    const owed = (answering: readonly string[], at = '2014-05-01') =>
      remindersFor(facts(), noon(at), new Set(answering)).map(({ kind, to }) => `${kind} ${to}`)
    assert.deepEqual(owed([]), ['nobody-answers secretariat'])
    assert.deepEqual(owed(['AA']), ['update-due department'])
    assert.deepEqual(owed([], '2014-04-30'), [])
  })

  test('the board says who was told of a silence, and when it stands; it is looked at by department, and by what is due within a week', () => {
    const told = { notices: [notice('2014-05-16', '2014-05-31')] }
    assert.deepEqual(missing(told, noon('2014-05-20')), ['nothing-submitted', 'overdue', 'told'])
    assert.deepEqual(missing(told, noon('2014-06-01')), ['nothing-submitted', 'overdue', 'silence-stands'])
    const period = aPeriod([aCommitment(), aCommitment({ id: 'C-02', lead: ['BB'] })])
    const seen = (department: string | null, isThisWeek: boolean, at: string) =>
      filteredRows(stillMissing(facts({ period, ...told }), noon(at)), { department, isThisWeek }, noon(at)).map(
        ({ commitment, due }) => `${commitment.id} ${due}`,
      )
    assert.deepEqual(seen(null, false, '2014-05-20'), ['C-01 2014-05-31', 'C-02 2014-05-15'])
    assert.deepEqual(seen('BB', false, '2014-05-20'), ['C-02 2014-05-15'])
    assert.deepEqual(seen(null, true, '2014-05-20'), [])
    assert.deepEqual(seen(null, true, '2014-05-25'), ['C-01 2014-05-31'], 'six days on')
    assert.deepEqual(seen(null, true, '2014-05-24'), [])
    assert.deepEqual(seen(null, true, '2014-05-31'), ['C-01 2014-05-31'], 'its last day')
  })

  test('a nil return is an update and not a silence', () => {
    const updates = [
      log(
        submitted('2014-05-10', { nil: true, standing: 'not-started', progress: nothing, challenge: both('Why', 'Pourquoi') }),
        decided('approved', '2014-05-12'),
      ),
    ]
    const { nil, standing, progress } = one({ updates })
    assert.deepEqual([nil, standing, progress], [true, 'not-started', null])
    assert.deepEqual(named({ updates }), [null])
  })
})
