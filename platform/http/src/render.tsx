import { directionOf, type PublicLanguage } from '@fanal/kernel'
import type { ComponentChildren } from 'preact'
import { renderToString } from 'preact-render-to-string'
import type { AssetLink } from './assets.ts'

export interface DocumentParts {
  readonly language: PublicLanguage
  /** The document's title, as browsers keep it in their history. */
  readonly title: string
  /** A folder that opens without a server has no integrity to ask for: its manifest holds the hashes. */
  readonly style: { readonly href: string; readonly integrity?: string } | null
  readonly scripts: readonly AssetLink[]
  readonly status?: number
}

function Document({ parts, children }: { parts: DocumentParts; children: ComponentChildren }) {
  return (
    <html lang={parts.language} dir={directionOf(parts.language)}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light" />
        <meta name="format-detection" content="telephone=no" />
        <title>{parts.title}</title>
        {/* an empty icon: otherwise every browser asks for /favicon.ico and keeps it */}
        <link rel="icon" href="data:," />
        {parts.style && <link rel="stylesheet" href={parts.style.href} integrity={parts.style.integrity} />}
        {parts.scripts.map((script) => (
          <script type="module" src={script.href} integrity={script.integrity} />
        ))}
      </head>
      <body>{children}</body>
    </html>
  )
}

/** A whole HTML document of a Preact tree. */
export function documentOf(body: ComponentChildren, parts: DocumentParts): string {
  return `<!doctype html>\n${renderToString(<Document parts={parts}>{body}</Document>)}`
}

/** A whole HTML answer of a Preact tree. */
export function render(body: ComponentChildren, parts: DocumentParts): Response {
  return new Response(documentOf(body, parts), { status: parts.status ?? 200, headers: { 'content-type': 'text/html; charset=utf-8' } })
}
