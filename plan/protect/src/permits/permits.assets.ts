import { readFileSync } from 'node:fs'
import path from 'node:path'

/** The browser module that drafts letters. For `buildAssets`. */
export const permitsIslands = { letter: { entry: path.join(import.meta.dirname, 'letter.island.ts') } } as const

/** How a letter looks on paper. */
export const permitsStyles = (): string => readFileSync(path.join(import.meta.dirname, 'permits.css'), 'utf8')
