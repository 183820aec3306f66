import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { Language, MemberId, OrganizationId } from '@fanal/kernel'
import { renderToString } from 'preact-render-to-string'
import type { AskFacts } from './ask.ts'
import type { AskedEdition, AskedId } from './asked.ts'
import type { EditionId } from './release.ts'
import { ReleasesPage } from './releases.pages.tsx'

const now = new Date('2027-05-10T12:00:00Z')
const just = '00000000-0000-7000-8000-000000000001' as AskedId
const facts: AskFacts = { plans: [], members: [], editions: [], open: [], corrected: null }
const fault = {
  code: 'english-in-french',
  where: 'changes/a/1/why/fr',
  found: 'Late <b>',
  say: { en: 'The French text is in English.', fr: 'Le texte français est en anglais.' },
}
const anAsked = (more: Partial<AskedEdition>): AskedEdition => ({
  id: just,
  organization: 'o' as OrganizationId,
  plan: 'invented',
  period: '2013-14',
  corrects: null,
  publishAt: null,
  signers: [],
  askedAt: now,
  askedBy: 'm' as MemberId,
  state: 'waiting',
  attempts: 0,
  edition: null,
  faults: [],
  ...more,
})
const page = (asked: readonly AskedEdition[], language: Language = 'en', isSecretariat = true) => {
  const asking = isSecretariat ? { asked, facts, just, draft: null } : null
  return renderToString(ReleasesPage({ language, csrf: 'x', now, releases: [], asking }))
}

suite('the page of editions, while one is made', () => {
  test('says that it takes some seconds and does not change by itself; the link is the same page', () => {
    for (const state of ['waiting', 'making'] as const) {
      assert.match(page([anAsked({ state })]), new RegExp(`takes some seconds.*href="/en/editions\\?asked=${just}"`))
      assert.match(page([anAsked({ state })], 'fr'), new RegExp(`quelques secondes.*href="/fr/editions\\?asked=${just}"`))
    }
    assert.doesNotMatch(page([anAsked({})]), /http-equiv|<script/)
  })

  test('leads to what was frozen just now, and no more to what was frozen before', () => {
    const edition = '00000000-0000-7000-8000-00000000000e' as EditionId
    const frozen = anAsked({ state: 'frozen', edition })
    assert.ok(page([frozen]).includes(`/en/editions/${edition}`))
    assert.ok(!page([{ ...frozen, id: 'another' as AskedId }]).includes(edition))
  })

  test('says everything that is to be mended, in the language of the page, and leads back to the words that were typed', () => {
    const corrects = { edition: 'e-1' as EditionId, why: { en: 'Late', fr: 'Late' } }
    const refused = anAsked({ state: 'refused', corrects, faults: [fault] })
    assert.ok(page([refused]).includes('changes/a/1/why/fr (Late &lt;b>): The French text is in English.'))
    assert.ok(page([refused], 'fr').includes('changes/a/1/why/fr (Late &lt;b>)\u00A0: Le texte français est en anglais.'))
    assert.ok(page([refused]).includes(`/en/editions/e-1?again=${just}`), 'a correction is mended where it was asked for')
    assert.ok(page([{ ...refused, corrects: null }]).includes(`/en/editions?again=${just}`))
    const many = page([{ ...refused, faults: Array.from({ length: 31 }, () => fault) }])
    assert.equal(many.split('The French text is in English.').length - 1, 30)
    assert.ok(many.includes('and more of the same kind'))
    const later = anAsked({ id: 'later' as AskedId, askedAt: new Date(now.getTime() + 1), state: 'making' })
    assert.ok(!page([later, refused]).includes('Nothing was frozen'), 'asked anew, the earlier one is over')
  })

  test('is no matter of whoever only reads', () => {
    assert.doesNotMatch(page([anAsked({})], 'en', false), /takes some seconds|Freeze an edition/)
  })
})
