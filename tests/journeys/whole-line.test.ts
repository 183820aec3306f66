import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { launchBrowser } from '../browser.ts'
import { type Running, startFanal } from '../running.ts'
import { keepCall, writeCall } from './calls.ts'
import { decideCoding, testSays, tick } from './coding.ts'
import { handing, openHanded, writeHandover } from './handing.ts'
import { aDesk, find, open, signIn } from './officer.ts'
import { aPhone, comeBack, goToForm, readReceipt, shownMessages, writeAndSend } from './reporter.ts'

const boss = '(604) 555-0142'
const call = `My boss at ${boss} keeps my passport in the blue tin and locks the laundry where I sleep.`
const witnessed = 'J’habite au 12. Hier soir, ma voisine a vu deux hommes enfermer trois femmes au-dessus de la boulangerie.'

describe('the whole line, in one evening', () => {
  let fanal: Running
  let browser: Browser
  let noor: Page
  let sam: Page
  let receipt = ''
  let address = ''

  before(async () => {
    ;[fanal, browser] = await Promise.all([startFanal(), launchBrowser()])
    noor = await aMember('Noor Haddad')
    sam = await aMember('Sam Leblanc')
  })
  after(async () => {
    await browser?.close()
    await fanal?.stop()
  })

  async function aMember(name: string): Promise<Page> {
    const page = await (await aDesk(browser)).newPage()
    page.on('pageerror', (fault) => assert.fail(fault.message))
    await signIn(page, fanal.workbenchUrl, 'en', name)
    return page
  }

  const part = (page: Page) => page.locator('fanal-handover')

  test('the hotline takes a call, and sees that the number stands in two other reports', async () => {
    for (const earlier of [`A man at ${boss} moves us every week.`, 'Ask for work at 604.555.0142, they say.']) {
      await writeCall(noor, fanal.workbenchUrl, earlier)
      await noor.locator('[data-seen] input').first().waitFor()
      await keepCall(noor)
    }
    await writeCall(noor, fanal.workbenchUrl, call)
    await noor.locator('[data-seen]').getByText('stands in 2 other reports').waitFor()
    assert.equal(await noor.locator('[data-seen] a').count(), 2)
    ;({ receipt, address } = await keepCall(noor, { 'onward-services': 'yes', path: 'own' }))
    await open(noor, address, 'en')
    await noor.locator('fanal-seen').getByText('stands in 2 other reports').waitFor()
  })

  test('codes it, and decides with the tests in sight', async () => {
    assert.equal(await noor.locator('fanal-triage input[name="fact"]:checked').count(), 0, 'nothing is ticked for anybody')
    assert.equal(await testSays(noor, 'cc_279'), 'Not enough information')
    await tick(noor, 'passport', 'm_documents_kept')
    await tick(noor, 'violence', 'm_violence')
    await tick(noor, 'farm', 'e_labour')
    await tick(noor, 'controls', 'act_control_movement')
    assert.equal(await testSays(noor, 'cc_279'), 'Indicated')
    await decideCoding(noor, 'trafficking-likely', 'Papers held, locked in.')
    await noor.locator('fanal-triage').getByText('Sealed and kept.', { exact: false }).waitFor()
  })

  test('with the caller’s yes the shelter is asked for a bed, and sees the package alone', async () => {
    await open(noor, address, 'en')
    await noor.locator('fanal-triage').getByText('Papers held, locked in.').waitFor()
    await writeHandover(noor, {
      to: 'North Star Shelter (invented), Front door',
      basis: 'The person said yes',
      reason: 'Said yes on the phone this evening.',
      fields: { 'What is asked': 'One bed tonight for one adult.' },
    })
    await part(noor).getByRole('button', { name: handing.preview }).click()
    await part(noor).getByRole('button', { name: handing.send }).click()
    await part(noor).getByText('Sent, not yet received').waitFor()

    const read = await openHanded(sam, fanal.workbenchUrl)
    assert.match(read, /One bed tonight for one adult\./)
    assert.doesNotMatch(await sam.locator('body').innerText(), /555|0142|blue tin|laundry|every week|other reports/)
    await sam.getByRole('button', { name: 'We have it' }).click()
    await sam.getByLabel('A bed is held').check()
    await sam.getByRole('button', { name: 'Tell them what came of it' }).click()
    await sam.getByText('Outcome reported').waitFor()
    assert.equal((await sam.goto(address))?.status(), 404, 'the report itself is not theirs')
  })

  test('the caller reads by receipt that a bed is held', async () => {
    await open(noor, address, 'en')
    await part(noor).getByText('A bed is held').waitFor()
    await part(noor).getByLabel('Pass it on to the person').fill('A bed is held for you. Ask for Sam.')
    await part(noor).getByRole('button', { name: handing.tell }).click()
    await part(noor).getByText('Passed on to the person').waitFor()

    const phone = await aPhone(browser, { scripts: true, language: 'en' })
    const page = await phone.newPage()
    await comeBack(page, fanal.publicUrl, 'en', receipt)
    assert.deepEqual(await shownMessages(page, 'en'), ['A bed is held for you. Ask for Sam.'])
    await phone.close()
  })

  test('the same evening a witness’s report is rewritten for the police, who see nothing before a colleague checked it', async () => {
    const phone = await aPhone(browser, { scripts: true, language: 'fr' })
    const home = await phone.newPage()
    await goToForm(home, fanal.publicUrl, 'fr')
    await writeAndSend(home, 'fr', { what: witnessed })
    await readReceipt(home, 'fr')
    await phone.close()

    const [amina, luc, dana] = [await aMember('Amina Okafor'), await aMember('Luc Tremblay'), await aMember('Dana Roy')]
    const witness = await find(amina, fanal.workbenchUrl, 'en', 'au-dessus de la boulangerie')
    await writeHandover(amina, {
      to: 'River City Police (invented), Exploitation Unit',
      basis: 'A life is in danger now',
      reason: 'Three women are locked in, and there is nobody to ask.',
      fields: { 'What has to be known': 'Trois femmes sont retenues par deux hommes dans un logement.', Where: 'Un logement du centre' },
    })
    await part(amina).getByRole('button', { name: handing.preview }).click()
    await part(amina).getByRole('button', { name: handing.forCheck }).click()
    await part(amina).getByText('Waits for a second person', { exact: true }).waitFor()
    assert.equal(await part(amina).getByRole('button', { name: handing.approve }).count(), 0, 'nobody checks their own')

    await dana.goto(`${fanal.workbenchUrl}/en/handed`)
    await dana.getByText('Nothing was handed to your units').waitFor()
    await open(luc, witness, 'en')
    await part(luc).getByRole('button', { name: handing.approve }).click()
    await part(luc).getByText('Sent, not yet received').waitFor()

    assert.match(await openHanded(dana, fanal.workbenchUrl), /Trois femmes sont retenues par deux hommes/)
    assert.doesNotMatch(await dana.locator('body').innerText(), /voisine|habite|Hier soir|boulangerie|there is nobody to ask/)
    await dana.getByRole('button', { name: 'We have it' }).click()
    await dana.getByText('Receipt acknowledged').waitFor()
  })
})
