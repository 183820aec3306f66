import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { Actor, Bilingual, Duty, MemberActor, UnitId } from '@fanal/kernel'
import { ageInHours, intakeDutyIn, intakeUnits } from './inbox.ts'
import { ageText, hourText, inboxText, kindText, sealedByText, stateText, whyText } from './inbox.text.ts'
import { copyHead, isSealedReply } from './sealed-reply.ts'
import { answerProblemText, problemText, questionText, sealedText } from './sealed.text.ts'

const [day, night] = ['day' as UnitId, 'night' as UnitId]
const member = (...held: readonly { duty: Duty; unit: UnitId }[]) =>
  ({ kind: 'member', member: 'm', organization: 'o', held }) as unknown as MemberActor

suite('whose inbox it is', () => {
  test('an intake duty counts where it is held, and nowhere else', () => {
    const actor = member({ duty: 'intake-supervisor', unit: day }, { duty: 'case-worker', unit: night })
    assert.deepEqual([intakeDutyIn(actor, day), intakeDutyIn(actor, night)], ['intake-supervisor', null])
    assert.deepEqual(intakeUnits(actor), [day])
  })

  test('two duties in one unit are one inbox', () => {
    assert.deepEqual(
      intakeUnits(
        member({ duty: 'hotline-operator', unit: day }, { duty: 'intake-officer', unit: day }, { duty: 'intake-officer', unit: night }),
      ),
      [day, night],
    )
  })

  test('neither the public nor a process has one', () => {
    for (const actor of [{ kind: 'public' }, { kind: 'system', process: 'worker' }] as Actor[]) assert.equal(intakeDutyIn(actor, day), null)
  })
})

suite('how old a report is', () => {
  const received = new Date('2026-05-06T07:00:00Z')
  const after = (minutes: number) => ageInHours(received, new Date(received.getTime() + minutes * 60_000))

  test('is counted in whole hours', () => {
    assert.deepEqual([after(0), after(59), after(60), after(26 * 60), after(-90)], [0, 0, 1, 26, 0])
  })

  test('is said in both languages', () => {
    assert.deepEqual(
      [ageText(0).fr, ageText(1).en, ageText(2).fr, ageText(47).en, ageText(48).fr, ageText(30 * 24).en],
      ['moins de 1 heure', '1 hour', '2 heures', '47 hours', '2 jours', '30 days'],
    )
  })

  test('the hour of arrival names its zone', () => {
    assert.match(hourText(received).en, /2026.*7:00.*UTC$/)
    assert.match(hourText(received).fr, /2026.*07 h 00 UTC$|2026.*7 h 00 UTC$/)
  })
})

test('why one may see a report is said with the duty and the unit', () => {
  const unit = { en: 'Day desk', fr: 'Équipe de jour' }
  assert.equal(
    whyText({ en: 'Intake officer', fr: 'Agente ou agent d’accueil' }, unit).en,
    'You may see this report because you are an intake officer of Day desk.',
  )
  assert.equal(
    whyText({ en: 'Hotline operator', fr: 'Téléphoniste' }, unit).en,
    'You may see this report because you are a hotline operator of Day desk.',
  )
  assert.match(whyText({ en: 'x', fr: 'Téléphoniste' }, unit).fr, /dans l’unité «\u00A0Équipe de jour\u00A0»\u00A0: téléphoniste\.$/)
})

test('what does not open says whether it was changed, misplaced, too new or for another key', () => {
  const kinds = new Set(
    (['body-tampered', 'other-report', 'unknown-version', 'no-key', 'other-mailbox'] as const).map((problem) => problemText[problem].en),
  )
  assert.equal(kinds.size, 5)
  assert.equal(problemText['wraps-tampered'], problemText['commit-mismatch'])
  assert.equal(problemText.mislabelled, problemText['other-unit'])
})

test('French sentences keep a space that does not break before : ; ! ? and inside guillemets', () => {
  const all = [inboxText, stateText, kindText, sealedByText, sealedText, questionText, answerProblemText].flatMap((texts): Bilingual[] =>
    Object.values(texts),
  )
  const french = [...all, whyText({ en: 'x', fr: 'y' }, { en: 'x', fr: 'z' })].map(({ fr }) => fr)
  assert.ok(french.length > 70)
  for (const sentence of french) assert.doesNotMatch(sentence, /[^\u00A0\u202F][:!?»]|«[^\u00A0\u202F]/u, sentence)
})

suite('what the server can see of a reply', () => {
  const reply = (size: number) => new Uint8Array([...new TextEncoder().encode('FNR1'), ...new Uint8Array(size - 4)])

  test('its mark and one of its three sizes', () => {
    for (const bucket of [4096, 16_384, 65_536]) assert.ok(isSealedReply(reply(4 + 1120 + bucket + 16)))
    assert.ok(!isSealedReply(reply(4 + 1120 + 4096 + 15)))
    assert.ok(!isSealedReply(new Uint8Array(4 + 1120 + 4096 + 16)))
    assert.ok(!isSealedReply(new Uint8Array()))
  })

  test('bytes that are no envelope have no head', () => {
    assert.equal(copyHead(new Uint8Array(100), { deployment: 'd', unit: 'u', epoch: 1, report: 'r' }), null)
  })
})
