import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, describe, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { launchBrowser } from '../browser.ts'
import { type Running, startFanal } from '../running.ts'
import { beginCase, look, lookAt, opened, part, press } from './case-worker.ts'
import { aDesk, signIn } from './officer.ts'

/** What the person says, all invented: no word of it may leave the device in clear. */
const said = {
  danger: 'A man in a grey van',
  step: 'Out by the laundry door',
  contact: 'Aunt Jo, who comes by car',
  number: '902-555-0147',
  word: 'marmalade',
  reasons: 'She could not leave, and he kept her pay.',
  notes: 'We met Wren twice at our shelter.',
} as const

describe('a case worker beside somebody who is not safe', () => {
  let fanal: Running
  let browser: Browser
  let page: Page
  const posted: string[] = []

  before(async () => {
    ;[fanal, browser] = await Promise.all([startFanal(), launchBrowser()])
    page = await (await aDesk(browser)).newPage()
    page.on(
      'request',
      (request) => request.method() === 'POST' && posted.push(decodeURIComponent(request.postData() ?? '').replaceAll('+', ' ')),
    )
    page.on('pageerror', (fault) => assert.fail(fault.message))
    await signIn(page, fanal.workbenchUrl, 'en', 'Rose Cardinal')
    await beginCase(page, fanal.workbenchUrl, 'Wren')
  })
  after(async () => {
    await browser?.close()
    await fanal?.stop()
  })

  const write = async (words: string, button = 'Keep and go on') => {
    await page.locator('#line textarea').fill(words)
    await press(page, button)
  }
  const skip = async () => {
    await page.getByRole('link', { name: 'Go on without writing' }).click()
    await opened(page)
  }

  test('a plan is made one question at a time, agreed, each contact checked, and put to use', async () => {
    await part(page, 'Safety plan')
    await look(page, 'safety-none')
    await press(page, 'Begin together')
    await look(page, 'safety-question')
    await write(said.danger)
    await skip()
    await skip()
    await write(said.step, 'Keep and write another')
    await page.getByText(said.step).waitFor()
    await skip()
    await skip()
    await page.getByLabel('Number').fill(said.number)
    await write(said.contact)
    await write(said.word)
    await page.getByRole('link', { name: 'See the whole plan' }).click()
    await opened(page)
    for (const words of [said.danger, said.step, said.contact, said.number, said.word]) await page.getByText(words).first().waitFor()
    await look(page, 'safety-draft')
    await page.getByLabel('The person has gone through it and agrees').first().check()
    await press(page, 'Agreed with the person')
    await press(page, 'Put it to use')
    // what stands in the way is said where it is mended
    await page.getByRole('alert').getByText('Somebody in the plan was not checked yet').waitFor()
    await lookAt(page, 'safety-not-checked', 'en')
    await page.setViewportSize({ width: 1280, height: 800 })
    await press(page, /^I checked/)
    await press(page, 'Put it to use')
    await page.getByText('In use', { exact: true }).waitFor()
    await look(page, 'safety-in-use')
  })

  test('a list to take along is made on the device, looks like any other, and is posted to nobody', async () => {
    await page.getByRole('link', { name: 'A copy to take along' }).click()
    await opened(page)
    await page.locator('#take-along-form').waitFor()
    assert.equal(await page.title(), 'List – Fanal')
    const sentSoFar = posted.length
    const line = page.locator('.take-line', { hasText: said.contact })
    await line.getByRole('checkbox').check()
    await line.getByRole('textbox').fill(`Jo ${said.number}`)
    await page.getByLabel('Other lines, one on each line').fill('milk\nbread')
    await look(page, 'safety-list')
    await page.locator('#take-along-form').waitFor()
    await line.getByRole('checkbox').check()
    await line.getByRole('textbox').fill(`Jo ${said.number}`)
    await page.getByLabel('Other lines, one on each line').fill('milk\nbread')
    const saving = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Save it as a small file' }).click()
    const file = await saving
    assert.equal(file.suggestedFilename(), 'list.txt')
    assert.equal(readFileSync(await file.path(), 'utf8'), `Shopping\n\n- milk\n- Jo ${said.number}\n- bread\n`)
    await page.emulateMedia({ media: 'print' })
    assert.equal((await page.locator('body').innerText()).trim(), `Shopping\n\n- milk\n- Jo ${said.number}\n- bread`)
    await page.emulateMedia({ media: 'screen' })
    assert.equal(posted.length, sentSoFar, 'nothing was sent')
  })

  test('somebody else decides about identification; the answers stay on the device', async () => {
    await page.getByRole('link', { name: 'Back to the plan' }).click()
    await opened(page)
    await part(page, 'Identification')
    await press(page, 'Begin')
    await page.getByLabel('The person knows that they need not answer', { exact: false }).check()
    await press(page, 'Begin to ask')
    await page.locator('[data-question]:not([hidden])').getByLabel('Yes', { exact: true }).check()
    await page.getByRole('button', { name: 'Next question' }).click()
    await page.getByText('Question 2 of 28').waitFor()
    await look(page, 'identification-asking')
    await page.locator('[data-question]:not([hidden])').getByLabel('Yes', { exact: true }).check()
    await press(page, 'Keep the answers sealed')
    assert.ok(await page.locator('[data-question="offered"] [data-answer="yes"]').isChecked(), 'what was kept is opened again')
    await page.locator('#move-suspect textarea').fill(said.reasons)
    await press(page, 'I think: possible victim')
    await page.getByText('You put the questions: somebody else decides.').waitFor()
    await page.getByText(said.reasons).first().waitFor()
    await look(page, 'identification-suspected')
  })

  test('a permit waits for a yes; its letter is drafted here in both languages from what the worker wrote', async () => {
    await part(page, 'Permits and status')
    await page.getByLabel('Which permit', { exact: false }).selectOption({ index: 1 })
    await press(page, 'Consider it')
    await page.getByText('Number and letter').click()
    await page.getByLabel('What you know about this person, for a letter').fill(said.notes)
    await page.getByRole('button', { name: 'Draft in French' }).click()
    const letter = page.locator('[data-seal^="C7:permitLetter-"]')
    assert.match(await letter.inputValue(), /Nous, _+, écrivons pour Wren, [^]*We met Wren twice[^]*Lu|lu le/)
    await letter.fill('')
    await page.getByRole('button', { name: 'Draft in English' }).click()
    assert.match(await letter.inputValue(), /write for Wren[^]*We met Wren twice[^]*at least 12 months in most cases/)
    await press(page, 'Keep number, notes and letter sealed')
    await page.getByText('Number and letter').click()
    assert.match(await letter.inputValue(), /write for Wren/)
    await look(page, 'status-considering')
    assert.ok(posted.length > 0)
    for (const words of Object.values(said)) assert.ok(!posted.some((body) => body.includes(words)), `“${words}” left the device`)
  })
})
