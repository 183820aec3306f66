import { readFileSync } from 'node:fs'
import path from 'node:path'

/** The browser module that brings what was handed over into a new case. For `buildAssets`. */
export const casesIslands = { 'handed-words': { entry: path.join(import.meta.dirname, 'handed-words.island.ts') } } as const

/** The few rules that only the pages of a case need. */
export const casesStyles = () => readFileSync(path.join(import.meta.dirname, 'cases.css'), 'utf8')
