import type { PlainTable } from './answers.ts'
import { forDuties, intake } from './rows.ts'

/** The directory as staff see it: whoever answers the line, and whoever works with cases. */
export const placesDesk: Pick<PlainTable, 'places' | 'findPlaces'> = {
  places: forDuties([...intake, 'case-worker', 'case-supervisor'], 'page', '200'),
  findPlaces: forDuties([...intake, 'case-worker', 'case-supervisor'], 'page', '200'),
}
