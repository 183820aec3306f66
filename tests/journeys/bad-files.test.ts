import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, describe, test } from 'node:test'
import type { Language } from '@fanal/kernel'
import type { Browser, Page } from 'playwright-core'
import { launchBrowser } from '../browser.ts'
import { type Running, startFanal } from '../running.ts'
import { bombs, type Chosen, hostileNames, liars, manyFiles, namedFiles, writeLargeFilm } from './hostile-files.ts'
import { aDesk, find, signIn } from './officer.ts'
import { onDisk } from './on-disk.ts'
import { aPhone, comeBack, goToForm, readReceipt, shownMessages, writeAndSend } from './reporter.ts'
import { stored, storedSince } from './stored.ts'
import { words } from './words.ts'

const says = {
  en: {
    lies: 'Its name says one thing, its content another. The team will see this too.',
    program: 'This kind of file (program) may say who made it and where.',
    archive: 'This kind of file (archive) may say who made it and where.',
    drawing: 'This kind of file (web page or drawing) may say who made it and where.',
    clean: 'No hidden data found.',
    empty: 'This file is empty: there is nothing to send.',
    undecided: 'Please choose for this file: leave it out, or send it as it is.',
    tooMany: /You can send up to 100 at a time.* You have 101\. Remove some/,
    tooManyThere: 'Up to 100 files can be sent at a time, originals counted. Nothing was sent. Please choose fewer',
    tooLargeThere: 'Together these files have more than 25 MB, and nothing of them was stored. Your report is stored.',
    leftOut: 'Left out:',
    remove: 'Remove',
  },
  fr: {
    lies: 'Son nom dit une chose, son contenu une autre. L’équipe le verra aussi.',
    program: 'Ce type de fichier (programme) peut révéler qui l’a fait et où.',
    archive: 'Ce type de fichier (archive) peut révéler qui l’a fait et où.',
    drawing: 'Ce type de fichier (page Web ou dessin) peut révéler qui l’a fait et où.',
    clean: 'Aucune donnée cachée trouvée.',
    empty: 'Ce fichier est vide : il n’y a rien à envoyer.',
    undecided: 'Veuillez choisir pour ce fichier : ne pas l’envoyer, ou l’envoyer tel quel.',
    tooMany: /Vous pouvez en envoyer jusqu’à 100 à la fois.* Vous en avez 101\. Retirez-en/,
    tooManyThere: 'On peut envoyer jusqu’à 100 fichiers à la fois, originaux compris. Rien n’a été envoyé. Veuillez en choisir moins',
    tooLargeThere: 'Ensemble, ces fichiers dépassent 25 Mo, et rien n’en a été conservé. Votre signalement est conservé.',
    leftOut: 'Non envoyés :',
    remove: 'Retirer',
  },
} as const

const careful = {
  en: 'its name says one thing and its content another. It was not saved',
  fr: 'son nom dit une chose et son contenu une autre. Il n’a pas été enregistré',
} as const
const anyway = { en: 'Save it all the same', fr: 'L’enregistrer quand même' } as const

const empty: Chosen = { name: 'empty.txt', mimeType: 'text/plain', buffer: Buffer.alloc(0) }
const all = [...namedFiles, ...bombs, ...liars, empty]
const officers = { en: 'Amina Okafor', fr: 'Luc Tremblay' } as const

describe('files that somebody made with care', () => {
  let fanal: Running
  let browser: Browser

  before(async () => {
    ;[fanal, browser] = await Promise.all([startFanal(), launchBrowser()])
  })
  after(async () => {
    await browser?.close()
    await fanal?.stop()
  })

  /** A page that shows the receipt of a report. */
  async function atReceipt(scripts: boolean, language: Language, what: string): Promise<{ page: Page; receipt: string }> {
    const context = await aPhone(browser, { scripts, language })
    const page = await context.newPage()
    page.on('dialog', () => assert.fail('a name ran'))
    await goToForm(page, fanal.publicUrl, language, { seals: scripts })
    await writeAndSend(page, language, { what })
    return { page, receipt: await readReceipt(page, language) }
  }

  const choose = (page: Page, files: readonly Chosen[]) =>
    page.locator('#f-file').setInputFiles(files.map(({ name, mimeType, buffer }) => ({ name, mimeType, buffer })))
  const send = (page: Page, language: Language) => page.getByRole('button', { name: words[language].files.send }).click()
  const sent = (page: Page, language: Language) => page.getByRole('heading', { name: words[language].files.done }).waitFor()
  const shownNames = (page: Page) => page.locator('bdi.file-name').allInnerTexts()

  /** What an officer sees of all files and saves of some. */
  async function officerSees(language: Language, what: string): Promise<void> {
    const office = await (await aDesk(browser, language)).newPage()
    office.on('dialog', () => assert.fail('a file ran'))
    await signIn(office, fanal.workbenchUrl, language, officers[language])
    await find(office, fanal.workbenchUrl, language, what)
    const saved = [...hostileNames.map((name) => name.saved), ...[...bombs, ...liars].map(({ name }) => name)]
    assert.deepEqual(await shownNames(office), saved)
    const items = office.locator('ul.files li')
    for (const [index, file] of [...namedFiles, ...bombs, ...liars].entries()) {
      // every third name; every bomb and every liar
      if (index < namedFiles.length && index % 3 !== 1) continue
      const item = items.nth(index)
      const hidden = liars.find(({ name }) => name === file.name)?.content ?? null
      if (hidden !== null) {
        // a name that lies is said before anything is saved, and what it is instead
        await item.getByRole('button').click()
        await item.getByText(careful[language]).waitFor()
        assert.ok((await item.innerText()).includes(hidden), file.name)
      }
      const saving = office.waitForEvent('download')
      await (hidden === null ? item.getByRole('button') : item.getByRole('button', { name: anyway[language] })).click()
      const download = await saving.catch(async () => assert.fail(`not saved: ${await item.innerText()}`))
      assert.equal(download.suggestedFilename(), saved[index])
      assert.ok(readFileSync(await download.path()).equals(file.buffer), file.name)
      // @NOTE Chromium drops the eleventh file that one page saves within a second; no hand is that fast
      await office.waitForTimeout(120)
    }
    assert.equal(await office.locator('.files img, .files svg, .files script').count(), 0)
    assert.notEqual(await office.title(), 'run')
    await office.context().close()
  }

  for (const language of ['en', 'fr'] as const)
    test(`${language}, scripts on: each file is shown for what it is, all that can go do, and the officer saves them without harm`, async () => {
      const [say, { asItIs }, what] = [says[language], words[language].files, `hostile files, ${language}`]
      const { page } = await atReceipt(true, language, what)
      const already = await stored(fanal)
      await choose(page, all)
      const item = (name: string) => page.locator('.chosen-file').filter({ has: page.getByText(name, { exact: true }) })
      await item('empty.txt').getByText(say.empty).waitFor()
      assert.deepEqual(await page.locator('.chosen-file strong bdi').allInnerTexts(), [
        ...hostileNames.map(({ shown }) => shown),
        ...all.slice(hostileNames.length).map(({ name }) => name),
      ])
      assert.deepEqual(await page.evaluate(() => [document.documentElement.scrollWidth > innerWidth, document.title]), [false, 'Fanal'])
      for (const { name, content } of liars) assert.equal(await item(name).getByText(say.lies).count(), content === null ? 0 : 1, name)
      for (const [name, sentence] of [
        ['program.jpg', say.program],
        ['drawing.svg', say.drawing],
        ['nested.zip', say.archive],
        ['huge.png', say.clean],
      ] as const)
        await item(name).getByText(sentence).waitFor()

      await send(page, language)
      await page.locator('#problem').getByText(say.undecided).waitFor()
      assert.equal(await page.locator('.chosen-file').count(), all.length)
      for (const choice of await page.locator('.chosen-file').getByLabel(asItIs).all()) if (await choice.isVisible()) await choice.check()
      await send(page, language)
      await sent(page, language)
      assert.deepEqual(await page.locator('#problem').count(), 0)
      assert.equal((await storedSince(already, fanal)).messages, 1)
      await officerSees(language, what)
      await page.context().close()
    })

  for (const language of ['en', 'fr'] as const)
    test(`${language}, scripts off: what may tell who made it is left out and named, all others go`, async () => {
      const { page } = await atReceipt(false, language, `hostile files without scripts, ${language}`)
      await choose(page, all)
      await send(page, language)
      await sent(page, language)
      await page.getByText(says[language].leftOut).waitFor()
      const left = ['swells.docx', 'nested.zip', 'program.jpg', 'page.png', 'drawing.svg', 'empty.txt']
      assert.deepEqual(await shownNames(page), [...hostileNames.map(({ shown }) => shown), 'huge.png', 'photo.pdf', ...left])
      assert.equal(await page.title(), 'Fanal')
      await page.context().close()
    })

  for (const [scripts, language] of [
    [true, 'en'],
    [false, 'fr'],
  ] as const)
    test(`${language}, scripts ${scripts ? 'on' : 'off'}: 101 files are too many, and 100 go at once`, async () => {
      const { page } = await atReceipt(scripts, language, `a hundred files, ${language}`)
      const already = await stored(fanal)
      await choose(page, manyFiles(101))
      await send(page, language)
      await page
        .locator('#problem')
        .getByText(scripts ? says[language].tooMany : says[language].tooManyThere)
        .waitFor()
      if (scripts) await page.locator('.chosen-file').last().getByRole('button', { name: says[language].remove }).click()
      else await choose(page, manyFiles(100))
      await send(page, language)
      await sent(page, language)
      assert.deepEqual(await storedSince(already, fanal), { reports: 0, messages: 1, pieces: 100 })
      await page.context().close()
    })

  for (const language of ['en', 'fr'] as const)
    test(`${language}, scripts off: 200 MB are too much here, which is said, and the report is as it was`, async (t) => {
      const film = onDisk(t, 'film.mp4', writeLargeFilm)
      const { page, receipt } = await atReceipt(false, language, `a large file without scripts, ${language}`)
      const already = await stored(fanal)
      await page.locator('#f-file').setInputFiles(film)
      await send(page, language)
      await page.locator('#problem').getByText(says[language].tooLargeThere).waitFor()
      await comeBack(page, fanal.publicUrl, language, receipt)
      await shownMessages(page, language)
      assert.deepEqual(await storedSince(already, fanal), { reports: 0, messages: 0, pieces: 0 })
      await page.context().close()
    })

  test('scripts on: 200 MB are read, sealed and sent piece by piece, and can be stopped', async (t) => {
    const language = 'fr'
    const film = onDisk(t, 'film.mp4', writeLargeFilm)
    const { page } = await atReceipt(true, language, `a large file, ${language}`)
    const already = await stored(fanal)
    await page.locator('#f-file').setInputFiles(film)
    await page.locator('.chosen-file').getByText('200 Mo').waitFor()
    await page.getByLabel(words[language].files.asItIs).check()
    await send(page, language)
    await page
      .locator('.chosen-file')
      .getByText(/^Envoyé\s:\s[1-9]\d*\s%$/)
      .waitFor({ timeout: 60_000 })
    // at once: the page is busy, and the button moves as numbers grow
    await page.getByRole('button', { name: 'Arrêter l’envoi' }).click({ force: true })
    await page.locator('#problem').getByText('Vous avez arrêté l’envoi. Les parties arrivées restent scellées').waitFor()
    const { messages, pieces } = await storedSince(already, fanal)
    assert.equal(messages, 1)
    assert.ok(pieces > 30, String(pieces))
    await page.context().close()
  })

  test('whoever removes a file or presses early while files are looked at sends what is left, and all of it', async () => {
    const { page } = await atReceipt(true, 'fr', 'pressé trop tôt')
    const already = await stored(fanal)
    // a phone that takes its time to read
    await page.evaluate(() => {
      const [read, gate] = [Blob.prototype.arrayBuffer, Promise.withResolvers<void>()]
      Blob.prototype.arrayBuffer = async function arrayBuffer() {
        await gate.promise
        return await read.call(this)
      }
      addEventListener('read-on', () => gate.resolve())
    })
    await choose(page, manyFiles(3))
    await page.locator('.chosen-file').nth(1).getByRole('button', { name: says.fr.remove }).click()
    // the button says that it waits, and takes the press all the same
    await page.getByRole('button', { name: words.fr.files.send }).click({ force: true })
    await page.evaluate(() => dispatchEvent(new Event('read-on')))
    await sent(page, 'fr')
    assert.deepEqual(await storedSince(already, fanal), { reports: 0, messages: 1, pieces: 2 })
    await page.context().close()
  })
})
