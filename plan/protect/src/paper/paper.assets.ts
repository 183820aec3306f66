import { readFileSync } from 'node:fs'
import path from 'node:path'

/** How a blank form looks, on screen and on paper. */
export const paperStyles = (): string => readFileSync(path.join(import.meta.dirname, 'paper.css'), 'utf8')
