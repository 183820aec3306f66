import assert from 'node:assert/strict'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { after, before, describe, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { faultsOnScreen } from '../accessibility/look.ts'
import { processesOf } from '../canary/processes.ts'
import { type Canary, scanFiles, scanLog, scanMemory, textCanary } from '../canary/scan.ts'
import { launchBrowser } from '../browser.ts'
import { type Running, startFanal } from '../running.ts'
import { takeCall } from './calls.ts'
import { handing, openHanded, writeHandover } from './handing.ts'
import { aDesk, find, open, signIn } from './officer.ts'
import { aPhone, comeBack, goToForm, readReceipt, shownMessages, writeAndSend } from './reporter.ts'

const pictures = process.env['FANAL_SCREENSHOTS']

/** Nothing is wrong with what is on the screen, wide and narrow. */
async function look(page: Page, name: string, language = 'en'): Promise<void> {
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 740 })
    assert.deepEqual(await faultsOnScreen(page, language), [], `${name} at ${width}`)
    if (pictures === undefined) continue
    mkdirSync(pictures, { recursive: true })
    await page.screenshot({ path: path.join(pictures, `${name}-${language}-${width}.png`), fullPage: true })
  }
  await page.setViewportSize({ width: 1280, height: 800 })
}

describe('handing over', () => {
  let fanal: Running
  let browser: Browser
  const posted: string[] = []

  before(async () => {
    ;[fanal, browser] = await Promise.all([startFanal(), launchBrowser()])
  })
  after(async () => {
    await browser?.close()
    await fanal?.stop()
  })

  async function aMember(name: string): Promise<Page> {
    const context = await aDesk(browser)
    const page = await context.newPage()
    page.on('request', (request) => request.method() === 'POST' && posted.push(request.postData() ?? ''))
    page.on('pageerror', (fault) => assert.fail(fault.message))
    await signIn(page, fanal.workbenchUrl, 'en', name)
    return page
  }

  /** The same report in French, the form opened, in a tab of its own. */
  async function lookInFrench(officer: Page): Promise<void> {
    const page = await officer.context().newPage()
    await page.goto(officer.url().replace('/en/reports/', '/fr/signalements/'))
    await page.locator('fanal-handover summary', { hasText: 'Transmettre une partie' }).click()
    const police = await page.locator('select[name="to"] option', { hasText: 'Police de River City' }).getAttribute('value')
    await page.locator('fanal-handover select[name="to"]').selectOption(police)
    await page.locator('[name="field-situation"]').fill('Ma voisine a vu deux hommes hier soir.')
    await page
      .getByText('Montre si la personne', { exact: false })
      .or(page.getByText('Parle comme la personne', { exact: false }))
      .first()
      .waitFor()
    await look(page, 'handover-police', 'fr')
    await page.close()
  }

  const part = (page: Page) => page.locator('fanal-handover')

  test('a caller says yes: the shelter gets a package, holds a bed, and the caller reads it by receipt', async () => {
    const noor = await aMember('Noor Haddad')
    const { receipt, address } = await takeCall(
      noor,
      fanal.workbenchUrl,
      'He keeps my passport in the blue tin and I sleep in the laundry.',
      { 'onward-services': 'yes' },
    )

    await open(noor, address, 'en')
    await part(noor).getByText('Nothing of this report was handed over.').waitFor()
    await writeHandover(noor, {
      to: 'North Star Shelter (invented), Front door',
      basis: 'The person said yes',
      reason: 'Said yes on the phone this evening.',
      fields: { 'What is asked': 'One bed tonight for one adult.' },
    })
    await look(noor, 'handover-form')
    await part(noor).getByRole('button', { name: handing.preview }).click()
    const preview = part(noor).locator('[data-preview]')
    assert.match(await preview.innerText(), /Exactly this will be readable[\s\S]*One bed tonight for one adult\./)
    assert.doesNotMatch(await preview.innerText(), /blue tin|laundry/)
    await look(noor, 'handover-preview')
    await preview.getByRole('button', { name: handing.send }).click()
    await part(noor).getByText('It was sealed and handed over.').waitFor()
    await part(noor).getByText('Sent, not yet received').waitFor()

    const sam = await aMember('Sam Leblanc')
    assert.match(await openHanded(sam, fanal.workbenchUrl), /One bed tonight for one adult\./)
    await look(sam, 'handed')
    await sam.getByRole('button', { name: 'We have it' }).click()
    await sam.getByText('Receipt acknowledged').waitFor()
    await sam.getByLabel('A bed is held').check()
    await sam.getByRole('button', { name: 'Tell them what came of it' }).click()
    await sam.getByText('Outcome reported').waitFor()
    await sam.goto(`${fanal.workbenchUrl}/fr/transmis`)
    await look(sam, 'handed-list', 'fr')

    await open(noor, address, 'en')
    await part(noor).getByText('A bed is held').waitFor()
    await look(noor, 'handover-tell')
    await part(noor).getByLabel('Pass it on to the person').fill('A bed is held for you. Ask for Sam.')
    await part(noor).getByRole('button', { name: handing.tell }).click()
    await part(noor).getByText('Passed on to the person').waitFor()

    const phone = await aPhone(browser, { scripts: true, language: 'en' })
    const page = await phone.newPage()
    await comeBack(page, fanal.publicUrl, 'en', receipt)
    assert.deepEqual(await shownMessages(page, 'en'), ['A bed is held for you. Ask for Sam.'])
    await Promise.all([phone.close(), noor.context().close(), sam.context().close()])
  })

  test('a witness’s report is rewritten for the police, returned once, checked by a colleague, and received', async () => {
    const what = 'My neighbour at number 12 told me she saw two men lock three women into the flat above the bakery last night.'
    const phone = await aPhone(browser, { scripts: true, language: 'en' })
    const home = await phone.newPage()
    await goToForm(home, fanal.publicUrl, 'en')
    await writeAndSend(home, 'en', { what })
    const receipt = await readReceipt(home, 'en')

    const amina = await aMember('Amina Okafor')
    const address = await find(amina, fanal.workbenchUrl, 'en', 'above the bakery')
    await part(amina).locator('[data-list] p').waitFor()
    const police = {
      to: 'River City Police (invented), Exploitation Unit',
      basis: 'A life is in danger now',
      reason: 'Three women are locked in, and there is nobody to ask.',
    }
    await writeHandover(amina, {
      ...police,
      fields: { 'What has to be known': 'She saw two men lock three women into the flat above the bakery last night.' },
    })
    assert.equal(await part(amina).getByRole('button', { name: 'Insert' }).count(), 0, 'what goes to the police is not copied')
    const warnings = part(amina).locator('form [data-pointers]')
    for (const found of ['She saw', 'last night', 'saw two men lock three women into the flat above the bakery last night'])
      await warnings.getByText(found, { exact: false }).first().waitFor()
    await look(amina, 'handover-police')
    await lookInFrench(amina)
    await part(amina).getByRole('button', { name: handing.preview }).click()
    await part(amina).getByRole('button', { name: handing.forCheck }).click()
    await part(amina).getByText('Somebody else of your unit has to check it.', { exact: false }).waitFor()
    assert.equal(await part(amina).getByRole('button', { name: handing.approve }).count(), 0)

    const luc = await aMember('Luc Tremblay')
    await open(luc, address, 'en')
    await part(luc).getByText('Read it beside the original.', { exact: false }).waitFor()
    assert.match(await part(luc).locator('article').innerText(), /My neighbour at number 12/)
    await look(luc, 'handover-check')
    await part(luc).getByLabel('Why it should not go like this').fill('Leave out who saw it, and when.')
    await part(luc).getByRole('button', { name: handing.giveBack }).click()
    await part(luc).getByText('Returned to the writer').first().waitFor()

    await open(amina, address, 'en')
    await part(amina).getByText('Leave out who saw it, and when.').waitFor()
    await part(amina).getByRole('button', { name: handing.rewrite }).click()
    await writeHandover(amina, {
      ...police,
      fields: { 'What has to be known': 'Two men keep three women locked in a flat.', Where: 'Over a bakery' },
    })
    await part(amina).getByText('The plain rules found nothing.', { exact: false }).waitFor()
    await part(amina).getByRole('button', { name: handing.preview }).click()
    await part(amina).getByRole('button', { name: handing.forCheck }).click()
    await part(amina).getByText('Waits for a second person', { exact: true }).waitFor()

    const dana = await aMember('Dana Roy')
    await dana.goto(`${fanal.workbenchUrl}/en/handed`)
    await dana.getByText('Nothing was handed to your units').waitFor()
    await look(dana, 'handed-none')

    await open(luc, address, 'en')
    await part(luc).getByRole('button', { name: handing.approve }).click()
    await part(luc).getByText('Sent, not yet received').waitFor()

    const read = await openHanded(dana, fanal.workbenchUrl)
    assert.match(read, /Two men keep three women locked in a flat\.[\s\S]*Over a bakery/)
    assert.doesNotMatch(read, /neighbour|She saw|nobody to ask|last night/)
    await dana.getByRole('button', { name: 'We have it' }).click()
    await dana.getByLabel('An investigation was opened').check()
    await dana.getByRole('button', { name: 'Tell them what came of it' }).click()
    await dana.getByText('Outcome reported').waitFor()

    await open(amina, address, 'en')
    await part(amina).getByRole('button', { name: handing.tell }).click()
    await part(amina).getByText('Passed on to the person').waitFor()
    await comeBack(home, fanal.publicUrl, 'en', receipt)
    assert.deepEqual(await shownMessages(home, 'en'), ['What you wrote was read and is being looked at. Thank you.'])
  })

  test('somebody may be under 18: child protection stands first, is asked, and answers by command', async () => {
    const jo = await aMember('Jo Whitefeather')
    const { address } = await takeCall(jo, fanal.workbenchUrl, 'She says that she is fifteen.', { minor: 'possible' })
    await open(jo, address, 'en')
    await part(jo).locator('[data-list] p').waitFor()
    assert.match((await part(jo).locator('select[name="to"] option').nth(1).textContent()) ?? '', /^Child protection/)
    const protection = {
      to: 'Child and Family Services (invented), First call',
      basis: 'A child is at risk',
      reason: 'She says that she is fifteen; Ontario.',
      fields: { 'What is asked': 'Does this have to be reported, and by whom?' },
    }
    await writeHandover(jo, protection)
    await part(jo).getByText('ask the authority; nobody has to be certain', { exact: false }).waitFor()
    await part(jo).getByText('First record on this page', { exact: false }).waitFor()
    await look(jo, 'handover-child')
    await part(jo).getByRole('button', { name: handing.preview }).click()
    await part(jo).getByText('Choose the province or territory whose authority this goes to.').waitFor()
    await part(jo).locator('form select[name="region"]').selectOption('ON')
    await part(jo).getByRole('button', { name: handing.preview }).click()
    await part(jo).getByRole('button', { name: handing.send }).click()
    await part(jo).getByText('then send this again', { exact: false }).waitFor()

    jo.on('dialog', (dialog) => void dialog.accept())
    const step = jo.locator('form[action$="/protection"]')
    await step.locator('select[name="step"]').selectOption('young-person-told')
    await Promise.all([jo.waitForLoadState('load'), step.getByRole('button', { name: 'Record' }).click()])
    await open(jo, address, 'en')
    await writeHandover(jo, protection)
    assert.equal(await part(jo).getByText('First record on this page', { exact: false }).count(), 0)
    await part(jo).locator('form select[name="region"]').selectOption('ON')
    await part(jo).getByRole('button', { name: handing.preview }).click()
    await part(jo).getByRole('button', { name: handing.send }).click()
    await part(jo).getByText('Sent, not yet received').waitFor()
    await open(jo, address, 'en')
    await jo.getByText('The child-protection authority was told: Ontario', { exact: false }).waitFor()

    const people = JSON.parse(fanal.fanal(['demo', 'members', '--json']).out) as {
      members: { name: string; passphrase: string; totpSecret: string }[]
    }
    const kim = people.members.find(({ name }) => name === 'kim')!
    const asKim = (...words: string[]) => {
      const done = fanal.fanal(['handover', ...words, '--to', fanal.workbenchUrl, '--as', 'kim', '--json'], {
        FANAL_PASSPHRASE: kim.passphrase,
        FANAL_TOTP: kim.totpSecret,
      })
      assert.equal(done.code, 0, done.err)
      return JSON.parse(done.out) as { packages: { id: string; state: string }[]; fields: Record<string, string>; state: string }
    }
    const { packages } = asKim('list')
    assert.deepEqual(
      packages.map(({ state }) => state),
      ['waiting'],
    )
    const { id } = packages[0]!
    assert.deepEqual(asKim('open', id).fields, { need: 'Does this have to be reported, and by whom?' })
    assert.equal(asKim('acknowledge', id).state, 'received')
    assert.equal(asKim('outcome', id, '--code', 'help-given').state, 'outcome')
    await open(jo, jo.url(), 'en')
    await part(jo).getByText('Help was given').waitFor()
  })

  test('no word of a package is on the server: not in its database, files, logs or memory', () => {
    const everywhere = (canaries: readonly Canary[]) => [
      ...scanFiles(fanal.dataDir, canaries, (file) => file.startsWith(path.join(fanal.dataDir, 'cache'))),
      ...scanMemory(processesOf(fanal), canaries),
      ...scanLog(fanal.printed(), canaries),
    ]
    const planted = [
      textCanary('package', 'One bed tonight for one adult'),
      textCanary('rewritten package', 'Two men keep three women locked'),
      textCanary('reason', 'and there is nobody to ask'),
      textCanary('remarks', 'Leave out who saw it'),
      textCanary('passed on', 'A bed is held for you. Ask for Sam'),
    ]
    assert.deepEqual(everywhere(planted), [])
    assert.notDeepEqual(everywhere([textCanary('a name that the server knows', 'River City Police')]), [], 'the scan finds what is there')
  })

  test('no word of a package or of its checking left a browser unsealed', () => {
    assert.ok(posted.length > 10)
    for (const body of posted) assert.doesNotMatch(body, /bed tonight|blue tin|three women|bakery|Leave out|Ask for Sam|nobody to ask/)
  })
})
