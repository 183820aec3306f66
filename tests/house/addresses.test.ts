import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { pathsOf } from '@fanal/http'
import { publicLanguages } from '@fanal/kernel'
import { publicRoutes } from '#root/apps/public/src/public.ts'

/** Words that a browser's history, a router's log or a glance over a shoulder must not show. */
const telling = /report|signal|traffi|trait|exploit|victim|abus|police|hotline|crim|tip|denonc|plain|secours|sex|forced|force/i

/** Every address of the public's pages, in each of its languages. */
function publicAddresses(): string[] {
  return Object.values(publicRoutes)
    .filter((route) => route.kind === 'page')
    .flatMap(pathsOf)
    .map((path) => path.replaceAll(/:\w+/g, '1'))
}

describe('addresses of the public’s pages', () => {
  test('tell nothing about why somebody came', () => {
    assert.ok(publicAddresses().length >= 150)
    for (const language of publicLanguages)
      assert.ok(
        publicAddresses().some((address) => address.startsWith(`/${language}/search/`)),
        language,
      )
    assert.deepEqual(
      publicAddresses().filter((address) => telling.test(address)),
      [],
    )
  })

  test('a telling one would be seen', () => {
    for (const address of ['/en/report', '/fr/signaler', '/en/trafficking', '/fr/traite']) assert.match(address, telling)
  })

  test('carry nothing after the path: what is typed travels in bodies', () => {
    for (const address of publicAddresses()) assert.match(address, /^(\/(zh-Hans|[a-z]{2}))?(\/[a-z0-9-]+)*\/?$/)
  })
})
