import path from 'node:path'

/** The browser module that opens what a link was made for. For `buildAssets` of the public's site. */
export const sharedIslands = { shared: { entry: path.join(import.meta.dirname, 'shared.island.ts') } } as const
