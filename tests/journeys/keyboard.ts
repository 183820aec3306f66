import assert from 'node:assert/strict'
import type { Locator, Page } from 'playwright-core'

/** What a keyboard user needs of the element that has the focus. */
interface Focus {
  readonly what: string
  /** Whether it comes after the last one in the page, or the page began anew. */
  readonly inOrder: boolean
  /** Whether a line of at least two pixels stands around it. */
  readonly marked: boolean
  /** Whether it is on the screen and nothing lies over it. */
  readonly seen: boolean
}

/** Presses Tab once and looks at where the focus went; `null` where it left the page. */
async function tab(page: Page, keys: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<Focus | null> {
  await page.evaluate(() => {
    for (const before of document.querySelectorAll('[data-focus-before]')) delete (before as HTMLElement).dataset['focusBefore']
    if (document.activeElement instanceof HTMLElement && document.activeElement !== document.body)
      document.activeElement.dataset['focusBefore'] = ''
  })
  await page.keyboard.press(keys)
  return await page.evaluate((backwards) => {
    const here = document.activeElement
    if (!(here instanceof HTMLElement) || here === document.body) return null
    const style = getComputedStyle(here)
    // a link that goes on in the next line: where it begins, not the box around both lines
    const box = here.getClientRects()[0] ?? here.getBoundingClientRect()
    const before = document.querySelector('[data-focus-before]')
    const wanted = backwards ? Node.DOCUMENT_POSITION_PRECEDING : Node.DOCUMENT_POSITION_FOLLOWING
    // what is taller than the screen begins above it, maybe under a bar that stays: then the middle of what can be seen of it (WCAG 2.2, 2.4.11)
    const top = box.top < 0 ? Math.min(box.bottom, innerHeight) / 2 : box.top + Math.min(box.height / 2, 20)
    const at = document.elementFromPoint(box.left + Math.min(box.width / 2, 40), top)
    const label = here instanceof HTMLInputElement || here instanceof HTMLTextAreaElement ? here.labels?.[0]?.textContent : here.textContent
    return {
      what: `${here.localName} “${(label ?? '').trim().slice(0, 60)}”`,
      inOrder: before === null || (before.compareDocumentPosition(here) & wanted) !== 0,
      marked: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
      seen: box.bottom > 0 && box.top < innerHeight && at !== null && (here.contains(at) || at.contains(here)),
    }
  }, keys === 'Shift+Tab')
}

/**
 * Goes to an element by the Tab key alone, and holds every stop on the way to what a keyboard user needs:
 * the page's own order, a mark that can be seen, and nothing lying over it.
 */
export async function tabTo(page: Page, target: Locator, keys: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await target.waitFor()
  // words stand before the style sheet that draws the mark around them
  await page.waitForLoadState('load')
  const passed: string[] = []
  for (let stops = 0; stops < 80; stops += 1) {
    const focus = await tab(page, keys)
    if (focus === null) continue
    passed.push(focus.what)
    assert.ok(focus.inOrder, `${focus.what} comes out of order: ${passed.join(' → ')}`)
    assert.ok(focus.marked, `${focus.what} has the focus and does not show it`)
    assert.ok(focus.seen, `${focus.what} has the focus and cannot be seen`)
    if (await target.evaluate((element) => element === document.activeElement)) return
  }
  assert.fail(`the Tab key never reached it: ${passed.join(' → ')}`)
}

/** Types into a field that is reached by the Tab key. */
export async function typeInto(page: Page, field: Locator, text: string): Promise<void> {
  await tabTo(page, field)
  await page.keyboard.type(text)
}

/** Reaches a link or a button by the Tab key and presses Enter. */
export async function press(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.press('Enter')
}

/** Goes through the whole page by the Tab key, and holds every stop to the same. */
export async function walk(page: Page): Promise<void> {
  const passed: string[] = []
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  for (let stops = 0; stops < 120; stops += 1) {
    const focus = await tab(page)
    if (focus === null && passed.length > 0) return
    assert.ok(focus, 'the Tab key goes nowhere')
    passed.push(focus.what)
    assert.ok(focus.inOrder && focus.marked && focus.seen, `${JSON.stringify(focus)} after ${passed.join(' → ')}`)
  }
  assert.fail(`the focus never leaves the page: ${passed.slice(-5).join(' → ')}`)
}
