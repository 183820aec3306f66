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
}

type PageNames<Table> = { [Name in keyof Table]: Table[Name] extends { readonly kind: 'page' } ? Name : never }[keyof Table]

/** At least one screen for every page of a route table: a page that nobody tries does not compile. */
export type Recipes<Table> = Readonly<Record<PageNames<Table>, readonly [Screen, ...Screen[]]>>

export function screen(state: Screen['state'], name: string, show: Screen['show']): Screen {
  return { state, name, show }
}
