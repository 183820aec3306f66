import path from 'node:path'

/** The browser module that keeps whoever types signed in, for `buildAssets`. */
export const sessionIslands = { typing: { entry: path.join(import.meta.dirname, 'typing.island.ts') } } as const
