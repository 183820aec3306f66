/**
 * The staff's pages to which pillars lead each other; a pillar takes its own address from here, and the workbench checks at start-up
 * that somebody answers at each.
 */
export const staffPlaces = {
  /** A place for whoever is on the line. */
  places: { en: '/en/places', fr: '/fr/lieux' },
} as const satisfies Readonly<Record<string, { readonly en: string; readonly fr: string }>>
