import path from 'node:path'

/** The browser module that answers single keys, for `buildAssets`. */
export const shortcutsIslands = { shortcuts: { entry: path.join(import.meta.dirname, 'shortcuts.island.ts') } } as const
