import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { launchBrowser } from '../browser.ts'
import { type Running, startFanal } from '../running.ts'
import { decideCoding, testSays, tick } from './coding.ts'
import { aDesk, find, open, signIn } from './officer.ts'
import { aPhone, goToForm, readReceipt, writeAndSend } from './reporter.ts'

const words = 'The owner keeps her passport and hits her. She is 16 and may not leave the motel.'

describe('an officer codes a report while reading it', () => {
  let fanal: Running
  let browser: Browser
  let office: Page
  let address = ''
  const posted: string[] = []

  before(async () => {
    ;[fanal, browser] = await Promise.all([startFanal(), launchBrowser()])
    const desk = await aDesk(browser)
    office = await desk.newPage()
    office.on('request', (request) => request.method() === 'POST' && posted.push(request.postData() ?? ''))
    await signIn(office, fanal.workbenchUrl, 'en', 'Amina Okafor')
    const phone = await aPhone(browser, { scripts: true, language: 'en' })
    const page = await phone.newPage()
    await goToForm(page, fanal.publicUrl, 'en')
    await writeAndSend(page, 'en', { what: words, where: 'Exit 12' })
    await readReceipt(page, 'en')
    await phone.close()
    address = await find(office, fanal.workbenchUrl, 'en', words)
  })
  after(async () => {
    await browser?.close()
    await fanal?.stop()
  })

  const triage = () => office.locator('fanal-triage')
  test('signs are suggested and nothing is ticked; the tests answer as facts are', async () => {
    await triage().locator('[data-suggested]').getByText('passport').first().waitFor()
    assert.equal(await triage().locator('input[name="fact"]:checked').count(), 0)
    assert.equal(await testSays(office, 'cc_279'), 'Not enough information')
    await tick(office, 'violence', 'm_violence')
    await tick(office, 'passport', 'm_documents_kept')
    await tick(office, 'farm', 'e_labour')
    await tick(office, 'controls', 'act_control_movement')
    await tick(office, 'under 18', 'p_minor')
    assert.equal(await testSays(office, 'cc_279'), 'Indicated')
    assert.equal(await testSays(office, 'palermo'), 'Not enough information')
    assert.equal(await testSays(office, 'irpa_118'), 'Not indicated')
    assert.equal(await triage().locator('[data-test]').count(), 7, 'seven tests, and no sum of them')
    assert.match(await triage().innerText(), /A machine suggests, a person decides/)
    assert.equal(await triage().locator('input[name="minor"][value="possible"]').isChecked(), true)
    assert.match(await triage().locator('[data-urgency]').innerText(), /Suggested urgency: Now \(because of /)
    await triage().locator('[data-urgency] button').click()
    const urgency = office.locator('[data-work] select[name="urgency"]')
    assert.deepEqual([await urgency.inputValue(), await urgency.evaluate((field) => field === document.activeElement)], ['now', true])
  })

  test('the published labour indicators are a check of their own, and change none of the tests', async () => {
    const labour = triage().locator('[data-labour]')
    await triage().locator('summary', { hasText: 'published labour indicators' }).click()
    await labour.getByText('Nothing is ticked.').waitFor()
    await labour.locator('input[value="exploitation.excessive_hours"]').check()
    await labour.locator('input[value="exploitation.pay_manipulated"]').check()
    const said = await labour.innerText()
    assert.match(said, /By this rule, exploitation alone: a matter of labour rights\./)
    assert.match(said, /Secondary source, not validated\./)
    assert.equal(await testSays(office, 'cc_279'), 'Indicated')
    assert.equal(await triage().locator('[data-test]').count(), 7)
  })

  test('a question that would decide goes into the answer', async () => {
    await triage().locator('[data-test="palermo"] button').first().click()
    assert.match(await office.locator('[data-answer] textarea').inputValue(), /recruited, moved or lodged/)
    await office.locator('[data-answer] textarea').fill('')
  })

  test('the decision is a person’s, with reasons; all of it is sealed, and is there again', async () => {
    await triage().getByRole('button', { name: 'Seal this coding' }).click()
    await triage().getByText('Choose your decision, and say why.').waitFor()
    await office.locator('[data-answer] textarea').fill('Half an answer.')
    await decideCoding(office, 'trafficking-likely', 'Hit, papers held, sixteen.')
    await office.locator('#young-title').waitFor()
    await triage().locator('[data-history] li').getByText('Hit, papers held, sixteen.').waitFor()
    const codings = await triage().locator('[data-codings]').innerText()
    assert.match(codings, /Decided by Amina Okafor, .*\. Rules .*, law as read on \d{4}-\d{2}-\d{2}/)
    assert.match(codings, /Labour indicators used:[\s\S]*a matter of labour rights/)
    assert.match(codings, /A machine suggests, a person decides[\s\S]*many positive answers are wrong/)
    assert.equal(await office.locator('[data-answer] textarea').inputValue(), 'Half an answer.', 'the page was not loaded anew')
    const said = triage().locator('[data-said][aria-live="polite"]')
    assert.match(await said.innerText(), /Sealed and kept\. In the list of codings it is number 1\./)
    assert.equal(await said.evaluate((place) => place === document.activeElement), true)
    await said.getByRole('link', { name: 'Somebody may be under 18' }).click()
    assert.equal(new URL(office.url()).hash, '#young-title')
    assert.ok(
      posted.every((body) => !/papers held|m_violence|trafficking-likely"/.test(body)),
      'nothing that was coded left the browser unsealed',
    )
    assert.equal(await triage().locator('[data-facts] input[value="m_violence"]').isChecked(), true, 'the last coding is where one goes on')
  })

  test('a second coding stands beside the first at once, and one sent twice stands there once', async () => {
    const items = triage().locator('[data-history] > ol > li')
    for (const _ of [1, 2]) {
      await decideCoding(office, 'other-harm', 'She wrote again.')
      await triage().locator('[data-said] .success').waitFor()
      assert.match(await triage().locator('[data-said]').innerText(), /it is number 2\./)
    }
    assert.equal(await items.count(), 2)
    assert.match(await items.nth(1).innerText(), /She wrote again\./)
    await open(office, address, 'en')
    await items.first().waitFor()
    assert.equal(await items.count(), 2)
  })

  test('under 18: first the young person, then the authority, a guardian only where it is safe', async () => {
    const form = office.locator('form[action$="/protection"]')
    const record = async (step: string, more: Readonly<Record<string, string>> = {}) => {
      await open(office, address, 'en')
      await form.locator('select[name="step"]').selectOption(step)
      for (const [name, value] of Object.entries(more)) await form.locator(`select[name="${name}"]`).selectOption(value)
      await Promise.all([office.waitForLoadState('load'), form.getByRole('button', { name: 'Record' }).click()])
      return await office.locator('main').innerText()
    }
    assert.match(await record('guardian-told'), /No guardian is told until somebody has recorded why that is safe/)
    assert.match(await record('authority-told', { region: 'ON' }), /The young person is told first/)
    assert.match(await record('young-person-told'), /The young person was told first/)
    assert.match(await record('authority-told', { region: 'ON' }), /authority was told: Ontario/)
    assert.match(await record('guardian-safe', { reason: 'authority-advised' }), /The authority advises it/)
    assert.match(await record('guardian-told'), /A guardian was told \(/)
    assert.match((await office.locator('main').textContent()) ?? '', /To whom: ask the authority \(not verified\)/)
  })

  test('the codes that are counted are confirmed by hand, and corrected beside', async () => {
    await open(office, address, 'en')
    const record = office.locator('[data-record]')
    for (const select of await record.locator('select').all())
      if ((await select.inputValue()) === '') await select.selectOption({ index: 1 })
    await Promise.all([office.waitForLoadState('load'), record.getByRole('button', { name: 'Confirm the record' }).click()])
    await office.getByText('Confirmed, version 1').waitFor()
    await record.locator('select[name="gender"]').selectOption('another')
    await Promise.all([office.waitForLoadState('load'), record.getByRole('button', { name: 'Confirm the record' }).click()])
    await office.getByText('Confirmed, version 2').waitFor()
  })

  test('whoever leaves with something unsealed is asked first, and nobody else', async () => {
    const asked: string[] = []
    office.on('dialog', (dialog) => {
      asked.push(dialog.type())
      void dialog.accept()
    })
    const leave = async () => {
      await office.goto(`${fanal.workbenchUrl}/en/inbox`)
      await open(office, address, 'en')
    }
    await open(office, address, 'en')
    await triage().getByLabel('Find a fact', { exact: false }).fill('farm')
    await leave()
    assert.deepEqual(asked, [], 'looking for a fact is not coding')
    await tick(office, 'debt', 'm_debt_or_fines')
    await leave()
    assert.deepEqual(asked, ['beforeunload'])
    await tick(office, 'debt', 'm_debt_or_fines')
    await decideCoding(office, 'other-harm', 'She owes them.')
    await triage().locator('[data-said] .success').waitFor()
    await leave()
    await office.locator('fanal-handover summary').click()
    await office.locator('fanal-handover textarea[name="reason"]').fill('Half a reason')
    await leave()
    assert.deepEqual(asked, ['beforeunload', 'beforeunload'])
  })
})
