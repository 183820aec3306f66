import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { after, before, describe, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import type { Cell, Edition, Table } from '#root/plan/oversee/src/edition/edition.ts'
import { siteOf } from '#root/plan/oversee/src/edition/site/site.tsx'
import { anEdition } from '#root/plan/oversee/src/edition/testing-edition.ts'
import { languages } from '@fanal/kernel'
import type { Browser } from 'playwright-core'
import { launchBrowser } from '../browser.ts'
import { lookAt } from './look.ts'

/** A decade of an invented count, with a year that nobody knows and one that is kept back. */
function decade(court: Table): Table {
  const values = [40, 65, null, 110, 95, null, 180, 1240, 1310, 990]
  const years = values.map((_, index) => `${2004 + index}-${String(5 + index).padStart(2, '0')}`)
  return {
    ...court,
    id: 'cases-over-years',
    title: { en: 'Court cases completed, by fiscal year', fr: 'Causes réglées par les tribunaux, par exercice' },
    dimensions: [
      {
        ...court.dimensions[0]!,
        members: years.map((code) => ({ code, name: { en: code, fr: `${code.slice(0, 5)}20${code.slice(5)}` } })),
      },
    ],
    cells: values.map((value, index): Cell => ({
      ...court.cells[1]!,
      id: years[index]!,
      at: [years[index]!],
      value,
      status: value === null ? (index === 2 ? '..' : 'x') : '',
      approximate: index === 7,
    })),
  }
}

/** A correction with one of everything. */
function everything(): Edition {
  const edition = anEdition()
  return {
    ...edition,
    number: 2,
    corrects: 'c0ffee00'.repeat(8),
    tables: [...edition.tables, decade(edition.tables[2]!)],
    changes: [
      {
        figure: 'reports-answered/all.later',
        before: '1240',
        after: '245',
        why: { en: 'A day was counted twice.', fr: 'Un jour avait été compté deux fois.' },
      },
    ],
  }
}

describe('the pages of an edition, opened from a folder', { concurrency: 1 }, () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'fanal-edition-'))
  const files = siteOf(everything())
  let browser: Browser

  before(async () => {
    for (const { path: name, bytes } of files) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
      writeFileSync(path.join(folder, name), bytes)
    }
    browser = await launchBrowser()
  })
  after(async () => {
    await browser?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  for (const language of languages) {
    test(`each page is looked at in ${language}, with its style and nothing from elsewhere`, async () => {
      const context = await browser.newContext({ locale: `${language}-CA` })
      const asked: string[] = []
      context.on('request', (request) => asked.push(request.url()))
      const page = await context.newPage()
      const pages = files.filter(({ path: name }) => name.startsWith(`${language}/`))
      assert.ok(pages.length >= 16)
      for (const { path: name } of pages) {
        await page.goto(pathToFileURL(path.join(folder, name)).href)
        assert.notEqual(await page.evaluate(() => getComputedStyle(document.querySelector('.product')!).fontSize), '16px', 'no style')
        await lookAt(page, language, `edition-${name.slice(3, -5)}`)
      }
      assert.deepEqual(
        asked.filter((address) => !address.startsWith('file:') && !address.startsWith('data:')),
        [],
      )
      await context.close()
    })
  }

  test('the folder’s first page asks for the language and guesses none', async () => {
    const page = await browser.newPage()
    await page.goto(pathToFileURL(path.join(folder, 'index.html')).href)
    await lookAt(page, 'en', 'edition-choice')
    await page.getByRole('link', { name: 'Lire le rapport' }).click()
    assert.equal(await page.evaluate(() => document.documentElement.lang), 'fr')
    await page.close()
  })
})
