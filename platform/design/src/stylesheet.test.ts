import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { readTokens, stylesheet, withTokens } from './stylesheet.ts'

test('only the tokens that are used are sent, and each that is used is defined', () => {
  const css = stylesheet()
  const used = new Set([...css.matchAll(/var\((--[a-z0-9-]+)/g)].map(([, name]) => name!))
  const defined = new Set([...css.matchAll(/(--[a-z0-9-]+):/g)].map(([, name]) => name!))
  assert.ok(used.size > 40)
  assert.deepEqual(
    [...used].filter((name) => !defined.has(name)),
    [],
  )
  assert.deepEqual(
    [...defined].filter((name) => !used.has(name)),
    [],
  )
})

test('a token that does not exist stops the start', () => {
  const tokens = readTokens(':root { --gcds-a: 1px; /* note */ --gcds-b: 2px; }')
  assert.equal(withTokens('p { margin: var(--gcds-b) }', tokens), ':root {\n  --gcds-b: 2px;\n}\np { margin: var(--gcds-b) }')
  assert.throws(() => withTokens('p { margin: var(--gcds-c) }', tokens), /no design token --gcds-c/)
})

test('nothing is fetched from elsewhere, and no font at all', () => {
  assert.doesNotMatch(stylesheet(), /url\(|@import|@font-face|https?:/)
})

test('the stylesheet stays under 10 KB as sent', () => {
  const bytes = gzipSync(stylesheet()).length
  assert.ok(bytes < 10_000, `${bytes} bytes`)
})

test('sides are logical, so that a language from right to left needs no second sheet', () => {
  assert.doesNotMatch(stylesheet(), /\b(?:margin|padding|border)-(?:left|right)\b|text-align: (?:left|right)|\bfloat: (?:left|right)/)
})

test('it cares for high contrast, less motion and paper', () => {
  for (const query of ['forced-colors: active', 'prefers-reduced-motion', '@media print']) assert.ok(stylesheet().includes(query), query)
})
