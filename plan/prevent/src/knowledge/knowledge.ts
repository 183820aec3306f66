import type { Bilingual, PublicLanguage } from '@fanal/kernel'

/** Where a statement comes from, when it was read, and how sure that is: `V` official, `S` somebody else's account, `U` settled nowhere. */
export interface Source {
  readonly id: string
  readonly title: Bilingual
  readonly address: string
  /** ISO 8601, the day. */
  readonly readOn: string
  readonly mark: 'V' | 'S' | 'U'
}

/** A page of somebody else's that is worth knowing, and when it was last looked at. */
export interface RelatedLink {
  readonly id: string
  readonly name: Bilingual
  readonly says: Bilingual
  readonly address: string
  readonly checkedOn: string
}

/** What a province's own law says to workers; `null` until somebody has checked it. */
export interface ProvinceRow {
  readonly name: Bilingual
  readonly rules: { readonly says: Bilingual; readonly source: string } | null
}

export const groups = ['know', 'rights', 'law', 'help'] as const
export type Group = (typeof groups)[number]

/** A page's place: its number is its address for ever, whatever becomes of its title. */
export interface PageEntry {
  readonly page: string
  readonly number: number
  readonly group: Group
  /** `seven`: every language of the public; `both`: English and French. */
  readonly languages: 'both' | 'seven'
}

/** Pages of the site that a text may lead to; the app says where they are. */
export const places = ['start', 'find-help', 'write', 'privacy', 'guide', 'learn', 'offer', 'employer', 'arriving'] as const
export type Place = (typeof places)[number]

export type Target = { readonly kind: 'page'; readonly page: string } | { readonly kind: 'place'; readonly place: string }

export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'strong'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly to: Target }
  /** Words of another language. */
  | { readonly kind: 'words'; readonly text: string; readonly language: string }

/** One paragraph, list item or meaning, with the sources it rests on. */
export interface Statement {
  /** Its first line in the file, from 1. */
  readonly line: number
  readonly words: readonly Inline[]
  readonly sources: readonly string[]
}

export const shown = ['help', 'links', 'provinces'] as const
export type Shown = (typeof shown)[number]

export type Block =
  | { readonly kind: 'heading'; readonly line: number; readonly level: 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly says: Statement }
  | { readonly kind: 'list'; readonly items: readonly Statement[] }
  | { readonly kind: 'meanings'; readonly items: readonly { readonly term: string; readonly says: Statement }[] }
  /** Something that is kept as data and set in here. */
  | { readonly kind: 'show'; readonly line: number; readonly what: Shown }

export interface KnowledgePage {
  readonly title: string
  readonly summary: string
  readonly checkedOn: string
  /** Who read it as a professional; `null` where nobody has yet. */
  readonly reviewedBy: string | null
  /** The sources that its head names. */
  readonly sources: readonly string[]
  readonly blocks: readonly Block[]
}

/** Everything there is to know, checked. */
export interface Knowledge {
  readonly entries: readonly PageEntry[]
  readonly pages: ReadonlyMap<string, ReadonlyMap<PublicLanguage, KnowledgePage>>
  readonly sources: ReadonlyMap<string, Source>
  readonly links: readonly RelatedLink[]
  readonly provinces: readonly ProvinceRow[]
}

/** Something to mend, for whoever edits: the file, the line (0: the whole file) and a sentence. */
export interface Problem {
  readonly file: string
  readonly line: number
  readonly says: Bilingual
}

/** The statements of a block, in order. */
export function statementsOf(block: Block): readonly Statement[] {
  if (block.kind === 'paragraph') return [block.says]
  if (block.kind === 'list') return block.items
  if (block.kind === 'meanings') return block.items.map(({ says }) => says)
  return []
}

/** What a statement says, without its links. */
export function plainText({ words }: Pick<Statement, 'words'>): string {
  return words.map(({ text }) => text).join('')
}
