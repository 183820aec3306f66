import { readFileSync } from 'node:fs'
import path from 'node:path'

/** The browser module of a person's own view: it derives, opens and seals on their device. For `buildAssets`. */
export const myRecordIsland = { entry: path.join(import.meta.dirname, 'own.island.ts') }

export const myRecordStyles = (): string => readFileSync(path.join(import.meta.dirname, 'own.css'), 'utf8')

/** The browser modules that make somebody's code, or their copy, at a worker's screen. For `buildAssets`. */
export const ownCodeIslands = {
  'own-code': { entry: path.join(import.meta.dirname, 'own-code.island.ts') },
  'own-copy': { entry: path.join(import.meta.dirname, 'own-copy.island.ts') },
} as const
