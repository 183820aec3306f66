import path from 'node:path'

/** The browser module that opens and seals what is written about a person. For `buildAssets`. */
export const personIslands = { person: { entry: path.join(import.meta.dirname, 'person.island.ts') } } as const
