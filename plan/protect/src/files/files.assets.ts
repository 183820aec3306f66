import { readFileSync } from 'node:fs'
import path from 'node:path'

/** The browser module that seals and opens files. For `buildAssets`. */
export const filesIslands = { 'case-files': { entry: path.join(import.meta.dirname, 'case-files.island.ts') } } as const

export const filesStyles = (): string => readFileSync(path.join(import.meta.dirname, 'files.css'), 'utf8')
