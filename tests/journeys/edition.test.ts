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

  async function inTheDatabase(change: string): Promise<void> {
    const server = must(await openServer({ dataDir: fanal.dataDir, attach: true }))
    await server.connect('migrator', { max: 1 }).query(change)
    await server.stop()
  }

  test('it is built of what is known, twice the same, and frozen with who signs by when', () => {
    const first = JSON.parse(done('edition', 'build', ...period, '--out', at('first'), '--json')) as { manifest: string; figures: number }
    assert.ok(first.figures > 60)
    const { cutoff } = JSON.parse(readFileSync(at('first/manifest.json'), 'utf8')) as { cutoff: string }
    const elsewhere = { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8' }
    const again = fanal.fanal(['edition', 'build', ...period, '--cutoff', cutoff, '--out', at('again'), '--json'], elsewhere)
    assert.equal((JSON.parse(again.out) as { manifest: string }).manifest, first.manifest)
    assert.deepEqual(checked(at('first'), '--draft').findings, [])
    const signers = ['--working', 'ines:2027-01-15', '--director', 'lea:2027-01-22', '--minister', 'omar:2027-01-31']
    assert.deepEqual(checked(at('first'), '--draft', '--ledger').findings, [])
    done('edition', 'freeze', at('first'), ...signers)
    const twice = fanal.fanal(['edition', 'freeze', at('first'), ...signers])
    assert.notEqual(twice.code, 0)
    assert.match(twice.err, /Nothing was kept/)
  })

  test('three people sign it in their order, each with their own key, and the secretariat publishes it', async () => {
    const ines = await member('Inès Fortin', '/en/campaigns')
    await ines.getByRole('navigation').getByRole('link', { name: 'Editions', exact: true }).click()
    await look(ines, 'editions', 'main table')
    await ines.locator('main table a').first().click()
    await ines.waitForURL(/\/en\/editions\/[\w-]{36}/)
    address = new URL(ines.url()).pathname
    await look(ines, 'edition-to-sign', 'fanal-edition-sign form')
    const lea = await member('Léa Marchand', '/en/campaigns')
    await lea.goto(`${fanal.workbenchUrl}${address}`)
    await lea.getByRole('heading', { name: 'Sign-offs' }).or(lea.getByText('Sign-offs')).first().waitFor()
    assert.equal(await lea.locator('fanal-edition-sign').count(), 0, 'not before whoever signs first')
    await ines.getByRole('button', { name: 'Sign this edition' }).click()
    await ines.getByText('Kept.').waitFor()
    await lea.reload()
    await lea.getByRole('button', { name: 'Sign this edition' }).click()
    await lea.getByText('Kept.').waitFor()
    const omar = await member('Omar Singh', '/fr/plans', 'fr')
    await omar.goto(`${fanal.workbenchUrl}${address.replace('/en/', '/fr/')}`)
    await omar.getByRole('button', { name: 'Approuver cette édition' }).click()
    await omar.getByText('C’est fait.').waitFor()
    await ines.reload()
    await look(ines, 'edition-to-publish', 'main form')
    await ines.getByRole('button', { name: 'Publish this edition' }).click()
    await ines.getByText('Public', { exact: true }).first().waitFor()
    await lookAt(ines, 'edition-published', 'en')
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
    const why = [
      '--corrects',
      at('out'),
      '--why-en',
      'A court sent its count late.',
      '--why-fr',
      'Un tribunal a envoyé son compte en retard.',
    ]
    done('edition', 'build', ...period, '--out', at('corrected'), ...why)
    const corrected = JSON.parse(readFileSync(at('corrected/data/edition.json'), 'utf8')) as {
      number: number
      corrects: string
      changes: object[]
    }
    assert.equal(corrected.number, 2)
    assert.equal(corrected.corrects, checked(at('out')).manifest)
    assert.deepEqual(
      corrected.changes.map((change) => ({ ...change, why: undefined })),
      [{ figure: 'iccs_cases_completed/2013-14', before: '45', after: '46', why: undefined }],
    )
    assert.match(readFileSync(at('corrected/fr/index.html'), 'utf8'), /corrig/i)
    assert.deepEqual(checked(at('corrected'), '--draft').findings, [])
    const table = at('out/en/table-iccs_cases_completed.html')
    writeFileSync(table, readFileSync(table, 'utf8').replace('>45<', '>54<'))
    const { ok, findings } = checked(at('out'), '--fingerprint', root)
    assert.equal(ok, false)
    assert.ok(
      findings.some(({ code, figure }) => code === 'figure-differs' && figure === 'iccs_cases_completed/2013-14'),
      JSON.stringify(findings),
    )
  })
})
