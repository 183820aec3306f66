import { staffPlaces } from '@fanal/handover'
import { pathIn, type RouteTable } from '@fanal/http'
import { languages } from '@fanal/kernel'
import { besides, caseParts } from '@fanal/protect'

/**
 * Whether somebody answers at each address to which pillars lead each other, and at each page that a case or the list of cases leads to.
 * @throws Error at start-up naming the address that leads nowhere
 */
export function assertStaffPlacesAnswered(routes: RouteTable): void {
  const pages = Object.values(routes).filter((route) => route.kind === 'page' && route.method === 'GET')
  for (const path of [...Object.values(staffPlaces), ...[...caseParts, ...besides].map((part) => part.path)])
    for (const language of languages)
      if (!pages.some((route) => pathIn(route, language) === path[language])) throw new Error(`nobody answers at ${path[language]}`)
}
