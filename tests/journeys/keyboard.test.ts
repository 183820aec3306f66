import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { launchBrowser } from '../browser.ts'
import { type Running, startFanal } from '../running.ts'
import { press, tabTo, typeInto } from './keyboard.ts'
import { aDesk, find, listed } from './officer.ts'
import { aPhone, readReceipt, shownMessages } from './reporter.ts'
import { words } from './words.ts'

const say = words.en
const question = 'Are you safe tonight?'

describe('the thread by keyboard alone', () => {
  let fanal: Running
  let browser: Browser
  let office: Page

  before(async () => {
    ;[fanal, browser] = await Promise.all([startFanal(), launchBrowser()])
    office = await (await aDesk(browser)).newPage()
  })
  after(async () => {
    await browser?.close()
    await fanal?.stop()
  })

  const main = (page: Page) => page.getByRole('main')

  async function writeByKeyboard(page: Page, mark: string): Promise<string> {
    await page.goto(`${fanal.publicUrl}/en`)
    await tabTo(page, page.getByRole('link', { name: 'Skip to main content' }))
    await page.keyboard.press('Enter')
    await page.locator('main:focus').waitFor()
    await press(page, main(page).getByRole('link', { name: say.home.write }))
    await press(page, main(page).getByRole('link', { name: say.about.witness }))
    await press(page, main(page).getByRole('link', { name: say.teams.writeTo }).first())
    await press(page, page.getByRole('button', { name: say.write.send }))
    await page.getByRole('alert').getByText(say.write.missing).waitFor()
    await press(page, page.getByRole('alert').getByRole('link', { name: say.write.missing }))
    await page.keyboard.type(`Three people sleep in the shop. ${mark}`)
    await typeInto(page, page.getByLabel(say.write.where), 'The shop by the station')
    await press(page, page.getByRole('button', { name: say.write.send }))
    return await readReceipt(page, 'en')
  }

  async function backByKeyboard(page: Page, receipt: string): Promise<void> {
    await page.goto(`${fanal.publicUrl}/en`)
    await press(page, main(page).getByRole('link', { name: say.home.back }))
    await typeInto(page, page.getByLabel(say.back.field), receipt)
    await page.keyboard.press('Enter')
    assert.deepEqual(await shownMessages(page, 'en'), [question])
    await typeInto(page, page.getByLabel(say.mailbox.more), 'Yes, tonight.')
    await press(page, page.getByRole('button', { name: say.write.send }))
    await page.getByRole('heading', { level: 1, name: say.mailbox.sent }).waitFor()
    await press(page, page.getByRole('button', { name: say.mailbox.again }))
    await press(page, page.getByRole('button', { name: say.mailbox.read }))
    await page.getByRole('heading', { level: 1, name: say.mailbox.deleted }).waitFor()
  }

  async function answerByKeyboard(mark: string): Promise<void> {
    const address = await find(office, fanal.workbenchUrl, 'en', mark)
    await listed(office, fanal.workbenchUrl, 'en')
    await press(office, office.locator(`main a[href="${new URL(address).pathname}"]`))
    await office.getByText(say.report.opened).waitFor()
    await typeInto(office, office.getByRole('textbox', { name: say.report.answer }), question)
    await press(office, office.getByRole('button', { name: say.report.send }))
    await office.getByText(say.report.sent).waitFor()
    await press(office, office.getByRole('button', { name: say.signIn.out }))
    await office.waitForURL(/sign-in/)
  }

  const officers = { off: 'Amina Okafor', on: 'Luc Tremblay' } as const
  for (const scripts of ['off', 'on'] as const)
    test(`report, answer, way back and follow-up, scripts ${scripts}`, async () => {
      const context = await aPhone(browser, { scripts: scripts === 'on', language: 'en' })
      const page = await context.newPage()
      const receipt = await writeByKeyboard(page, `keys-${scripts}`)
      await office.goto(`${fanal.workbenchUrl}/en/sign-in`)
      await press(office, office.getByRole('button', { name: `${say.signIn.as} ${officers[scripts]}` }))
      await office.waitForURL(`${fanal.workbenchUrl}/en/inbox`, { timeout: 45_000 })
      await answerByKeyboard(`keys-${scripts}`)
      await backByKeyboard(page, receipt)
      await context.close()
    })

  test('the way back through the form is the way there, turned around', async () => {
    const context = await aPhone(browser, { scripts: false, language: 'fr' })
    const page = await context.newPage()
    await page.goto(`${fanal.publicUrl}/fr/ecrire/2/1`)
    await tabTo(page, page.getByRole('button', { name: words.fr.write.send }))
    await tabTo(page, page.getByLabel(words.fr.write.what), 'Shift+Tab')
    await tabTo(page, page.getByRole('link', { name: words.fr.exit }), 'Shift+Tab')
    await context.close()
  })
})
