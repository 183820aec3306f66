import path from 'node:path'

/** The browser module that compares names and numbers under the organization's index key. For `buildAssets`. */
export const duplicatesIslands = { twins: { entry: path.join(import.meta.dirname, 'twins.island.ts') } } as const
