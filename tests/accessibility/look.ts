import assert from 'node:assert/strict'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import axe, { type AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'
import { walk } from '../journeys/keyboard.ts'
import type { Visit } from './screen.ts'

/** A wide screen, and the narrowest that WCAG 2.2 (1.4.10) asks for. */
export const widths = [1280, 320] as const

/** Where pictures of every screen are written, if anybody wants to look at them. */
const pictures = process.env['FANAL_SCREENSHOTS']

async function axeFinds(page: Page): Promise<string[]> {
  // once for a page: it is half a megabyte
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source)
  const results = await page.evaluate(async (): Promise<AxeResults> => {
    const { axe: inPage } = globalThis as unknown as { axe: typeof axe }
    return await inPage.run(document, { rules: { 'target-size': { enabled: true } }, resultTypes: ['violations'] })
  })
  return results.violations.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id}: ${help}: ${node.html.slice(0, 200)}`))
}

/** What axe cannot see, or sees only in part. */
async function faultsOf(page: Page, language: string): Promise<string[]> {
  return await page.evaluate((wanted) => {
    const faults: string[] = []
    const root = document.documentElement
    if (root.lang !== wanted) faults.push(`lang is ${root.lang}`)
    if (document.title.trim() === '') faults.push('no title')
    if (root.scrollWidth > root.clientWidth) faults.push(`the page is ${root.scrollWidth} wide on a screen of ${root.clientWidth}`)
    if (document.querySelectorAll('h1').length !== 1) faults.push('not one heading of the first level')
    for (const element of document.querySelectorAll<HTMLElement>('a[href], button, input, textarea, select, summary')) {
      const { width, height } = element.getBoundingClientRect()
      const isInline = element.localName === 'a' && getComputedStyle(element).display === 'inline'
      if (element.checkVisibility() && width > 0 && !isInline && (width < 24 || height < 24))
        faults.push(`${element.outerHTML.slice(0, 120)} is ${Math.round(width)} × ${Math.round(height)}`)
      if (element.checkVisibility() && width > 0 && element.scrollWidth > element.clientWidth + 1 && element.localName === 'button')
        faults.push(`${element.outerHTML.slice(0, 120)} does not hold its words`)
    }
    // a day such as 2026-05-31 in a table is read as one
    const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = words.nextNode(); node !== null; node = words.nextNode()) {
      if (node.parentElement?.closest('td, th') === null) continue
      for (const { 0: day, index } of (node.textContent ?? '').matchAll(/\b\d{4}-\d\d-\d\d\b/g)) {
        const range = document.createRange()
        range.setStart(node, index)
        range.setEnd(node, index + day.length)
        const lines = new Set([...range.getClientRects()].filter(({ width }) => width > 1).map(({ top }) => Math.round(top)))
        if (lines.size > 1) faults.push(`${day} is broken over ${lines.size} lines`)
      }
    }
    return faults
  }, language)
}

/** What is wrong with tables laid out as cards: words cut at the edge, and what belongs to them under the column’s name. */
export async function faultsOfCards(page: Page): Promise<string[]> {
  return await page.evaluate(() => {
    const faults: string[] = []
    for (const cell of document.querySelectorAll<HTMLElement>('.cards tbody :is(td, th)')) {
      if (getComputedStyle(cell).display === 'table-cell' || !cell.checkVisibility()) continue
      const edge = cell.getBoundingClientRect()
      for (const child of cell.childNodes) {
        const range = document.createRange()
        range.selectNode(child)
        const { left, right, width } = range.getBoundingClientRect()
        const words = (child.textContent ?? '').trim().slice(0, 60)
        if (words === '' || width === 0) continue
        if (right > edge.right + 1) faults.push(`“${words}” is cut at the edge of its card`)
        const isMark = child instanceof Text || (child as HTMLElement).matches('.badge, .unbroken')
        if (cell.localName === 'td' && isMark && left < edge.left + 20) faults.push(`“${words}” stands under the column’s name`)
      }
    }
    return faults
  })
}

export async function takePicture(page: Page, name: string): Promise<void> {
  if (pictures === undefined) return
  mkdirSync(pictures, { recursive: true })
  await page.screenshot({ path: path.join(pictures, `${name}.png`), fullPage: true })
}

/** Everything that is wrong with what is on the screen at its present width, a line each. */
export async function faultsOnScreen(page: Page, language: string): Promise<string[]> {
  return [...(await axeFinds(page)), ...(await faultsOf(page, language))]
}

/** Looks at what is on the screen, wide and narrow: axe, our own questions, and one walk through it by keyboard. */
export async function lookAt(page: Page, language: string, name: string): Promise<void> {
  const found: string[] = []
  // with its style: an answer of the server is there before it
  await page.waitForLoadState('load')
  for (const width of widths) {
    await page.setViewportSize({ width, height: 740 })
    await takePicture(page, `${name}-${language}-${width}`)
    found.push(...(await faultsOnScreen(page, language)).map((fault) => `${width} px: ${fault}`))
  }
  assert.deepEqual(found, [])
  await walk(page)
}

/** The same for a recipe's visit. */
export async function look({ page, language }: Visit, name: string): Promise<void> {
  await lookAt(page, language, name)
}
