import type { Language } from '@fanal/kernel'
import type { Page } from 'playwright-core'
import type { Running } from '../running.ts'

/** What a recipe may use to bring a page onto the screen. */
export interface Visit {
  readonly page: Page
  readonly language: Language
  readonly fanal: Running
  /** A receipt whose report was answered. */
  readonly answered: string
}

/** A state of a page: how it is reached, and the words by which one knows that it is there. */
export interface Screen {
  readonly state: 'empty' | 'filled' | 'error' | 'done'
  readonly name: string
  show(visit: Visit): Promise<void>
  /** The one request that brings it, where nothing else has to be done: then its bytes can be had without a browser. */
  readonly asked?: Asked
}

/** A request of somebody who is signed in to the workbench. */
export interface Asked {
  readonly method: 'GET' | 'POST'
  readonly path: Readonly<Record<Language, string>>
  /** What a form holds besides the token of every form. */
  readonly fields?: Readonly<Record<string, string>>
}

type PageNames<Table> = { [Name in keyof Table]: Table[Name] extends { readonly kind: 'page' } ? Name : never }[keyof Table]

/** At least one screen for every page of a route table: a page that nobody tries does not compile. */
export type Recipes<Table> = Readonly<Record<PageNames<Table>, readonly [Screen, ...Screen[]]>>

export function screen(state: Screen['state'], name: string, show: Screen['show']): Screen {
  return { state, name, show }
}

/** A page that says no: asked for by its address, or by the header's form, which every page has, sent there. */
export function refused(name: string, asked: Asked): Screen {
  const { method, path, fields = {} } = asked
  const show = async ({ page, language, fanal }: Visit) => {
    const address = `${fanal.workbenchUrl}${path[language]}`
    if (method === 'GET') return void (await page.goto(address))
    await page.goto(`${fanal.workbenchUrl}${language === 'en' ? '/en/inbox' : '/fr/boite'}`)
    await page.evaluate(
      ({ to, more }) => {
        const form = document.querySelector<HTMLFormElement>('header form')!
        form.action = to
        for (const [key, value] of more) form.append(Object.assign(document.createElement('input'), { name: key, value, type: 'hidden' }))
        form.submit()
      },
      { to: path[language], more: Object.entries(fields) },
    )
    await page.waitForURL(address)
  }
  return { state: 'error', name, show, asked }
}
