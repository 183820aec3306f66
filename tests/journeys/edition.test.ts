import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { after, before, describe, test } from 'node:test'
import { must } from '@fanal/kernel'
import { openServer } from '@fanal/postgres'
import type { Browser, Page } from 'playwright-core'
import { launchBrowser } from '../browser.ts'
import { type Running, startFanal } from '../running.ts'
import { look, lookAt } from './case-worker.ts'
import { aDesk, signIn } from './officer.ts'

interface Told {
  readonly ok: boolean
  readonly manifest: string
  readonly findings: readonly { readonly code: string; readonly file: string | null; readonly figure: string | null }[]
}

describe('an edition goes out, and an outsider checks it', { concurrency: 1 }, () => {
  let fanal: Running
  let browser: Browser
  let address = ''
  const at = (name: string) => path.join(fanal.dataDir, name)
  const period = ['--plan', 'nap-2012', '--period', '2013-14'] as const

  before(async () => {
    ;[fanal, browser] = await Promise.all([startFanal(), launchBrowser()])
  })
  after(async () => {
    await browser?.close()
    await fanal?.stop()
  })

  async function member(name: string, first: string, language: 'en' | 'fr' = 'en'): Promise<Page> {
    const page = await (await aDesk(browser, language)).newPage()
    await signIn(page, fanal.workbenchUrl, language, name, first)
    return page
  }

  /** The printed report, in the language of its name. */
  const printOf = (name: string) => `${fanal.workbenchUrl}${name === 'report' ? address : address.replace('/en/', '/fr/')}/${name}`

  /** Runs a command that must end well. */
  function done(...args: readonly string[]): string {
    const { code, out, err } = fanal.fanal(args)
    assert.equal(code, 0, `${args.join(' ')}: ${out}${err}`)
    return out
  }

  function checked(dir: string, ...more: readonly string[]): Told {
    const { out } = fanal.fanal(['edition', 'verify', dir, '--json', ...more])
    return JSON.parse(out) as Told
  }

  async function inTheDatabase(text: string): Promise<Record<string, unknown>[]> {
    const server = must(await openServer({ dataDir: fanal.dataDir, attach: true }))
    const rows = await server.connect('migrator', { max: 1 }).query<Record<string, unknown>>(text)
    await server.stop()
    return rows
  }

  const days = { working: '2099-01-15', director: '2099-01-22', minister: '2099-01-31' } as const
  const names = { working: 'Inès Fortin', director: 'Léa Marchand', minister: 'Omar Singh' } as const

  /** Opens what is folded, and says who signs by when. */
  async function says(page: Page, folded: string, words: Readonly<Record<string, string>>): Promise<void> {
    if (!(await page.locator('main details[open] > summary', { hasText: folded }).count()))
      await page.locator('main summary', { hasText: folded }).click()
    for (const [name, text] of Object.entries(words)) {
      const field = page.locator(`main form [name="${name}"]`)
      if ((await field.evaluate(({ tagName }) => tagName)) === 'SELECT') await field.selectOption(name === 'plan' ? text : { label: text })
      else await field.fill(text)
    }
  }

  const signers = Object.fromEntries(
    (['working', 'director', 'minister'] as const).flatMap((level) => [
      [level, names[level]],
      [`${level}-due`, days[level]],
    ]),
  ) as Readonly<Record<string, string>>

  /** The page does not change by itself: whoever waits loads it again. */
  async function waitsFor(page: Page, what: string): Promise<void> {
    for (let tries = 0; tries < 60; tries += 1) {
      if ((await page.getByText(what).count()) > 0) return
      await new Promise((resolve) => setTimeout(resolve, 500))
      await Promise.all([page.waitForEvent('load'), page.getByRole('link', { name: 'look again' }).click()])
    }
    assert.fail(`not ${what}: ${await page.locator('main').innerText()}`)
  }

  /** Each signs with their own key, one after the other. */
  async function threeSign(ines: Page, lea: Page, omar: Page): Promise<void> {
    await ines.getByRole('button', { name: 'Sign this edition' }).click()
    await ines.getByText('Kept.').waitFor()
    await lea.goto(`${fanal.workbenchUrl}${address}`)
    await lea.getByRole('button', { name: 'Sign this edition' }).click()
    await lea.getByText('Kept.').waitFor()
    await omar.goto(`${fanal.workbenchUrl}${address.replace('/en/', '/fr/')}`)
    await omar.getByRole('button', { name: 'Approuver cette édition' }).click()
    await omar.getByText('C’est fait.').waitFor()
  }

  async function publishes(ines: Page): Promise<void> {
    await ines.goto(`${fanal.workbenchUrl}${address}`)
    await ines.getByRole('button', { name: 'Publish this edition' }).click()
    await ines.getByText('Public', { exact: true }).first().waitFor()
  }

  let ines: Page
  let lea: Page
  let omar: Page

  test('a command builds it of what is known, twice the same, and keeps it; the secretariat withdraws it', async () => {
    const first = JSON.parse(done('edition', 'build', ...period, '--out', at('first'), '--json')) as { manifest: string; figures: number }
    assert.ok(first.figures > 60)
    const { cutoff } = JSON.parse(readFileSync(at('first/manifest.json'), 'utf8')) as { cutoff: string }
    const elsewhere = { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8' }
    const again = fanal.fanal(['edition', 'build', ...period, '--cutoff', cutoff, '--out', at('again'), '--json'], elsewhere)
    assert.equal((JSON.parse(again.out) as { manifest: string }).manifest, first.manifest)
    assert.deepEqual(checked(at('first'), '--draft', '--ledger').findings, [])
    const named = ['--working', 'ines:2099-01-15', '--director', 'lea:2099-01-22', '--minister', 'omar:2099-01-31']
    done('edition', 'freeze', at('first'), ...named)
    const twice = fanal.fanal(['edition', 'freeze', at('first'), ...named])
    assert.notEqual(twice.code, 0)
    assert.match(twice.err, /Nothing was kept/)
    ines = await member('Inès Fortin', '/en/updates')
    await ines.getByRole('navigation').getByRole('link', { name: 'Editions', exact: true }).click()
    await ines.locator('main table a').first().click()
    await ines.locator('main summary', { hasText: 'Withdraw this edition' }).click()
    await lookAt(ines, 'edition-to-withdraw', 'en')
    await ines.locator('main form button', { hasText: 'Withdraw this edition' }).click()
    await ines.getByText('Withdrawn', { exact: true }).first().waitFor()
    assert.equal(await ines.locator('fanal-edition-sign').count(), 0, 'nobody signs it any more')
    await look(ines, 'edition-withdrawn', 'main table')
  })

  test('the secretariat freezes it on the page: what was typed wrong is said field by field, and nothing is typed twice', async () => {
    await ines.goto(`${fanal.workbenchUrl}/en/editions`)
    await says(ines, 'Freeze an edition', { plan: 'nap-2012', period: '2098-99', ...signers, director: names.working })
    await lookAt(ines, 'edition-form', 'en')
    await ines.getByRole('button', { name: 'Freeze this edition' }).click()
    await ines.locator('.error-summary').waitFor()
    assert.deepEqual(await ines.locator('.error-summary li').allInnerTexts(), [
      'This period has not begun: nothing is known of it yet.',
      'This person signs at another level already: three different people sign.',
    ])
    assert.equal(await ines.locator('[name="minister-due"]').inputValue(), days.minister, 'what was typed is kept')
    await lookAt(ines, 'edition-form-refused', 'en')
    await ines.goto(`${fanal.workbenchUrl}/fr/editions`)
    await says(ines, 'Figer une édition', { period: '2013' })
    await lookAt(ines, 'edition-form', 'fr')
    await ines.getByRole('button', { name: 'Figer cette édition' }).click()
    await ines.locator('.error-summary').waitFor()
    await lookAt(ines, 'edition-form-refused', 'fr')
    await ines.goto(`${fanal.workbenchUrl}/en/editions`)
    await says(ines, 'Freeze an edition', { plan: 'nap-2012', period: '2013-14', ...signers })
    await ines.getByRole('button', { name: 'Freeze this edition' }).click()
    await ines.getByText('This takes some seconds.').waitFor()
    await lookAt(ines, 'edition-waits', 'en')
    await waitsFor(ines, 'It is frozen.')
    await look(ines, 'edition-is-frozen', 'main table')
    await ines.goto(`${fanal.workbenchUrl}/en/editions`)
    await ines.locator('main table a').first().click()
    await ines.waitForURL(/\/en\/editions\/[\w-]{36}/)
    address = new URL(ines.url()).pathname
  })

  test('three people read it, sign it in their order, each with their own key, and the secretariat publishes it', async () => {
    await look(ines, 'edition-to-sign', 'fanal-edition-sign form')
    ;[lea, omar] = [await member('Léa Marchand', '/en/campaigns'), await member('Omar Singh', '/fr/plans', 'fr')]
    await lea.goto(`${fanal.workbenchUrl}${address}`)
    await lea.getByText('Sign-offs').first().waitFor()
    assert.equal(await lea.locator('fanal-edition-sign').count(), 0, 'not before whoever signs first')
    for (const name of ['report', 'rapport']) {
      const [print] = await Promise.all([omar.waitForEvent('download'), omar.goto(printOf(name)).catch(() => undefined)])
      assert.match(print.suggestedFilename(), new RegExp(`^${name}\\.pdf$`), 'whoever signs reads it first, in both languages')
    }
    const [folder] = await Promise.all([lea.waitForEvent('download'), lea.getByRole('link', { name: /ZIP/ }).click()])
    assert.equal(folder.suggestedFilename(), 'nap-2012-2013-14-1.zip')
    assert.equal(readFileSync(await folder.path()).toString('latin1', 0, 4), 'PK\u0003\u0004')
    await threeSign(ines, lea, omar)
    await ines.reload()
    await look(ines, 'edition-to-publish', 'main form')
    await publishes(ines)
    await look(ines, 'edition-published', 'main table')
  })

  test('everybody reads it without script, and an outsider who has the folder alone checks it and names a changed digit', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false, locale: 'en-CA' })
    const page = await context.newPage()
    await page.goto(`${fanal.publicUrl}/en/progress`)
    await page.getByText('As known on').first().waitFor()
    assert.match(await page.locator('main').innerText(), /28/)
    await context.close()
    // the worker signs a head of the log every minute
    let exported = fanal.fanal(['edition', 'export', ...period, '--out', at('out')])
    for (let tries = 0; exported.code !== 0 && tries < 40; tries += 1) {
      assert.match(exported.err, /no signed head/)
      await new Promise((resolve) => setTimeout(resolve, 3000))
      exported = fanal.fanal(['edition', 'export', ...period, '--out', at('out')])
    }
    const root = /Root: ([\d ]+)\./.exec(exported.out)?.[1] ?? ''
    assert.deepEqual(checked(at('out'), '--fingerprint', root), { ...checked(at('out')), ok: true, findings: [] })
    await inTheDatabase(`update fanal.plan_observation set value = 46 where indicator = 'iccs_cases_completed' and period = '2013-14'`)
    const inside = checked(at('out'), '--fingerprint', root, '--ledger').findings
    assert.deepEqual(
      inside.map(({ code, figure }) => [code, figure]),
      [['ledger-differs', 'iccs_cases_completed/2013-14']],
      'somebody changed an entry behind the house’s back',
    )
    const table = at('out/en/table-iccs_cases_completed.html')
    writeFileSync(table, readFileSync(table, 'utf8').replace('>45<', '>54<'))
    const { ok, findings } = checked(at('out'), '--fingerprint', root)
    assert.equal(ok, false)
    assert.ok(
      findings.some(({ code, figure }) => code === 'figure-differs' && figure === 'iccs_cases_completed/2013-14'),
      JSON.stringify(findings),
    )
  })

  test('the secretariat corrects it on the page: what changed is listed with the reason, in words of both languages', async () => {
    await ines.goto(`${fanal.workbenchUrl}${address}`)
    const late = { 'why-en': 'The court sent its count after the others.', 'why-fr': 'The court sent its count after the others.' }
    await says(ines, 'Correct this edition', { ...late, ...signers })
    await lookAt(ines, 'correction-form', 'en')
    await ines.getByRole('button', { name: 'Freeze the correction' }).click()
    await waitsFor(ines, 'Nothing was frozen.')
    await ines.getByText('The French text is in English.').first().waitFor()
    await look(ines, 'correction-refused', '.notice.danger')
    await ines.goto(`${fanal.workbenchUrl}/en/editions`)
    await ines.getByRole('link', { name: 'Ask again with what you typed' }).click()
    assert.equal(await ines.locator('[name="why-en"]').inputValue(), late['why-en'])
    await says(ines, 'Correct this edition', { 'why-fr': 'Le tribunal a envoyé son compte après les autres.' })
    await ines.getByRole('button', { name: 'Freeze the correction' }).click()
    await waitsFor(ines, 'It is frozen.')
    await ines.getByRole('link', { name: 'Open the edition' }).click()
    await ines.waitForURL(/\/en\/editions\/[\w-]{36}/)
    address = new URL(ines.url()).pathname
    await look(ines, 'correction-to-sign', 'fanal-edition-sign form')
    await threeSign(ines, lea, omar)
    await publishes(ines)
    const [row] = await inTheDatabase(`select content from fanal.published_edition where number = 2`)
    const corrected = JSON.parse(String(row?.['content'])) as { corrects: string; changes: object[] }
    assert.equal(corrected.corrects, checked(at('out')).manifest)
    assert.deepEqual(corrected.changes, [
      {
        figure: 'iccs_cases_completed/2013-14',
        before: '45',
        after: '46',
        why: { en: late['why-en'], fr: 'Le tribunal a envoyé son compte après les autres.' },
      },
    ])
  })
})
