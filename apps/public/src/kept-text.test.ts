import assert from 'node:assert/strict'
import { test } from 'node:test'
import { keptPlace } from '@fanal/intake'
import fc from 'fast-check'
import { fieldBytes, htmlOf, withKept } from './kept-text.ts'

const formOf = (fields: Readonly<Record<string, string>>) => Buffer.from(new URLSearchParams(fields).toString())

/** What a browser shows of HTML text. */
const shownOf = (html: string) =>
  html.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&')

test('every text comes back as it was typed, and none of it as markup', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (typed) => {
      const words = typed.toWellFormed().replaceAll(/[\0\r]/g, '')
      const html = htmlOf(fieldBytes(formOf({ where: 'x', what: words, who: 'y' }), 'what')).toString()
      assert.equal(shownOf(html), words)
      assert.doesNotMatch(html, /[<>"']/)
    }),
  )
})

test('a field is found by its whole name, first, last or alone', () => {
  const form = formOf({ what: '1', somewhat: '2', where: '3' })
  assert.equal(Buffer.from(fieldBytes(form, 'what')).toString(), '1')
  assert.equal(Buffer.from(fieldBytes(form, 'where')).toString(), '3')
  assert.equal(fieldBytes(form, 'hat').length, 0)
  assert.equal(fieldBytes(Buffer.from('what'), 'what').length, 0)
  assert.equal(fieldBytes(Buffer.alloc(0), 'what').length, 0)
})

test('a broken escape stays as it is, and bytes that are no UTF-8 pass as bytes', () => {
  assert.equal(htmlOf(Buffer.from('100%+sure%2')).toString(), '100% sure%2')
  assert.deepEqual([...htmlOf(Buffer.from('%FF%00%0D%0A'))], [0xff, 0x0a])
})

test('a page gets its words back into their places, in the order of the page', () => {
  const page = Buffer.from(`<p>${keptPlace('where')}</p><i>${keptPlace('what')}</i>`)
  const pieces = withKept(page, formOf({ what: 'a<b', where: 'c d' }), ['what', 'where', 'when'])
  assert.equal(Buffer.concat(pieces).toString(), '<p>c d</p><i>a&lt;b</i>')
  assert.equal(Buffer.concat(withKept(page, Buffer.alloc(0), [])).toString(), page.toString())
})
