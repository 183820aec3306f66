import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { after, before, describe, test } from 'node:test'
import { type Language, must } from '@fanal/kernel'
import { openServer } from '@fanal/postgres'
import type { Browser } from 'playwright-core'
import { launchBrowser } from '../browser.ts'
import { type Running, pause, startFanal } from '../running.ts'
import { lookAt } from './case-worker.ts'
import { decideCoding, tick } from './coding.ts'
import { aDesk, find, open, signIn } from './officer.ts'
import { aPhone, goToForm, readReceipt, writeAndSend } from './reporter.ts'

interface Edition {
  readonly cutoff: string
  readonly tables: readonly { readonly id: string; readonly cells: readonly { readonly id: string; readonly value: number | null }[] }[]
}

describe('the thread of the demonstration ends in the edition', () => {
  let fanal: Running
  let browser: Browser
  let period = ''

  before(async () => {
    ;[fanal, browser] = await Promise.all([startFanal({ args: ['--demo'] }), launchBrowser()])
  })
  after(async () => {
    await browser?.close()
    await fanal?.stop()
  })

  const desk = async (language: Language, name: string, first?: string) => {
    const page = await (await aDesk(browser, language)).newPage()
    await signIn(page, fanal.workbenchUrl, language, name, first)
    return page
  }

  const progress = async (language: Language) =>
    await (await fetch(`${fanal.publicUrl}${language === 'en' ? '/en/progress' : '/fr/progres'}`)).text()
  /** How many reports have a confirmed record that counts by then, as nobody outside may know. */
  async function counted(by: Date): Promise<number> {
    const server = must(await openServer({ dataDir: fanal.dataDir, attach: true }))
    const [row] = await server
      .connect('auditor', { max: 1 })
      .query<{ n: number }>('select count(*)::integer as n from fanal.published_statistical_record_at($1)', [by.toISOString()])
    await server.stop()
    return row?.n ?? 0
  }
  const allOf = ({ cutoff, tables }: Edition) => {
    const cells = tables.find(({ id }) => id === 'reports-by-channel')?.cells ?? []
    return { cutoff, all: cells.find(({ id }) => id === 'all')?.value ?? assert.fail('no total') }
  }
  const asPublished = async () =>
    allOf((await (await fetch(`${fanal.publicUrl}/progress/invented-plan/${period}/data~edition.json`)).json()) as Edition)
  function built(name: string, ...more: readonly string[]) {
    const out = path.join(fanal.dataDir, name)
    const { code, err } = fanal.fanal(['edition', 'build', '--plan', 'invented-plan', '--period', period, '--out', out, ...more])
    assert.equal(code, 0, err)
    return allOf(JSON.parse(readFileSync(path.join(out, 'data/edition.json'), 'utf8')) as Edition)
  }

  test('its report comes out by itself, in both languages, under the banner of a demonstration', async () => {
    for (let tries = 0; tries < 300 && (await progress('en')).includes('No report is out yet'); tries += 1) await pause(400)
    const [en, fr] = [await progress('en'), await progress('fr')]
    for (const page of [en, fr]) assert.ok(page.includes('class="demonstration"') || /[Dd]emonstration|Démonstration/.test(page))
    assert.match(en, /The period is still running/)
    assert.match(fr, /La période n’est pas terminée/)
    assert.match(en, /Inspect recruiters of workers from abroad \(invented\)/)
    assert.match(fr, /Inspecter les recruteurs de main-d’œuvre étrangère \(inventé\)/)
    period = /\/invented-plan\/([\d-]+)\//.exec(en)?.[1] ?? assert.fail('no address of the report')
  })

  test('a report that comes in now is counted once its hour has ended, and not in what is out', async () => {
    const hourEnds = () => new Date(Date.now() + 3_600_000)
    const were = await counted(hourEnds())
    const words = 'Invented for this test: a patient was watched all the time and could not say a word.'
    const phone = await aPhone(browser, { scripts: true, language: 'en' })
    const reporter = await phone.newPage()
    await goToForm(reporter, fanal.publicUrl, 'en', { team: 'Intake' })
    await writeAndSend(reporter, 'en', { what: words })
    await readReceipt(reporter, 'en')
    await phone.close()
    const office = await desk('en', 'Luc Tremblay')
    const address = await find(office, fanal.workbenchUrl, 'en', words)
    await tick(office, 'watched', 'm_isolation_monitoring')
    await tick(office, 'poverty', 'p_vulnerable')
    await decideCoding(office, 'not-enough-information', 'Watched; nothing is said of work.')
    await office.locator('fanal-triage [data-said] .success').waitFor()
    await open(office, address, 'en')
    const record = office.locator('[data-record]')
    const codes = { path: 'work', region: 'ON', form: 'unknown', age_group: 'unknown', gender: 'woman', status_group: 'unknown' }
    for (const [name, code] of Object.entries({ ...codes, outcome: 'answered' }))
      await record.locator(`select[name="${name}"]`).selectOption(code)
    for (const select of await record.locator('select').all())
      if ((await select.inputValue()) === '') await select.selectOption({ index: 1 })
    await Promise.all([office.waitForLoadState('load'), record.getByRole('button', { name: 'Confirm the record' }).click()])
    await office.getByText('Confirmed, version 1').waitFor()
    await open(office, address, 'en')
    await office.locator('summary', { hasText: 'Close' }).first().click()
    const close = office.locator('form[action$="/close"]')
    await close.locator('select[name="reason"]').selectOption('answered')
    await close.getByRole('button').click()
    await office.getByText('This report is closed').first().waitFor()
    await office.context().close()
    assert.equal(await counted(hourEnds()), were + 1)

    const published = await asPublished()
    const known = await counted(new Date(published.cutoff))
    assert.ok(known >= 25 && published.all % 5 === 0 && Math.abs(published.all - known) < 5, `${published.all} of ${known}`)
    const then = built('then', '--cutoff', published.cutoff)
    assert.equal(then.all, published.all, 'as it was known when it was frozen')
  })

  test('from the page of progress a reader follows the figure to its making, without script', async () => {
    const reads = {
      en: [
        'Reports, by how they came in',
        'How was this made?',
        /Query[\s\S]*reports-by-channel, version 1/,
        /Counts below 5/,
        /As known on/,
        'The manifest',
      ],
      fr: [
        'Signalements, selon la voie d’arrivée',
        'Comment ces chiffres ont-ils été établis',
        /Requête[\s\S]*reports-by-channel, version 1/,
        /Les comptes inférieurs à 5/,
        /Données arrêtées le/,
        'Le manifeste',
      ],
    } as const
    for (const language of ['en', 'fr'] as const) {
      const [table, made, query, rule, cutoff, manifest] = reads[language]
      const context = await browser.newContext({ javaScriptEnabled: false, locale: `${language}-CA` })
      const page = await context.newPage()
      await page.goto(`${fanal.publicUrl}${language === 'en' ? '/en/progress' : '/fr/progres'}`)
      await page.getByRole('link', { name: table, exact: true }).first().click()
      await page.getByRole('heading', { level: 1, name: table }).waitFor()
      await page.getByRole('heading', { name: made }).waitFor()
      const text = await page.locator('main').innerText()
      for (const said of [query, rule, cutoff, /published_statistical_record_at/]) assert.match(text, said)
      const signed = await page.request.get(
        new URL((await page.getByRole('link', { name: manifest }).getAttribute('href'))!, page.url()).href,
      )
      assert.equal(((await signed.json()) as { plan: string }).plan, 'invented-plan')
      await context.close()
    }
  })

  test('its pages are whole at the width of a phone and of a desk, in both languages', async () => {
    const page = await (await aDesk(browser)).newPage()
    for (const language of ['en', 'fr'] as const) {
      const start = `${fanal.publicUrl}${language === 'en' ? '/en/progress' : '/fr/progres'}`
      await page.goto(start)
      const parts = await page.locator('nav.parts a').evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href))
      const names =
        language === 'en'
          ? ['form of exploitation and gender', 'Inspect recruiters']
          : ['la forme d’exploitation et le genre', 'Inspecter les recruteurs']
      const some = await Promise.all(names.map(async (name) => await page.getByRole('link', { name }).first().getAttribute('href')))
      for (const [at, address] of [start, ...parts, ...some].entries()) {
        if (address === null) assert.fail(`${names.join(' or ')} leads nowhere`)
        await page.goto(new URL(address, start).href)
        await lookAt(page, `progress-${at}`, language)
      }
    }
    await page.context().close()
  })

  test('an outsider checks its folder, and the house makes it again from its records', async () => {
    const out = path.join(fanal.dataDir, 'out')
    const asked = ['edition', 'export', '--plan', 'invented-plan', '--period', period, '--out', out]
    let exported = fanal.fanal(asked)
    // the worker signs a head of the log every minute
    for (let tries = 0; exported.code !== 0 && tries < 40; tries += 1) {
      assert.match(exported.err, /no signed head/)
      await pause(3000)
      exported = fanal.fanal(asked)
    }
    for (const more of [[], ['--ledger']]) {
      const { code, out: told } = fanal.fanal(['edition', 'verify', out, '--json', ...more])
      assert.deepEqual([code, (JSON.parse(told) as { findings: unknown[] }).findings], [0, []])
    }
    const signatures = JSON.parse(readFileSync(path.join(out, 'proof/signatures.json'), 'utf8')) as {
      statement: { level: string; signer: string }
    }[]
    assert.deepEqual(new Set(signatures.map(({ statement }) => statement.level)), new Set(['working', 'director', 'minister']))
    assert.equal(new Set(signatures.map(({ statement }) => statement.signer)).size, 3)
  })

  test('the ledger of all that was told verifies', () => {
    const { code, out } = fanal.fanal(['ledger', 'verify', '--json'])
    assert.equal(code, 0, out)
  })
})
