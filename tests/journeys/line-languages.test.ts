import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { lookAt, takePicture } from '../accessibility/look.ts'
import { launchBrowser } from '../browser.ts'
import { type Running, startFanal } from '../running.ts'
import { aDesk, answer, find, rowOf, signIn } from './officer.ts'

/** What she reads, in the words of the page. */
const journeys = {
  tl: {
    scripts: false,
    dir: 'ltr',
    queue: 'Tagalog',
    home: 'Tulong, at ligtas na paraan para magsabi',
    write: 'Sabihin sa amin ang nangyayari',
    own: 'Oo, tungkol ito sa akin',
    to: 'Sumulat sa:',
    answersIn: 'Mga wikang isinasagot',
    way: 'Ang aming server ang nagseselyo',
    what: 'Ano ang nangyayari?',
    told: 'Kinuha nila ang pasaporte ko sa Brandon.',
    send: 'Selyuhan at ipadala',
    empty: 'Pakisulat kung ano ang nangyayari. Sapat na ang isang pangungusap.',
    receipt: 'Nasa amin na ang mensahe mo',
    back: 'May resibo ako: bumalik',
    field: 'Ang resibo mo (27 digit, o 8 salita)',
    open: 'Buksan',
    wrong: 'May 27 digit ang resibo.',
    mailbox: 'Ang mga mensahe mo',
    none: 'Wala pang mga mensahe.',
    reply: 'Ligtas ka ba ngayon? Makakatulong kami.',
    reviewed: 'Hindi pa nasusuri ng propesyonal ang salin na ito.',
  },
  ar: {
    scripts: true,
    dir: 'rtl',
    queue: 'Arabic',
    home: 'مساعدة، وطريقة آمنة لتخبرنا',
    write: 'أخبرنا بما يحدث',
    own: 'نعم، الأمر يخصني',
    to: 'اكتب إلى:',
    answersIn: 'يجيب بهذه اللغات',
    way: 'يُختم على هذا الجهاز',
    what: 'ماذا يحدث؟',
    told: 'أخذوا جواز سفري في وندسور.',
    send: 'اختم وأرسل',
    empty: 'يرجى كتابة ما يحدث. تكفي جملة واحدة.',
    receipt: 'وصلتنا رسالتك',
    back: 'لدي إيصال: العودة',
    field: 'إيصالك (27 رقمًا، أو 8 كلمات)',
    open: 'افتح',
    wrong: 'الإيصال 27 رقمًا.',
    mailbox: 'رسائلك',
    none: 'لا توجد رسائل بعد.',
    reply: 'هل أنت بأمان الآن؟ يمكننا المساعدة.',
    reviewed: 'لم تُراجَع هذه الترجمة بعد مراجعة مهنية.',
  },
} as const

/** A receipt as an Arabic keyboard writes it. */
const inArabicDigits = (digits: string) => digits.replaceAll(/\d/g, (digit) => String.fromCodePoint(0x0660 + Number(digit)))

describe('somebody who reads neither English nor French writes to a team, and reads its answer', { concurrency: 1 }, () => {
  let fanal: Running
  let browser: Browser

  before(async () => {
    ;[fanal, browser] = await Promise.all([startFanal(), launchBrowser()])
  })
  after(async () => {
    await browser?.close()
    await fanal?.stop()
  })

  for (const [language, say] of Object.entries(journeys))
    test(`in ${language}, with scripts ${say.scripts ? 'on' : 'off'}`, async () => {
      const phone = await browser.newContext({
        viewport: { width: 320, height: 640 },
        javaScriptEnabled: say.scripts,
        locale: language,
        hasTouch: true,
      })
      phone.setDefaultTimeout(20_000)
      const page = await phone.newPage()
      const main = page.getByRole('main')
      const seen = async (name: string) => {
        const root = page.locator('html')
        assert.deepEqual([await root.getAttribute('lang'), await root.getAttribute('dir')], [language, say.dir], name)
        await page.getByText(say.reviewed).waitFor()
        if (say.scripts) await lookAt(page, language, `line-${language}-${name}`)
        else await takePicture(page, `line-${language}-${name}`)
        await page.setViewportSize({ width: 320, height: 640 })
      }
      const openWith = async (typed: string) => {
        await page.goto(`${fanal.publicUrl}/${language}`)
        await main.getByRole('link', { name: say.back }).click()
        if (say.scripts) await page.locator('[data-way="device"]').first().waitFor()
        await page.getByLabel(say.field).fill(typed)
        await main.getByRole('button', { name: say.open, exact: true }).click()
      }

      await page.goto(`${fanal.publicUrl}/`)
      await page.getByRole('heading', { level: 1, name: say.home }).waitFor()
      await page.getByRole('link', { name: 'Français' }).waitFor()
      await seen('home')
      await main.getByRole('link', { name: say.write }).click()
      await main.getByRole('link', { name: say.own }).click()
      await page.getByText(say.answersIn).first().waitFor()
      await seen('teams')
      await main.getByRole('link', { name: say.to }).first().click()
      await page.locator('[data-way]', { hasText: say.way }).first().waitFor()
      await seen('form')
      await page.getByRole('button', { name: say.send }).click()
      await page.getByText(say.empty).first().waitFor()
      await page.getByLabel(say.what).fill(say.told)
      await page.getByRole('button', { name: say.send }).click()
      await page.getByRole('heading', { level: 1, name: say.receipt }).waitFor()
      await seen('receipt')
      const digits = (await page.locator('.receipt-digits').innerText()).replaceAll(/\s/g, '')
      assert.match(digits, /^\d{27}$/)
      assert.ok(await inOrder(page), 'the groups of the receipt do not stand from left to right')

      page.on('dialog', (dialog) => void dialog.accept())
      await openWith('123')
      await page.getByText(say.wrong).first().waitFor()
      await openWith(language === 'ar' ? inArabicDigits(digits) : digits)
      await page.getByRole('heading', { level: 1, name: say.mailbox }).waitFor()
      await page.getByText(say.none).waitFor()

      const desk = await aDesk(browser)
      const office = await desk.newPage()
      await signIn(office, fanal.workbenchUrl, 'en', 'Amina Okafor')
      const address = await find(office, fanal.workbenchUrl, 'en', say.told)
      assert.equal(await office.locator('.words', { hasText: say.told }).first().getAttribute('lang'), language)
      assert.equal(
        await office.locator(`input[name="language"][value="${language}"]`).isChecked(),
        true,
        'the answer is not in her language',
      )
      await answer(office, 'en', say.reply)
      assert.match(await rowOf(office, fanal.workbenchUrl, 'en', address), new RegExp(say.queue))
      await office.goto(`${fanal.workbenchUrl}/en/inbox?language=${language}`)
      assert.equal(await office.locator('main table a').count(), 1)
      await desk.close()

      await openWith(digits)
      await page.locator('.message .words').first().waitFor()
      assert.deepEqual(await page.locator('.message .words').allInnerTexts(), [say.reply])
      await seen('mailbox')
      assert.deepEqual(await phone.cookies(), [])
      await phone.close()
    })
})

/** Whether the first groups of a receipt stand in the order in which they are read, whatever the page's direction. */
async function inOrder(page: Page): Promise<boolean> {
  return await page.locator('.receipt-digits').evaluate((receipt) => {
    const [first, second] = [...receipt.querySelectorAll('span')].map((group) => group.getBoundingClientRect())
    return first !== undefined && second !== undefined && first.left < second.left && first.top === second.top
  })
}
