import { readFileSync } from 'node:fs'
import path from 'node:path'

/** The browser module that makes the list to take along. For `buildAssets`. */
export const safetyIslands = { 'take-along': { entry: path.join(import.meta.dirname, 'take-along.island.ts') } } as const

/** How a plan and its list look, on screen and on paper. */
export const safetyStyles = (): string => readFileSync(path.join(import.meta.dirname, 'safety.css'), 'utf8')
