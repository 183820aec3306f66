import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { type Handover } from './handover.ts'
import { todayOf } from './handover-today.ts'

const hour = (text: string) => new Date(`2026-05-${text}:00:00Z`)
const [me, other] = ['me', 'other'] as Handover['writtenBy'][]
const base = {
  report: '01234567-89ab-4cde-8f01-23456789abcd' as Handover['report'],
  state: 'sent',
  urgency: 'soon',
  writtenBy: other!,
  writtenHour: hour('06T07'),
  sentHour: hour('06T08'),
  answeredHour: null,
} as const satisfies Partial<Handover>
const now = hour('06T09')
const kindsOf = (change: object, at = now) => todayOf([{ ...base, ...change }], [], { member: me!, now: at }).map(({ kind }) => kind)

suite('what hand-overs ask of a member', () => {
  test('to check what somebody else wrote, never one’s own', () => {
    assert.deepEqual(kindsOf({ state: 'awaiting-check' }), ['handover.to-check'])
    assert.deepEqual(kindsOf({ state: 'awaiting-check', writtenBy: me }), [])
  })

  test('to write again what was returned, for whoever wrote it', () => {
    assert.deepEqual(kindsOf({ state: 'returned', writtenBy: me }), ['handover.returned'])
    assert.deepEqual(kindsOf({ state: 'returned' }), [])
  })

  test('to ask after a package that nobody acknowledged for a day, and not before', () => {
    assert.deepEqual(kindsOf({}), [])
    assert.deepEqual(kindsOf({}, hour('07T08')), ['handover.not-received'])
    const [item] = todayOf([base], [], { member: me!, now: hour('07T08') })
    assert.deepEqual([item?.urgency, item?.due], ['now', hour('07T08')])
  })

  test('to pass on what came of it, also a no; what was told asks for nothing more', () => {
    for (const state of ['outcome', 'declined']) assert.deepEqual(kindsOf({ state, answeredHour: hour('06T08') }), ['handover.to-tell'])
    for (const state of ['told', 'withdrawn', 'kept', 'received']) assert.deepEqual(kindsOf({ state }), [])
  })

  test('to receive what was handed to one’s unit, at an address in each language', () => {
    const handed = { id: base.report as string as never, state: 'waiting', urgency: 'now', arrivedHour: hour('06T08') } as const
    const [item, ...others] = todayOf([], [handed, { ...handed, state: 'received' }], { member: me!, now })
    assert.deepEqual(others, [])
    assert.equal(item?.kind, 'handover.to-receive')
    assert.equal(item?.href('fr'), '/fr/transmis/01234567-89ab-4cde-8f01-23456789abcd')
    assert.deepEqual(item?.due, hour('07T08'))
  })
})
