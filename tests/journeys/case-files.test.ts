import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, describe, test } from 'node:test'
import { must } from '@fanal/kernel'
import { openServer } from '@fanal/postgres'
import { jpegBaggage, jpegWith, latinOf, traces } from '@fanal/strip/testing'
import type { Browser, Page } from 'playwright-core'
import { launchBrowser } from '../browser.ts'
import { type Running, startFanal } from '../running.ts'
import { beginCase, look, lookAt, opened, part, press } from './case-worker.ts'
import { liars, writeLargeFilm } from './hostile-files.ts'
import { network } from './network.ts'
import { aDesk, signIn } from './officer.ts'
import { onDisk } from './on-disk.ts'

const words = 'Invented picture of a door'
const photo = { name: 'door.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(jpegWith([jpegBaggage.exif(6), jpegBaggage.comment()])) }
/** Words that no other file holds, over some chunks. */
const letter = { name: 'letter.txt', mimeType: 'text/plain', buffer: Buffer.from('An invented letter about the laundry. '.repeat(30_000)) }
const program = Buffer.concat([Buffer.from('MZ\u0000\u0001', 'latin1'), Buffer.alloc(2000)])
const page = Buffer.from('<!doctype html><script>document.title = "run"</script>')
const hiding = [
  { name: 'photo.jpg', mimeType: 'image/jpeg', buffer: program },
  { name: 'page.pdf', mimeType: 'application/pdf', buffer: page },
  ...liars.filter(({ name }) => name === 'photo.pdf' || name === 'page.png').map(({ content: _content, ...file }) => file),
]
const otherKinds = [
  { name: 'program.exe', mimeType: 'application/octet-stream', buffer: program },
  { name: 'page.html', mimeType: 'text/html', buffer: page },
  ...liars.filter(({ name }) => name === 'drawing.svg').map(({ content: _content, ...file }) => file),
]

const says = {
  en: {
    path: 'files',
    lies: 'Its name says one thing, its content another. Nothing was sent.',
    otherKind: 'This kind of file is not taken',
    tooLarge: 'Too large: at most 50 MB. Nothing was sent.',
    cleaned: 'Hidden data (place, time, camera) is taken out.',
    broke: 'The connection was lost. What arrived is kept.',
    story: 'What happened',
    health: 'Health',
    send: 'Seal and add',
  },
  fr: {
    path: 'fichiers',
    lies: 'Son nom dit une chose, son contenu une autre. Rien n’a été envoyé.',
    otherKind: 'Ce type de fichier n’est pas accepté',
    tooLarge: 'Trop volumineux : au plus 50 Mo. Rien n’a été envoyé.',
    cleaned: 'Les données cachées (lieu, heure, appareil) sont retirées.',
    broke: 'La connexion a été coupée. Ce qui est arrivé est conservé.',
    story: 'Ce qui s’est passé',
    health: 'Santé',
    send: 'Sceller et ajouter',
  },
} as const

describe('files on a case', () => {
  let fanal: Running
  let browser: Browser
  let rose: Page
  let address: string
  const asked: string[] = []

  before(async () => {
    ;[fanal, browser] = await Promise.all([startFanal(), launchBrowser()])
    rose = await aMember('Rose Cardinal')
    await beginCase(rose, fanal.workbenchUrl, 'Wren')
    await part(rose, 'Files')
    address = rose.url()
  })
  after(async () => {
    await browser?.close()
    await fanal?.stop()
  })

  async function aMember(name: string): Promise<Page> {
    const member = await (await aDesk(browser)).newPage()
    member.on('dialog', () => assert.fail('a file ran'))
    member.on('pageerror', (fault) => assert.fail(fault.message))
    member.on('request', (request) => request.url().includes('/api/v1/cases/') && asked.push(`${request.method()} ${request.url()}`))
    await signIn(member, fanal.workbenchUrl, 'en', name)
    return member
  }
  const at = async (member: Page, to: string = address) => {
    await member.goto(to)
    await member.locator('fanal-files[data-ready]').waitFor()
  }
  const inFrench = async () => {
    const other = await rose.locator('a.language[hreflang="fr"]').first().getAttribute('href')
    await at(rose, new URL(other ?? '', address).href)
  }
  const choose = (files: Parameters<ReturnType<Page['locator']>['setInputFiles']>[0]) =>
    rose.locator('#f-choose-files').setInputFiles(files)
  async function send(language: 'en' | 'fr'): Promise<void> {
    const loaded = rose.waitForEvent('load')
    await rose.getByRole('button', { name: says[language].send }).click()
    await loaded
    await rose.locator('fanal-files[data-ready]').waitFor()
  }
  const fileOf = (member: Page, name: string) => member.locator('#files article', { hasText: name })

  async function query<Row extends object>(text: string): Promise<Row[]> {
    const server = must(await openServer({ dataDir: fanal.dataDir, attach: true }))
    const rows = await server.connect('migrator', { max: 1 }).query<Row>(text)
    await server.stop()
    return rows
  }
  const stored = async () =>
    (
      await query<{ files: number; chunks: number }>(
        `select (select count(*)::int from fanal.case_file) as files, (select count(*)::int from fanal.case_file_chunk) as chunks`,
      )
    )[0]!

  test('what lies about its kind, may run, or is too large is refused in both languages before a byte is sent', async (t) => {
    const film = onDisk(t, 'film.mp4', writeLargeFilm)
    for (const language of ['en', 'fr'] as const) {
      const say = says[language]
      await at(rose)
      if (language === 'fr') await inFrench()
      const soFar = asked.length
      await choose([...hiding, ...otherKinds])
      const chosen = (name: string) => rose.locator('[data-chosen] li', { hasText: name })
      for (const { name } of hiding) await chosen(name).getByText(say.lies).waitFor()
      for (const { name } of otherKinds) await chosen(name).getByText(say.otherKind).waitFor()
      await lookAt(rose, 'files-refused', language)
      await rose.setViewportSize({ width: 1280, height: 800 })
      await choose(film)
      await chosen('film.mp4').getByText(say.tooLarge).waitFor()
      await rose.getByLabel(say.story, { exact: true }).check()
      await rose.getByRole('button', { name: say.send }).click()
      await rose.locator('[data-add-said] .notice.danger').waitFor()
      assert.deepEqual(asked.slice(soFar), [], 'something was sent')
    }
    assert.deepEqual(await stored(), { files: 0, chunks: 0 })
    assert.notEqual(await rose.title(), 'run')
  })

  test('a photo loses place, time and camera on the device, is sealed, and is shown to whoever added it', async () => {
    await at(rose)
    await look(rose, 'files-none', 'fanal-files[data-ready]')
    await choose(photo)
    await rose.locator('[data-chosen]').getByText(says.en.cleaned).waitFor()
    await rose.getByLabel(says.en.story, { exact: true }).check()
    await rose.getByLabel('A note').fill(words)
    await send('en')
    await fileOf(rose, 'door.jpg').getByText(words).waitFor()
    await fileOf(rose, 'door.jpg').getByRole('button', { name: 'Show' }).click()
    const picture = fileOf(rose, 'door.jpg').locator('img')
    await picture.waitFor()
    assert.match((await picture.getAttribute('src')) ?? '', /^data:image\/jpeg;base64,/)
    assert.ok(await picture.evaluate((img) => (img as HTMLImageElement).decode().then(() => (img as HTMLImageElement).naturalWidth > 0)))
    const saving = rose.waitForEvent('download')
    await fileOf(rose, 'door.jpg').getByRole('button', { name: 'Save' }).click()
    const saved = await saving
    assert.equal(saved.suggestedFilename(), 'door.jpg')
    const bytes = readFileSync(await saved.path())
    for (const trace of traces) assert.ok(!latinOf(bytes).includes(trace), `${trace} is still in the photo`)
    assert.ok(traces.some((trace) => latinOf(photo.buffer).includes(trace)))
  })

  test('a network that is lost in the middle: it is said, and pressing again, or choosing it again on a new page, sends only what is missing', async () => {
    for (const language of ['en', 'fr'] as const) {
      await at(rose)
      if (language === 'fr') await inFrench()
      const say = says[language]
      const then = await stored()
      const file = { ...letter, name: `letter-${language}.txt`, buffer: Buffer.concat([letter.buffer, Buffer.from(language)]) }
      const line = await network(rose, /\/chunks\//, { arrives: true, after: 5 })
      await choose(file)
      await rose.getByLabel(say.health, { exact: true }).check()
      await rose.getByRole('button', { name: say.send }).click()
      await rose.locator('[data-add-said]').getByText(say.broke).waitFor()
      await lookAt(rose, 'files-lost', language)
      await rose.setViewportSize({ width: 1280, height: 800 })
      const [half, so] = [await stored(), asked.length]
      assert.equal(half.files, then.files + 1)
      assert.ok(half.chunks > then.chunks)
      line.mend()
      if (language === 'fr') {
        // the page was closed meanwhile
        await at(rose)
        await fileOf(rose, file.name).getByText('Not whole yet', { exact: true }).waitFor()
        await look(rose, 'files-arriving', 'fanal-files[data-ready]')
        await inFrench()
        await choose(file)
        await rose.getByLabel(say.health, { exact: true }).check()
      }
      await send(language)
      await fileOf(rose, file.name).waitFor()
      const pieces = Math.ceil(file.buffer.length / 65_536) + 1
      assert.ok(
        asked.slice(so).filter((one) => one.startsWith('POST') && one.includes('/chunks/')).length < pieces,
        'everything was sent again',
      )
      assert.equal((await stored()).files, then.files + 1)
      await rose.unroute(/\/chunks\//)
    }
  })

  test('the same file, and a button pressed twice, are one file', async () => {
    await at(rose)
    const then = await stored()
    await choose(photo)
    await rose.getByLabel(says.en.story, { exact: true }).check()
    await rose.getByRole('button', { name: says.en.send }).dblclick()
    await rose.waitForEvent('load')
    await rose.locator('fanal-files[data-ready]').waitFor()
    assert.deepEqual(await stored(), then)
  })

  test('a colleague opens the class that was given, sees no line of another, and afterwards nothing', async () => {
    await part(rose, 'Who may see this')
    await rose.getByText('Give a colleague access').click()
    await rose.getByLabel('To whom', { exact: false }).selectOption({ label: 'Sam Leblanc' })
    await rose.getByLabel('The story and notes').check()
    await press(rose, 'Give access')
    const sam = await aMember('Sam Leblanc')
    await at(sam)
    await fileOf(sam, 'door.jpg').getByText(words).waitFor()
    assert.equal(await sam.locator('#files article').count(), 1, 'a line of health is shown')
    assert.equal(await sam.locator('#add-files').count(), 0, 'whoever only reads adds nothing')
    await fileOf(sam, 'door.jpg').getByRole('button', { name: 'Show' }).click()
    await fileOf(sam, 'door.jpg').locator('img').waitFor()
    await look(sam, 'files-colleague', 'fanal-files[data-ready]')
    // the grant stands and its key is lost: a line that does not open
    await query(
      `delete from fanal.subject_key_wrap w using fanal.member m where m.member_id = w.reader_id and m.display_name = 'Sam Leblanc' returning 1`,
    )
    await at(sam)
    await sam.locator('#files article').getByText('Not open to you').waitFor()
    assert.equal(await sam.getByRole('button', { name: 'Save' }).count(), 0)
    await look(sam, 'files-no-key', 'fanal-files[data-ready]')
    await sam.context().close()
    await rose.getByRole('navigation', { name: 'More of this case' }).getByRole('link', { name: 'Who looked' }).click()
    await rose.getByText('Sam Leblanc').first().waitFor()
  })

  test('without script it is said, and codes are there; removed, its bytes are gone and its entry stays', async () => {
    const without = await browser.newContext({ javaScriptEnabled: false, storageState: await rose.context().storageState() })
    const plain = await without.newPage()
    await plain.goto(address)
    await plain.getByText('They are off in this browser: you can see which files there are').waitFor()
    assert.equal(await plain.locator('#files article').count(), 3)
    await without.close()
    await at(rose)
    const then = await stored()
    const article = fileOf(rose, 'letter-en.txt')
    await article.getByText('Remove this file').click()
    await article.getByLabel('Why?', { exact: false }).selectOption({ label: 'It is about somebody else' })
    const loaded = rose.waitForEvent('load')
    await article.getByRole('button', { name: 'Remove it for good' }).click()
    await loaded
    await opened(rose)
    await rose.locator('#files p', { hasText: 'It is about somebody else' }).waitFor()
    assert.equal(await fileOf(rose, 'letter-en.txt').count(), 0)
    assert.ok((await stored()).chunks < then.chunks)
    await at(rose)
    await look(rose, 'files', 'fanal-files[data-ready]')
  })

  test('no word of a file, of its name or its note lies in the database', async () => {
    const rows = await query<{ row: string }>(
      `select t::text as row from fanal.case_file t union all select t::text from fanal.case_file_chunk t union all select t::text from fanal.sealed_field t
       union all select convert_from(e.body, 'UTF8') from fanal.ledger_entry e`,
    )
    assert.ok(rows.length > 10)
    const hex = (text: string) => Buffer.from(text).toString('hex')
    for (const text of ['door.jpg', 'letter-fr.txt', words, 'An invented letter'])
      for (const known of [text, hex(text)]) assert.ok(!rows.some(({ row }) => row.includes(known)), `“${text}” lies in clear`)
    assert.ok(!rows.some(({ row }) => row.includes(Buffer.from(photo.buffer.subarray(0, 24)).toString('hex'))))
  })
})
