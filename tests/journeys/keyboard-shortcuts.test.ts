import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { launchBrowser } from '../browser.ts'
import { type Running, startFanal } from '../running.ts'
import { aDesk, listed, signIn } from './officer.ts'
import { aPhone, goToForm, readReceipt, writeAndSend } from './reporter.ts'
import { words } from './words.ts'

const say = {
  en: {
    who: 'Amina Okafor',
    path: '/en/shortcuts',
    title: 'Keyboard shortcuts',
    next: 'The next report',
    answer: 'Write the answer',
    off: 'Switch shortcuts off',
    on: 'Switch shortcuts on',
    filter: 'Newest first',
    yours: 'You have this report.',
    today: '/en/today',
    contact: '/en/contact',
  },
  fr: {
    who: 'Luc Tremblay',
    path: '/fr/raccourcis',
    title: 'Raccourcis clavier',
    next: 'Le signalement suivant',
    answer: 'Écrire la réponse',
    off: 'Désactiver les raccourcis',
    on: 'Activer les raccourcis',
    filter: 'Du plus récent',
    yours: 'Vous avez ce signalement en charge.',
    today: '/fr/aujourdhui',
    contact: '/fr/contact',
  },
} as const

/** The address of the link that has the focus, the name of another element, or nothing. */
async function focused(page: Page): Promise<string> {
  return await page.evaluate(() => {
    const here = document.activeElement
    if (here === null || here === document.body) return 'nothing'
    return here instanceof HTMLAnchorElement ? here.href : here.localName
  })
}

async function isMarked(page: Page): Promise<boolean> {
  return await page.evaluate(() => {
    const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement!)
    return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2
  })
}

describe('an officer works with single keys', () => {
  let fanal: Running
  let browser: Browser
  const desks = new Map<string, { context: BrowserContext; page: Page }>()

  before(async () => {
    ;[fanal, browser] = await Promise.all([startFanal(), launchBrowser()])
    for (const what of ['The first of three.', 'The second of three.', 'The third of three.']) {
      const context = await aPhone(browser, { scripts: false, language: 'en' })
      const page = await context.newPage()
      await goToForm(page, fanal.publicUrl, 'en')
      await writeAndSend(page, 'en', { what })
      await readReceipt(page, 'en')
      await context.close()
    }
    for (const language of ['en', 'fr'] as const) {
      const context = await aDesk(browser, language)
      const page = await context.newPage()
      await signIn(page, fanal.workbenchUrl, language, say[language].who)
      desks.set(language, { context, page })
    }
  })
  after(async () => {
    await browser?.close()
    await fanal?.stop()
  })

  for (const language of ['en', 'fr'] as const) {
    const text = say[language]
    const desk = () => desks.get(language)!
    const press = async (...keys: string[]) => {
      for (const key of keys) await desk().page.keyboard.press(key)
    }
    const inbox = () => listed(desk().page, fanal.workbenchUrl, language)
    const openFirstSilent = async () => {
      const [address] = await inbox()
      await desk().page.goto(address!)
      await desk().page.getByText(words[language].report.opened).waitFor()
      await desk().page.waitForLoadState('networkidle')
      return address!
    }
    const openFirst = async () => {
      const address = await openFirstSilent()
      // the keys work from when their module has marked what they reach
      await desk().page.locator('textarea[aria-keyshortcuts="r"]').waitFor()
      return address
    }
    const answerBox = () => desk().page.getByRole('textbox', { name: words[language].report.answer })

    test(`${language}: j and k go from row to row and stay at the ends, where one sees it; Enter opens`, async () => {
      const rows = await inbox()
      assert.ok(rows.length >= 3)
      const { page } = desk()
      await press('j')
      assert.equal(await focused(page), rows[0])
      assert.ok(await isMarked(page))
      await press('j', 'j')
      assert.equal(await focused(page), rows[2])
      await press(...rows.map(() => 'j'))
      assert.equal(await focused(page), rows.at(-1))
      await press(...rows.map(() => 'k'))
      assert.equal(await focused(page), rows[0])
      await press('j', 'Enter')
      await page.waitForURL(rows[1]!)
    })

    test(`${language}: the slash goes to the filters, and Tab goes on from there`, async () => {
      await inbox()
      const { page } = desk()
      await press('/')
      assert.equal(await page.evaluate(() => document.activeElement?.textContent), text.filter)
      assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('aria-keyshortcuts')), '/')
      await press('Tab')
      assert.match(await focused(page), /order=oldest/)
    })

    test(`${language}: r goes to the answer, where every key only writes`, async () => {
      const address = await openFirst()
      const { page } = desk()
      await press('r')
      assert.equal(await focused(page), 'textarea')
      assert.equal(await answerBox().inputValue(), '')
      await page.keyboard.type('jk rt / ?')
      assert.equal(await answerBox().inputValue(), 'jk rt / ?')
      assert.equal(page.url(), address)
      assert.equal(await page.locator('dialog[open]').count(), 0)
      // a choice is a field too
      await page.locator('input[name="language"]').first().focus()
      await press('r')
      assert.equal(await focused(page), 'input')
    })

    test(`${language}: t takes the report`, async () => {
      await openFirst()
      const { page } = desk()
      assert.notEqual(await page.locator('[data-work] strong').first().innerText(), text.yours)
      await press('Control+t', 'Alt+t', 'T')
      assert.notEqual(await page.locator('[data-work] strong').first().innerText(), text.yours)
      await press('t')
      await page.locator('[data-work]').getByText(text.yours).waitFor()
      // it is taken: the key has nothing left to press
      await page.getByText(words[language].report.opened).waitFor()
      await press('t')
      assert.equal(await page.locator('[data-work] strong').first().innerText(), text.yours)
      // given back, so that the other language finds it as this one did
      await page.locator('[data-work] .actions button').first().click()
      await page.locator('[data-key="t"] button').waitFor()
    })

    test(`${language}: c, h and x go to the facts, the hand-over and the closing; u, i, d and n lead on`, async () => {
      const { page } = desk()
      const at = async () => await page.evaluate(() => document.activeElement?.getAttribute('name') ?? '')
      for (const [key, field] of [
        ['c', 'find'],
        ['h', 'to'],
        ['x', 'reason'],
      ] as const) {
        await openFirst()
        await press(key)
        assert.equal(await at(), field, key)
        assert.equal(await page.evaluate(() => document.activeElement?.checkVisibility()), true, key)
        await press(key)
        assert.equal(await at(), field, 'in a field the key only writes')
      }
      for (const [key, path] of [
        ['u', words[language].inbox.path],
        ['i', words[language].inbox.path],
        ['d', text.today],
        ['n', text.contact],
      ] as const) {
        await openFirst()
        await Promise.all([page.waitForURL(`${fanal.workbenchUrl}${path}`), press(key)])
      }
    })

    test(`${language}: the question mark shows the keys of the page; behind the list none works, Escape closes it`, async () => {
      await inbox()
      const { page } = desk()
      await press('j')
      const row = await focused(page)
      await press('?')
      const list = page.getByRole('dialog', { name: text.title })
      await list.getByText(text.next).waitFor()
      assert.equal(await list.getByText(text.answer).count(), 0)
      await press('j', 'j')
      await press('Escape')
      await list.waitFor({ state: 'hidden' })
      assert.equal(await focused(page), row)
      await openFirst()
      await press('?')
      await list.getByText(text.answer).waitFor()
    })

    test(`${language}: switched off nothing answers, on another device neither; switched on it does; the browser keeps nothing`, async () => {
      const { context, page } = desk()
      const kept = async () => [
        (await context.cookies()).map(({ name }) => name),
        await page.evaluate(() => [localStorage.length, sessionStorage.length]),
      ]
      await inbox()
      const held = await kept()
      await press('?')
      await page.getByRole('dialog').getByRole('link').click()
      await page.getByRole('button', { name: text.off }).click()
      await page.getByRole('button', { name: text.on }).waitFor()

      const [first] = await inbox()
      for (const key of ['j', 'k', '/', 'n', 'd', '?']) {
        await press(key)
        assert.equal(await focused(page), 'nothing', key)
      }
      assert.equal(await page.locator('dialog').count(), 0)
      await openFirstSilent()
      await press('r', 't', 'c', 'h', 'p', 'x', 'u', 'i', 'd', 'n', '?')
      assert.equal(await focused(page), 'nothing')
      assert.equal(page.url(), first)
      // F2 types no letter and is nobody's slip: it stays (WCAG 2.2, 2.1.4 speaks of letters, figures and signs)
      const keys = await page.locator('[aria-keyshortcuts]').evaluateAll((all) => all.map((one) => one.ariaKeyShortcuts))
      assert.deepEqual(keys, ['F2'])
      assert.notEqual(await page.locator('[data-work] strong').first().innerText(), text.yours)

      const elsewhere = await aDesk(browser, language)
      const other = await elsewhere.newPage()
      await signIn(other, fanal.workbenchUrl, language, text.who)
      await other.keyboard.press('j')
      assert.equal(await focused(other), 'nothing')
      await elsewhere.close()

      await page.goto(`${fanal.workbenchUrl}${text.path}`)
      await page.getByRole('button', { name: text.on }).click()
      await page.getByRole('button', { name: text.off }).waitFor()
      const rows = await inbox()
      await press('j')
      assert.equal(await focused(page), rows[0])
      assert.deepEqual(await kept(), held)
    })
  }
})
