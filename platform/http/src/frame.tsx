import type { Language, PublicLanguage } from '@fanal/kernel'
import type { ComponentChildren, VNode } from 'preact'
import type { AssetLink, Assets } from './assets.ts'
import type { SecurityProfile } from './headers.ts'
import type { Alternate } from './places.ts'
import { render } from './render.tsx'
import type { SessionView } from './session.ts'

/** What an app's layout puts around a page's body. */
export interface PageFrame<L extends PublicLanguage = Language> {
  readonly language: L
  readonly title: string
  readonly body: ComponentChildren
  /** The same page in its other languages. */
  readonly alternates: readonly Alternate<L>[]
  readonly session: SessionView | null
  readonly csrf: string | null
  /** The route's name; `null` on an error without a route. */
  readonly route: string | null
  readonly status: number
}

export interface FramingOptions<L extends PublicLanguage = Language> {
  readonly profile: SecurityProfile
  readonly layout: (frame: PageFrame<L>) => VNode
  readonly assets?: Assets | undefined
  /** Browser modules of every page. */
  readonly islands?: readonly string[] | undefined
}

/** Looks up browser modules by name. @throws Error naming the one that was never built */
export function islandLinks(assets: Assets | undefined, names: readonly string[]): AssetLink[] {
  return [...new Set(names)].map((name) => {
    const link = assets?.islands[name]
    if (link === undefined) throw new Error(`island ${name} was not given to buildAssets`)
    return link
  })
}

/** The whole page. Titles of the public line are neutral: a browser's history shows them. */
export function framePage<L extends PublicLanguage>(frame: PageFrame<L>, islands: readonly string[], options: FramingOptions<L>): Response {
  return render(options.layout(frame), {
    language: frame.language,
    title: options.profile === 'public' ? 'Fanal' : `${frame.title} – Fanal`,
    style: options.assets?.style ?? null,
    scripts: islandLinks(options.assets, [...(options.islands ?? []), ...islands]),
    status: frame.status,
  })
}
