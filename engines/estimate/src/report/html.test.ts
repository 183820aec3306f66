import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import { type Estimate, estimateHidden, htmlReport } from '../index.ts'
import { usualChains } from '../lcmcr/lcmcr.ts'
import { captureTable } from '../table/capture-table.ts'
import { published, tableOf } from '../testing.ts'
import { forPublic } from './html.ts'

const short = { draws: 400, chains: { ...usualChains, burnIn: 200, iterations: 1000 } }
const made = new Date('2026-11-26T12:00:00Z')

suite('the report', () => {
  let korea: Estimate
  before(async () => {
    korea = await estimateHidden(published('Korea'), short)
  })

  test('stands alone: one file, no script, nothing fetched', () => {
    const page = htmlReport(korea, 'en', made)
    assert.match(page, /^<!doctype html>\n<html lang="en-CA">/)
    assert.doesNotMatch(page, /<script|<link|<img|<iframe|@import|url\(|https?:|\son[a-z]+=/i)
    assert.ok(page.length < 200_000)
  })

  test('has a table beside each picture, and every method, criticism and assumption', () => {
    const page = htmlReport(korea, 'en', made)
    const sections = page.split('<section>').slice(1)
    const pictures = sections.filter((one) => one.includes('<svg'))
    assert.ok(pictures.length >= 7, `${pictures.length} pictures`)
    for (const one of pictures) {
      assert.match(one, /<svg [^>]*role="img" aria-label="[^"]+"/)
      assert.match(one, /<table>/)
    }
    for (const word of [
      'Stepwise selection',
      'Best model by BIC',
      'LCMCR',
      'DGA',
      'thresholding',
      'lower bound',
      'Whitehead',
      'Binette',
      'closed|enters or leaves',
    ])
      assert.match(page, new RegExp(word))
    assert.doesNotMatch(page, /NaN|Infinity|undefined|null/)
  })

  test('speaks French, set as French is set', () => {
    const page = htmlReport(korea, 'fr', made)
    assert.match(page, /<html lang="fr-CA">/)
    assert.match(page, /Toutes les méthodes/)
    const text = page
      .replace(/<style>[\s\S]*?<\/style>/, '')
      .replace(/<svg[\s\S]*?<\/svg>/g, '')
      .replace(/<[^>]+>/g, '\n')
    const faults = text.match(/[a-zé] [;:?!%»]|« |[a-zé]:(?=\s)/g) ?? []
    assert.deepEqual(faults, [])
    assert.doesNotMatch(text, /\b(the|people|estimate|list)\b/)
  })

  test('names of lists cannot become markup', async () => {
    const { counts } = published('Korea')
    const nasty = captureTable(['<script>alert(1)</script>', '"&', 'c'], counts)
    const page = htmlReport(await estimateHidden(nasty, { ...short, method: 'chao' }), 'en', made)
    assert.doesNotMatch(page, /<script/)
    assert.match(page, /&lt;script&gt;/)
  })

  test('after a refusal only the people seen and Chao’s bound may be published', async () => {
    const found = await estimateHidden(tableOf([40, 31, 3]), { ...short, method: 'stepwise' })
    const page = htmlReport(found, 'en', made)
    const [, open = ''] = page.split('What may be published')
    const rows = open.split('</table>')[0]!.match(/<th scope="row">[^<]+/g)!
    assert.deepEqual(
      rows.map((row) => row.slice(16)),
      ['People seen', 'Chao’s lower bound'],
    )
    assert.match(page, /class="verdict refused"/)
    assert.match(page, /Stepwise selection/)
  })

  test('what is published has two figures, rounded to 50 at least', () => {
    assert.deepEqual([12, 74, 76, 1034, 11_313, 25_311].map(forPublic), [0, 50, 100, 1000, 11_000, 25_000])
  })
})
