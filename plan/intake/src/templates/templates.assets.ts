import path from 'node:path'

/** The browser module that puts ready sentences into an answer, for `buildAssets`. */
export const templatesIslands = { templates: { entry: path.join(import.meta.dirname, 'templates.island.ts') } } as const
