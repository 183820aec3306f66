import { type Language, type World, timedId } from '@fanal/kernel'

/** What the pages of one person need of the app around them. */
export interface DeskServices {
  readonly world: World
  /** Where somebody signs in whose session ended. */
  signInPage(language: Language): string
  /** The origin of the public pages as the public types it; null where nobody has set it. */
  readonly publicSite?: string | null
}

/** A fresh id for each form of a page: sent twice, a form is one act. */
export const freshIds = (world: World) => (): string => timedId<'row'>(world.now(), world.chance(10))
