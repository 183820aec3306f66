import path from 'node:path'

/** The browser module that asks whether something came, for `buildAssets`. */
export const newsIslands = { news: { entry: path.join(import.meta.dirname, 'news.island.ts') } } as const
