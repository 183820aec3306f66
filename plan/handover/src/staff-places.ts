/**
 * The staff's pages to which pillars lead each other; a pillar takes its own address from here, and the workbench checks at start-up
 * that somebody answers at each.
 */
export const staffPlaces = {
  /** A place for whoever is on the line. */
  places: { en: '/en/places', fr: '/fr/lieux' },
  /** A case that begins with what was handed over: `?handed=` and its id. */
  newCase: { en: '/en/cases/new', fr: '/fr/dossiers/nouveau' },
} as const satisfies Readonly<Record<string, { readonly en: string; readonly fr: string }>>

/** How the page of places is laid beside a call: what of it is taken, and what of a place may be written down. */
export const placesBeside = {
  /** The id of what is taken: the form, and the answers under it. Its forms lead to the same page. */
  part: 'places-desk',
  /** On the name of each place: its name and number, as one says them. */
  offer: 'data-offer',
} as const
