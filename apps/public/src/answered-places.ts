import { placeIn, publicMenu, publicPlaces, type PublicPlace, type PublicPlaceName } from '@fanal/handover'
import { pathIn, type RouteTable } from '@fanal/http'
import { publicLanguages } from '@fanal/kernel'

/**
 * Whether somebody answers at each address to which pillars lead each other, in each language in which it is said to be written.
 * @throws Error at start-up naming the address that leads nowhere
 */
export function assertPlacesAnswered(routes: RouteTable): void {
  const pages = Object.values(routes).filter((route) => route.kind === 'page' && route.method === 'GET')
  const names = new Set(Object.values(routes).map(({ name }) => name))
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of a constant
  for (const name of Object.keys(publicPlaces) as PublicPlaceName[]) {
    const { path, inAll }: PublicPlace = publicPlaces[name]
    const languages = inAll ? publicLanguages : (['en', 'fr'] as const)
    const unanswered = languages.find((language) => !pages.some((route) => pathIn(route, language) === placeIn(name, language).href))
    if (unanswered !== undefined) throw new Error(`nobody answers at ${placeIn(name, unanswered).href} (${name}: ${path.en})`)
  }
  const unknown = publicMenu.flatMap(({ within }) => within).find((page) => !names.has(page))
  if (unknown !== undefined) throw new Error(`the menu names the page ${unknown}, and there is none`)
}
