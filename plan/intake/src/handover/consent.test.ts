import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { SealedReceiver } from '@fanal/handover'
import type { Onward, ReporterWords } from '../inbox/message-content.ts'
import type { OpenedMessage } from '../inbox/open-sealed.ts'
import { type SaidOnward, type YesSince, asksYesSince, readReason, reasonWith, saidOnward, saidTo, yesSinceProblem } from './consent.ts'

const receivers: readonly SealedReceiver[] = ['victim-services', 'police', 'unit', 'child-protection']
const said = (onward: Onward | null, agreed: SaidOnward['agreed'] = null): SaidOnward => ({ onward, agreed })
const yes = said({ services: 'yes', police: 'yes' })

function message(change: Partial<ReporterWords>): OpenedMessage {
  const content: ReporterWords = {
    kind: 'reporter',
    language: 'en',
    answers: {},
    files: [],
    mailbox: null,
    onward: null,
    path: null,
    noReturn: false,
    ...change,
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- of a message, consent looks at the words alone
  return { ok: true, content } as unknown as OpenedMessage
}

suite('a recorded yes, no or “ask first”', () => {
  test('a yes covers the receiver that it names', () => {
    for (const kind of ['victim-services', 'police', 'unit'] as const) assert.equal(asksYesSince('reporter-yes', kind, yes), false, kind)
  })

  test('a no and an “ask first” need a yes since, when and how', () => {
    for (const answer of ['no', 'ask'] as const) {
      assert.equal(asksYesSince('reporter-yes', 'victim-services', said({ services: answer, police: 'yes' })), true, answer)
      assert.equal(asksYesSince('reporter-yes', 'police', said({ services: 'yes', police: answer })), true, answer)
      assert.equal(asksYesSince('reporter-yes', 'unit', said({ services: answer, police: 'yes' })), true, answer)
    }
  })

  test('silence is no yes', () => {
    for (const kind of receivers) assert.equal(asksYesSince('reporter-yes', kind, said(null)), true, kind)
  })

  test('a yes to others who help is no yes to child protection', () => {
    assert.equal(saidTo('child-protection', yes), 'unsaid')
    assert.equal(asksYesSince('reporter-yes', 'child-protection', yes), true)
  })

  test('a professional’s yes is not the person’s where the person did not agree', () => {
    for (const kind of receivers) assert.equal(asksYesSince('reporter-yes', kind, { ...yes, agreed: 'no' }), true, kind)
    assert.equal(asksYesSince('reporter-yes', 'victim-services', { ...yes, agreed: 'not-asked' }), false)
  })

  test('another reason asks for no yes', () => {
    for (const basis of ['child-at-risk', 'danger-to-life', 'court-order'] as const)
      for (const kind of receivers) assert.equal(asksYesSince(basis, kind, said({ services: 'no', police: 'no' }, 'no')), false)
  })

  test('is the last one that the reporter gave; whether the person agreed stands in the answers', () => {
    const messages = [
      message({ onward: { services: 'yes', police: 'yes' }, answers: { agreed: 'no' } }),
      message({ onward: { services: 'no', police: 'ask' } }),
      message({ onward: null }),
    ]
    assert.deepEqual(saidOnward(messages), { onward: { services: 'no', police: 'ask' }, agreed: 'no' })
    assert.deepEqual(saidOnward([message({ answers: { agreed: 'perhaps' } })]), { onward: null, agreed: null })
    assert.deepEqual(saidOnward([]), { onward: null, agreed: null })
  })
})

const now = new Date('2026-05-06T14:30:00')
const since: YesSince = { confirmed: true, when: '2026-05-06T14:00', how: 'call' }

suite('a yes since', () => {
  test('is confirmed, has an hour that is not to come, and a channel', () => {
    assert.equal(yesSinceProblem(since, now), null)
    assert.equal(yesSinceProblem({ ...since, confirmed: false }, now), 'not-confirmed')
    for (const when of ['', 'yesterday', '2026-05-06T15:00']) assert.equal(yesSinceProblem({ ...since, when }, now), 'when', when)
    for (const how of ['', 'pigeon']) assert.equal(yesSinceProblem({ ...since, how }, now), 'how', how)
  })

  test('stands at the head of what is sealed as the reason, and is read from there when it is written again', () => {
    for (const language of ['en', 'fr'] as const) {
      const reason = reasonWith('To a bed.\nAnd to a ride.', since, language)
      assert.match(
        reason,
        language === 'en'
          ? /^They said yes since: 2026-05-06 14:00, by phone\.\n/
          : /^La personne a dit oui depuis\u00a0: 2026-05-06 14:00, par téléphone\.\n/,
      )
      assert.deepEqual(readReason(reason), { since, rest: 'To a bed.\nAnd to a ride.' })
    }
    assert.deepEqual(readReason('Said yes.'), { since: null, rest: 'Said yes.' })
  })
})
