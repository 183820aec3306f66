import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { basesOn, basisIds, isBasis, legalBases } from './legal-bases.ts'
import { declineIds, declineText, declinedReply, outcomeIds, outcomes, outcomesOf } from './outcomes.ts'
import { type Package, contentFor, fieldMax, fieldNames, fields, fieldsFor, packageProblems, readPackage } from './package.ts'
import { needsCheck, receiverKindOf, receiverKinds } from './receiver.ts'
import { afterSender, isOverdue, mayBecome, receiverStates, senderStates } from './steps.ts'

suite('who can receive', () => {
  test('immigration enforcement cannot: no kind of organization is it, and no receiver either', () => {
    for (const kind of ['immigration', 'immigration-enforcement', 'border', 'cbsa', 'ircc', 'border-services', 'department', 'secretariat'])
      for (const isOwn of [true, false]) assert.equal(receiverKindOf(kind, isOwn), null, kind)
    assert.ok(receiverKinds.every((kind) => !/immigra|border|douane|frontal/.test(kind)))
  })

  test('an organization without a signed kind receives nothing, and no name of an object is a kind', () => {
    for (const kind of [undefined, '', 'toString', '__proto__', 'Police']) assert.equal(receiverKindOf(kind, false), null)
  })

  test('a shelter, the police, a child-protection authority and a unit of one’s own', () => {
    assert.equal(receiverKindOf('service-provider', false), 'victim-services')
    assert.equal(receiverKindOf('helpline', false), 'victim-services')
    assert.equal(receiverKindOf('helpline', true), 'unit')
    assert.equal(receiverKindOf('police', false), 'police')
    assert.equal(receiverKindOf('child-protection', false), 'child-protection')
  })

  test('a second person checks what goes to the police', () => {
    assert.deepEqual(receiverKinds.filter(needsCheck), ['police'])
  })
})

suite('legal bases', () => {
  test('each is one of the four, with its source, the day it was looked at, a mark, and what to write down', () => {
    assert.deepEqual(
      legalBases.map(({ id }) => id),
      [...basisIds],
    )
    for (const { source, record, name, when } of legalBases) {
      assert.match(source.url, /^https:\/\//)
      assert.match(source.checkedOn, /^\d{4}-\d{2}-\d{2}$/)
      assert.ok(['V', 'S', 'U'].includes(source.mark))
      for (const text of [name, when, record]) assert.ok(text && text.en !== '' && text.fr !== '' && text.en !== text.fr)
    }
  })

  test('a basis that ended is not offered any more', () => {
    assert.equal(basesOn(new Date('2026-11-24T00:00:00Z')).length, 4)
    assert.deepEqual(basesOn(new Date('2003-01-01T00:00:00Z')), [])
  })

  test('nothing else is a basis', () => {
    for (const other of ['', 'convenience', 'toString', null, 3]) assert.equal(isBasis(other), false)
  })
})

const written: Package = {
  to: 'victim-services',
  basis: 'reporter-yes',
  reason: 'Said yes on the phone.',
  language: 'en',
  fields: { need: ' A bed. ', situation: '', suspects: 'A man', time: 'at nine' },
}

suite('a package', () => {
  test('holds what this receiver may have and nothing that was left empty', () => {
    assert.deepEqual(contentFor(written), {
      v: 1,
      kind: 'package',
      to: 'victim-services',
      basis: 'reporter-yes',
      language: 'en',
      fields: { need: 'A bed.' },
      reason: 'Said yes on the phone.',
    })
  })

  test('the police get no way to reach the person and no reason that tells who they are', () => {
    const content = contentFor({ ...written, to: 'police', fields: { situation: 'x', contact: '604 555 0142', language: 'fr', need: 'y' } })
    assert.deepEqual(content['fields'], { situation: 'x' })
    assert.ok(!('reason' in content))
  })

  test('comes back as it was, for every receiver and whatever the words', () => {
    const receivers = fc.constantFrom('victim-services', 'police', 'unit', 'child-protection')
    const said = fc.dictionary(fc.constantFrom(...fieldNames), fc.string({ maxLength: 40 }))
    fc.assert(
      fc.property(receivers, said, (to, some) => {
        const content = contentFor({ ...written, to, fields: some })
        const read = readPackage(structuredClone(content))
        assert.ok(read !== null)
        assert.deepEqual(contentFor(read), content)
        assert.ok(Object.keys(read.fields).every((name) => fieldsFor[to].some((allowed) => allowed === name)))
      }),
    )
  })

  test('another form is not read', () => {
    const good = contentFor(written)
    for (const change of [
      { v: 2 },
      { kind: 'draft' },
      { to: 'nobody' },
      { to: 'cbsa' },
      { basis: 'habit' },
      { fields: null },
      { fields: { report: 'x' } },
      { fields: { need: 3 } },
      { reason: 4 },
    ])
      assert.equal(readPackage({ ...good, ...change }), null, JSON.stringify(change))
    for (const none of [null, 'text', [], 3]) assert.equal(readPackage(none), null)
  })

  test('needs its first field and what the basis asks for', () => {
    assert.deepEqual(packageProblems(written), [])
    assert.deepEqual(packageProblems({ ...written, reason: ' ' }), ['reason-empty'])
    assert.deepEqual(packageProblems({ ...written, fields: { situation: 'x' } }), ['first-field-empty'])
    assert.deepEqual(packageProblems({ ...written, fields: { need: 'x'.repeat(fieldMax + 1) } }), ['too-long'])
  })

  test('every field of every receiver has its label in both languages', () => {
    for (const names of Object.values(fieldsFor)) for (const name of names) assert.notEqual(fields[name].label.en, fields[name].label.fr)
  })
})

suite('the steps', () => {
  test('nothing is sent without a check once it waits for one, and nothing leaves the end', () => {
    assert.equal(afterSender('awaiting-check', 'approve'), 'sent')
    for (const state of senderStates.filter((one) => one !== 'awaiting-check')) assert.equal(afterSender(state, 'approve'), null, state)
    for (const act of ['return', 'rewrite', 'approve', 'withdraw', 'tell', 'leave-untold'] as const)
      for (const end of ['told', 'withdrawn', 'kept', 'sent', 'received'] as const)
        assert.equal(afterSender(end, act), null, `${act} ${end}`)
  })

  test('what cannot be passed on is closed, and passed on after all where the person writes again', () => {
    for (const state of ['outcome', 'declined'] as const) assert.equal(afterSender(state, 'leave-untold'), 'untold')
    assert.equal(afterSender('untold', 'tell'), 'told')
    assert.equal(afterSender('untold', 'leave-untold'), null)
  })

  test('what was rewritten waits again', () => {
    assert.equal(afterSender('returned', 'rewrite'), 'awaiting-check')
    assert.equal(afterSender('awaiting-check', 'rewrite'), 'awaiting-check')
  })

  test('the receiver acknowledges before it says what came of it', () => {
    const ways = receiverStates.flatMap((from) => receiverStates.filter((to) => mayBecome(from, to)).map((to) => `${from} → ${to}`))
    assert.deepEqual(ways, ['waiting → received', 'waiting → declined', 'received → declined', 'received → outcome', 'outcome → outcome'])
  })

  test('a day without a receipt is too long', () => {
    const sent = new Date('2026-05-06T07:00:00Z')
    assert.equal(isOverdue(sent, new Date('2026-05-07T06:59:59Z')), false)
    assert.equal(isOverdue(sent, new Date('2026-05-07T07:00:00Z')), true)
  })
})

suite('what came of it', () => {
  test('the words for the mailbox do no harm if somebody else reads them', () => {
    const loud =
      /bed|shelter|police|report|hotline|traffick|help ?line|safe house|refuge|victim|lit\b|hébergement|policière?|signalement|traite|enquête|investigat/i
    for (const text of [...outcomeIds.map((id) => outcomes[id].reply), declinedReply])
      for (const words of [text.en, text.fr]) assert.doesNotMatch(words, loud)
  })

  test('only the police open an investigation, and only services hold a bed', () => {
    assert.ok(outcomesOf('police').includes('investigation-opened') && !outcomesOf('police').includes('bed-held'))
    for (const receiver of ['victim-services', 'unit', 'child-protection'] as const) {
      assert.ok(outcomesOf(receiver).includes('bed-held'))
      assert.ok(!outcomesOf(receiver).includes('investigation-opened'))
    }
  })

  test('every reason to decline is said in both languages', () => {
    for (const id of declineIds) assert.notEqual(declineText[id].en, declineText[id].fr)
  })
})
