import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Language } from '@fanal/kernel'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { launchBrowser } from '../browser.ts'
import { type Running, startFanal } from '../running.ts'
import { aDesk, answer, find, open, rowOf, signIn, signOut } from './officer.ts'
import { aPhone, comeBack, goToForm, heading, onPaper, readReceipt, shownMessages, writeAndSend } from './reporter.ts'
import { words } from './words.ts'

const stories = {
  en: {
    what: 'My cousin works at a motel kitchen and may not leave.\nThey keep her passport.',
    where: 'Motel on Exit 12',
    answer: 'Thank you. Is it safe to call you on Friday?\n\nIn danger, call 9-1-1.',
    more: 'Friday evening is safe. She is 19.',
  },
  fr: {
    what: 'Ma cousine travaille dans la cuisine d’un motel et n’a pas le droit d’en sortir.\nOn garde son passeport.',
    where: 'Le motel de la sortie 12',
    answer: 'Merci. Pouvons-nous vous joindre vendredi sans danger ?\n\nEn cas de danger, appelez le 9-1-1.',
    more: 'Vendredi soir, c’est possible. Elle a 19 ans.',
  },
} as const satisfies Record<Language, object>

describe('the whole thread, from a phone to the officer and back', () => {
  let fanal: Running
  let browser: Browser
  let desk: BrowserContext
  let office: Page

  before(async () => {
    ;[fanal, browser] = await Promise.all([startFanal(), launchBrowser()])
    desk = await aDesk(browser)
    office = await desk.newPage()
    await signIn(office, fanal.workbenchUrl, 'en', 'Amina Okafor')
  })
  after(async () => {
    await browser?.close()
    await fanal?.stop()
  })

  const ways = [
    { scripts: false, sealed: 'byServer' },
    { scripts: true, sealed: 'onDevice' },
  ] as const

  for (const language of ['en', 'fr'] as const)
    for (const { scripts, sealed } of ways)
      test(`${language}, scripts ${scripts ? 'on' : 'off'}: report, receipt, verified answer, follow-up, read`, async () => {
        const say = words[language]
        const story = stories[language]
        const mark = `${language}-${sealed}`
        const context = await aPhone(browser, { scripts, language })
        const page = await context.newPage()
        const faults: string[] = []
        page.on('pageerror', (fault) => faults.push(fault.message))
        page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
        const posted: string[] = []
        context.on('request', (request) => request.method() === 'POST' && posted.push(new URL(request.url()).pathname))

        await goToForm(page, fanal.publicUrl, language)
        await page.getByText(say.write[sealed]).waitFor()
        await writeAndSend(page, language, { what: `${story.what} ${mark}`, where: story.where })
        const receipt = await readReceipt(page, language)
        assert.equal(await page.getByText(say.receipt[sealed]).isVisible(), true, 'the receipt says who sealed it')
        const formPath = new URL(page.url()).pathname
        assert.deepEqual(posted, [scripts ? '/api/v1/reports' : formPath], 'sealed on the device, nothing else leaves it')

        await comeBack(page, fanal.publicUrl, language, receipt)
        assert.deepEqual(await shownMessages(page, language), [], 'nobody has answered yet')
        assert.equal(await page.getByText(say.mailbox.none).isVisible(), true)

        const address = await find(office, fanal.workbenchUrl, 'en', mark)
        assert.match(await office.locator('main').innerText(), new RegExp(story.where))
        const serverHeld = office.getByText(words.en.report.serverHeld)
        assert.equal(await serverHeld.isVisible(), !scripts, 'the officer is told where it was sealed')
        await answer(office, 'en', story.answer)
        assert.ok((await rowOf(office, fanal.workbenchUrl, 'en', address)).includes(words.en.inbox[sealed]))

        await comeBack(page, fanal.publicUrl, language, onPaper(receipt))
        assert.deepEqual(await shownMessages(page, language), [story.answer])
        assert.equal(await page.locator('.message').getByText(say.mailbox.verified).isVisible(), true)

        await page.getByLabel(say.mailbox.more, { exact: false }).fill(story.more)
        await page.getByRole('button', { name: say.write.send }).click()
        await page.getByRole('heading', { level: 1, name: say.mailbox.sent }).waitFor()
        await page.getByRole('button', { name: say.mailbox.again }).click()
        assert.deepEqual(await shownMessages(page, language), [story.answer])

        await open(office, address, 'en')
        const followUp = office.getByRole('article', { name: words.en.report.followUp })
        assert.match(await followUp.innerText(), new RegExp(story.more))

        await page.getByRole('button', { name: say.mailbox.read }).click()
        await page.getByRole('heading', { level: 1, name: say.mailbox.deleted }).waitFor()
        await comeBack(page, fanal.publicUrl, language, receipt)
        assert.deepEqual(await shownMessages(page, language), [], 'what was read is gone')
        assert.equal(await heading(page), say.mailbox.title)
        assert.deepEqual(faults, [], 'the browser had nothing to complain about')
        await context.close()
      })

  test('an officer who signs out leaves nothing that can be opened', async () => {
    const [address] = await office.locator('main table a').evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href))
    await signOut(office, fanal.workbenchUrl, 'en')
    await office.goto(address ?? `${fanal.workbenchUrl}${words.en.inbox.path}`)
    assert.match(office.url(), /\/en\/sign-in/)
    await office.goBack()
    assert.doesNotMatch(await office.locator('body').innerText(), /cousin/)
    const left = await office.evaluate(async () => ({ databases: (await indexedDB.databases()).length, local: localStorage.length }))
    assert.deepEqual({ ...left, cookies: (await desk.cookies()).length }, { databases: 0, local: 0, cookies: 0 })
  })

  test('the same inbox in French', async () => {
    await signIn(office, fanal.workbenchUrl, 'fr', 'Luc Tremblay')
    const address = await find(office, fanal.workbenchUrl, 'fr', 'fr-byServer')
    assert.equal(await office.getByText(words.fr.report.serverHeld).first().isVisible(), true)
    await answer(office, 'fr', 'Encore merci.')
    assert.match(await rowOf(office, fanal.workbenchUrl, 'fr', address), /Par notre serveur/)
    await signOut(office, fanal.workbenchUrl, 'fr')
  })
})
