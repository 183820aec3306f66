import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Language } from '@fanal/kernel'
import type { Browser } from 'playwright-core'
import { launchBrowser } from '../browser.ts'
import { type Running, pause, startFanal } from '../running.ts'
import { opened, part } from './case-worker.ts'
import { aDesk, listed, open, signIn } from './officer.ts'
import { aPhone, comeBack, shownMessages } from './reporter.ts'

interface Receipts {
  readonly receipts: readonly { readonly name: string; readonly receipt: string }[]
}

/** Those before them were closed weeks ago, and are there to be counted. */
const ofTheLastDays = 11
const states = ['New', 'Open', 'Answered', 'Wrote again', 'Closed'] as const

describe('whoever starts Fanal sees the whole line', () => {
  let fanal: Running
  let browser: Browser

  before(async () => {
    ;[fanal, browser] = await Promise.all([startFanal({ args: ['--demo'] }), launchBrowser()])
  })
  after(async () => {
    await browser?.close()
    await fanal?.stop()
  })

  const receipts = () => {
    const { code, out, err } = fanal.fanal(['demo', 'receipts', '--json'])
    assert.equal(code, 0, err)
    return (JSON.parse(out) as Receipts).receipts
  }
  const desk = async (language: Language, name: string, first?: string) => {
    const page = await (await aDesk(browser, language)).newPage()
    await signIn(page, fanal.workbenchUrl, language, name, first)
    return page
  }

  test('the start says which receipt to try', () => {
    assert.match(fanal.printed(), /A receipt to try on the public site \(A bed for tonight, held\): (\d{3} ){8}\d{3}/)
  })

  test('the inbox has reports in every state, and each opens in the officer’s browser', async () => {
    const page = await desk('en', 'Amina Okafor')
    const addresses = await listed(page, fanal.workbenchUrl, 'en')
    assert.ok(addresses.length >= 9, String(addresses.length))
    const rows = await page.locator('main table tr').allInnerTexts()
    for (const state of states)
      assert.ok(
        rows.some((row) => row.includes(state)),
        state,
      )
    for (const address of addresses.slice(0, ofTheLastDays)) {
      await open(page, address, 'en')
      assert.ok((await page.locator('[data-words]').first().innerText()).length > 40, address)
    }
    await page.context().close()
  })

  test('a number that three people named is seen to stand elsewhere', async () => {
    const page = await desk('fr', 'Noor Haddad')
    const found: string[] = []
    for (const address of (await listed(page, fanal.workbenchUrl, 'fr')).slice(0, ofTheLastDays)) {
      await open(page, address, 'fr')
      if ((await page.locator('[data-words]').allInnerTexts()).some((text) => text.includes('604-555-0142'))) found.push(address)
    }
    assert.equal(found.length, 3)
    await open(
      page,
      found.find((address) => address !== undefined)!,
      'fr',
    )
    await page
      .getByText(/se trouve dans \d autres? signalements?/)
      .first()
      .waitFor()
    await page.context().close()
  })

  test('one person’s way: a no and a yes of another house, a yes taken back, a night that somebody else looked at', async () => {
    const rose = await desk('en', 'Rose Cardinal')
    await rose.goto(`${fanal.workbenchUrl}/en/cases`)
    await rose.locator('main table a').first().click()
    await opened(rose)
    await rose.getByText('Marisol (invented)').first().waitFor()
    await rose.getByText('A room with a door that locks, further from where I worked.').waitFor()
    await part(rose, 'Safety plan')
    await rose.getByText('In use', { exact: true }).waitFor()
    await part(rose, 'Consent')
    await rose.getByText('Taken back', { exact: true }).waitFor()
    await rose.getByRole('navigation', { name: 'More of this case' }).getByRole('link', { name: 'Referrals', exact: true }).click()
    await rose.getByText('Declined', { exact: true }).first().waitFor()
    await rose.getByText('Being helped', { exact: true }).first().waitFor()
    await rose.context().close()
    const gita = await desk('fr', 'Gita Rao', '/fr/demandes')
    await gita.goto(`${fanal.workbenchUrl}/fr/acces-urgent`)
    await gita.getByText('Justifié', { exact: false }).first().waitFor()
    await gita.context().close()
  })

  test('one has a file, one is of somebody under 18 with an authority told, one went to the police and one to a shelter', async () => {
    const officer = await desk('en', 'Amina Okafor')
    await listed(officer, fanal.workbenchUrl, 'en')
    const rows = await officer.locator('main table tr').allInnerTexts()
    assert.equal(rows.filter((row) => /\b1\sfile\b/.test(row)).length, 1)
    await officer.context().close()

    const young = await desk('fr', 'Jo Whitefeather')
    const [address] = await listed(young, fanal.workbenchUrl, 'fr')
    await open(young, address!, 'fr')
    assert.ok(await young.locator('[data-young="possible"]').first().isVisible())
    await young.context().close()

    for (const name of ['Dana Roy', 'Sam Leblanc', 'Kim Bouchard']) {
      const page = await desk('en', name)
      await page.goto(`${fanal.workbenchUrl}/en/handed`)
      assert.ok((await page.locator('main a[href*="/handed/"]').count()) >= 1, name)
      await page.context().close()
    }
  })

  test('the receipts open what their reporters would read, as digits that one types', async () => {
    const told = receipts()
    assert.ok(told.length >= 4)
    const context = await aPhone(browser, { scripts: true, language: 'en' })
    const page = await context.newPage()
    const texts: string[] = []
    for (const { receipt } of told) {
      await comeBack(page, fanal.publicUrl, 'en', receipt)
      texts.push(...(await shownMessages(page, 'en')))
    }
    assert.ok(texts.some((text) => text.includes('What you asked about is ready')))
    assert.ok(texts.some((text) => text.includes('Ce n’est pas ta faute')))
    assert.doesNotMatch(texts.join('\n'), /\bbed\b|\bshelter\b|\bpolice\b/i)
    await context.close()
  })

  test('its report comes out by itself, and says in both languages that its year is still running', async () => {
    const progress = async (address: string) => await (await fetch(`${fanal.publicUrl}${address}`)).text()
    for (let tries = 0; tries < 300 && (await progress('/en/progress')).includes('No report is out yet'); tries += 1) await pause(400)
    assert.match(await progress('/en/progress'), /The period is still running/)
    assert.match(await progress('/fr/progres'), /La période n’est pas terminée/)
  })

  test('the ledger of all that was told verifies', () => {
    const { code, out } = fanal.fanal(['ledger', 'verify', '--json'])
    assert.equal(code, 0, out)
  })
})
