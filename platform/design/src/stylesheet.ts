import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

const parts = ['base', 'page', 'text', 'forms', 'notices', 'data', 'print'] as const

/** Reads the custom properties of a token file. */
export function readTokens(css: string): ReadonlyMap<string, string> {
  return new Map([...css.matchAll(/(--gcds-[a-z0-9-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value.trim()]))
}

/**
 * Puts the tokens that a stylesheet uses, and no others, before it: the whole token file is five times our own rules.
 * @throws Error naming a token that does not exist
 */
export function withTokens(rules: string, tokens: ReadonlyMap<string, string>): string {
  const used = [...new Set([...rules.matchAll(/var\((--gcds-[a-z0-9-]+)/g)].map(([, name = '']) => name))].toSorted()
  const declared = used.map((name) => {
    const value = tokens.get(name)
    if (value === undefined) throw new Error(`no design token ${name}`)
    return `  ${name}: ${value};\n`
  })
  return `:root {\n${declared.join('')}}\n${rules}`
}

const rulesOf = (part: string) => readFileSync(path.join(import.meta.dirname, 'css', `${part}.css`), 'utf8')

/** Tables laid out as cards inside something narrow on a wide screen; on a narrow screen they are so by themselves. */
export function cardsWithin(selector: string): string {
  return `${selector} {\n${rulesOf('cards')}}\n`
}

/** The one stylesheet of every page: our rules over the tokens of the Government of Canada Design System. */
export function stylesheet(): string {
  const rules = [...parts.map(rulesOf), cardsWithin('@media (max-width: 47.99rem)')].join('\n')
  const file = createRequire(import.meta.url).resolve('@gcds-core/tokens/build/web/css/tokens.css')
  return withTokens(rules, readTokens(readFileSync(file, 'utf8')))
}

/** The browser module behind `QuickExit`, for `buildAssets`. */
export const quickExitIsland = { entry: path.join(import.meta.dirname, 'quick-exit.island.ts') }
