import { readFileSync } from 'node:fs'
import path from 'node:path'

const rules = (file: string) => readFileSync(path.join(import.meta.dirname, file), 'utf8')

/** The few rules that only Find help needs: cards of places, larger letters, paper. */
export const findStyles = () => rules('find-help.css')

/** What only the officer's page needs. */
export const placesDeskStyles = () => rules('places-desk.css')
