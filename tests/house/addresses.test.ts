import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { lineRoutes } from '@fanal/intake'

/** Words that a browser's history, a router's log or a glance over a shoulder must not show. */
const telling = /report|signal|traffi|trait|exploit|victim|abus|police|hotline|crim|tip|denonc|plain|secours|sex|forced|force/i

/** Every address of the public's pages, in both languages. */
function publicAddresses(): string[] {
  const language = ['en', 'fr'] as const
  return Object.values(lineRoutes).flatMap((route) => [
    ...new Set(language.map((each) => route.href({ language: each, path: '1', team: '2', step: '3' }))),
  ])
}

describe('addresses of the public’s pages', () => {
  test('tell nothing about why somebody came', () => {
    assert.ok(publicAddresses().length >= 8)
    assert.deepEqual(
      publicAddresses().filter((address) => telling.test(address)),
      [],
    )
  })

  test('a telling one would be seen', () => {
    for (const address of ['/en/report', '/fr/signaler', '/en/trafficking', '/fr/traite']) assert.match(address, telling)
  })

  test('carry nothing after the path: what is typed travels in bodies', () => {
    for (const address of publicAddresses()) assert.match(address, /^\/[a-z0-9/-]*$/)
  })
})
