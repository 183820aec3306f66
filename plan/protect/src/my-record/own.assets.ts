import { readFileSync } from 'node:fs'
import path from 'node:path'

/** The browser module of a person's own view: it derives, opens and seals on their device. For `buildAssets`. */
export const myRecordIsland = { entry: path.join(import.meta.dirname, 'own.island.ts') }

export const myRecordStyles = (): string => readFileSync(path.join(import.meta.dirname, 'own.css'), 'utf8')
