import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { launchBrowser } from '../browser.ts'
import { type Running, startFanal } from '../running.ts'
import { look, opened, press } from './case-worker.ts'
import { aDesk, signIn } from './officer.ts'

describe('somebody who was written down twice', () => {
  let fanal: Running
  let browser: Browser

  before(async () => {
    ;[fanal, browser] = await Promise.all([startFanal(), launchBrowser()])
  })
  after(async () => {
    await browser?.close()
    await fanal?.stop()
  })

  test('is seen by the device, compared by a person, held to be one, and two again; no number leaves the device', async () => {
    const rose = await (await aDesk(browser)).newPage()
    rose.on('pageerror', (fault) => assert.fail(fault.message))
    const posted: string[] = []
    rose.on('request', (request) => request.method() === 'POST' && posted.push(request.postData() ?? ''))
    await signIn(rose, fanal.workbenchUrl, 'en', 'Rose Cardinal')

    async function aCase(called: string, reach: string): Promise<{ readonly address: string; readonly number: string }> {
      await rose.goto(`${fanal.workbenchUrl}/en/cases/new`)
      await opened(rose)
      await rose.getByLabel('What the person wants to be called').fill(called)
      await rose.getByLabel('Number or address where they can be reached safely').fill(reach)
      await rose.getByLabel('No', { exact: true }).check()
      await press(rose, 'Start intake')
      return { address: rose.url(), number: await rose.locator('h1 code').innerText() }
    }
    async function compare(address: string): Promise<void> {
      await rose.goto(`${address}/duplicates`)
      await rose.locator('fanal-twins[data-ready]').waitFor()
      await press(rose, 'Compare')
    }

    const first = await aCase('Ines', '604-555-0199')
    await compare(first.address)
    await rose.getByText('Among what was compared so far, nobody else has the same.').waitFor()
    const second = await aCase('Inés R.', '+1 (604) 555 0199, mornings')
    await compare(second.address)
    await rose.getByText('Perhaps the same person').waitFor()
    const beside = rose.locator('.beside-each-other')
    await beside.locator('fanal-person[data-open]').nth(1).waitFor()
    assert.match(await beside.locator('section').first().innerText(), /This record[^]*Inés R\.[^]*mornings/)
    assert.match(await beside.locator('section').last().innerText(), /The other record[^]*Ines\n[^]*604-555-0199/)
    await look(rose, 'duplicates')

    // nothing is merged by looking, and not without a reason
    await rose.locator('summary', { hasText: 'It is the same person' }).click()
    await press(rose, 'It is the same person: go on in this record').catch(() => undefined)
    await rose.getByText('Something was left open').waitFor()
    await rose.goto(`${second.address}/duplicates`)
    await opened(rose)
    await rose.locator('summary', { hasText: 'It is the same person' }).click()
    await rose.getByLabel('The person said so').check()
    await press(rose, 'It is the same person: go on in this record')
    await rose.getByText('Held to be one person with').waitFor()
    await look(rose, 'duplicates-merged')

    // the other record stays as it was, and says where it points
    await rose.goto(`${first.address}/duplicates`)
    await opened(rose)
    await rose.getByText('This record points to').waitFor()
    assert.equal(await rose.locator('article.message a code').innerText(), second.number)

    await rose.locator('summary', { hasText: 'Take it back' }).click()
    await rose.getByLabel('They are two people').check()
    await press(rose, 'Take it back: two records again')
    await rose.getByText('Perhaps the same person').waitFor()
    await rose.goto(first.address)
    await opened(rose)
    await rose.getByText('604-555-0199').first().waitFor()
    const sent = posted.map((body) => decodeURIComponent(body.replaceAll('+', ' '))).join('\n')
    assert.doesNotMatch(sent, /555.?0199|Ines|Inés/)
  })
})
