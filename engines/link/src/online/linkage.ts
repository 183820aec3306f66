import type { Linked } from '../batch/link.ts'
import { keysOfForm } from '../blocking/keys.ts'
import { type BlockingRule, type KeyPart, allNames } from '../blocking/rules.ts'
import { type Comparison, Kernel } from '../compare/kernel.ts'
import { hash32, joinedHash } from '../fields/hash.ts'
import { normalForm } from '../fields/normal-form.ts'
import type { Ready } from '../fields/prepare.ts'
import { type PreparedField, formsOf } from '../fields/prepared.ts'
import { probabilityOf } from '../model/model.ts'
import { Scorer } from '../model/score.ts'
import { SortedHashes, mostNumbers } from './sorted-hashes.ts'
import { SpareForms, withOneMore } from './spare.ts'

export interface Match {
  /** Row among all records that were linked. */
  readonly row: number
  readonly score: number
  readonly probability: number
  readonly pattern: number
}

export interface MatchAnswer {
  readonly matches: readonly Match[]
  readonly compared: number
  /** Rules under whose key too many records lie; they were left out. */
  readonly tooCommon: readonly number[]
}

export interface OnlineOptions {
  /** Records that one key may bring. */
  readonly mostPerKey?: number
}

/**
 * One record against all that were linked: the same kernel and the same model as the batch, over block keys that were made once.
 * @example new Linkage(linked, rules).match({ given_name: 'Ann', surname: 'Lee', dob: '1990-05-17' }, { least: 0.5 })
 */
export class Linkage {
  readonly #ready: readonly Ready[]
  readonly #rules: readonly BlockingRule[]
  readonly #indexes: readonly SortedHashes[]
  readonly #texts: readonly SortedHashes[]
  readonly #spare: readonly SpareForms[]
  readonly #comparisons: readonly Comparison[]
  readonly #kernel: Kernel
  readonly #scorer: Scorer
  readonly #rows: number
  readonly #mostPerKey: number
  readonly #columns: readonly (readonly string[])[]

  constructor(
    linked: Linked,
    rules: readonly BlockingRule[],
    columns: readonly (readonly string[])[],
    { mostPerKey = 2_000 }: OnlineOptions = {},
  ) {
    const { ready, plan } = linked
    if (plan.rows > mostNumbers) throw new RangeError(`One index holds at most ${mostNumbers} records`)
    this.#ready = ready
    this.#rules = rules
    this.#columns = columns
    this.#rows = plan.rows
    this.#mostPerKey = mostPerKey
    const spareOf = new Map<PreparedField['forms'], SpareForms>()
    this.#spare = ready.map(({ field }) => {
      const known = spareOf.get(field.forms) ?? new SpareForms(field.kind, field.forms)
      spareOf.set(field.forms, known)
      return known
    })
    const textsOf = new Map<readonly string[], SortedHashes>()
    this.#texts = ready.map(({ texts }) => {
      const known =
        textsOf.get(texts) ??
        new SortedHashes(Int32Array.from({ length: texts.length * 2 }, (_, at) => (at % 2 === 0 ? hash32(texts[at / 2]!) : (at - 1) / 2)))
      textsOf.set(texts, known)
      return known
    })
    this.#indexes = rules.map((rule) => this.#index(rule))
    this.#comparisons = linked.comparisons.map((comparison, at) => ({
      ...comparison,
      field: withOneMore(comparison.field, this.#spare[at]!.forms, plan.rows),
    }))
    const frequencies = linked.frequencies.map((known, at) => {
      if (known === null) return null
      const wider = new Float64Array(this.#spare[at]!.forms.size).fill(known.reduce((least, one) => Math.min(least, one), 1))
      wider.set(known)
      return wider
    })
    this.#kernel = new Kernel(this.#comparisons, { remembers: false })
    this.#scorer = new Scorer(linked.model, this.#comparisons, frequencies)
  }

  /** Records that may be this one, the likeliest first. */
  match(record: Readonly<Record<string, string>>, { least = 0.5 }: { least?: number } = {}): MatchAnswer {
    const texts = this.#ready.map(({ field, order }, at) => textsOfRecord(field, order, this.#columns[at]!, record))
    this.#write(texts)
    const candidates = new Set<number>()
    const tooCommon: number[] = []
    for (const [at, rule] of this.#rules.entries())
      for (const hash of this.#hashesOf(rule, texts)) {
        const found = this.#indexes[at]!.find(hash, this.#mostPerKey)
        if (found.length > this.#mostPerKey) tooCommon.push(at)
        else for (const row of found) candidates.add(row)
      }
    const matches: Match[] = []
    for (const row of candidates) {
      const pattern = this.#kernel.pattern(row, this.#rows)
      const score = this.#scorer.score(pattern, row, this.#rows)
      const probability = probabilityOf(score)
      if (probability >= least) matches.push({ row, score, probability, pattern })
    }
    matches.sort((a, b) => b.score - a.score || a.row - b.row)
    return { matches, compared: candidates.size, tooCommon: [...new Set(tooCommon)] }
  }

  /** Writes the record's forms into the spare room, so that the kernel sees it as the last record. */
  #write(texts: readonly (readonly string[])[]): void {
    for (const spare of this.#spare) spare.clear()
    for (const [at, { field }] of this.#comparisons.entries()) {
      const numbers = texts[at]!.map((text) => this.#known(at, text)).filter((number) => number >= 0)
      if (field.starts === null) field.ids[this.#rows] = numbers[0] ?? -1
      else {
        const from = field.starts[this.#rows]!
        for (const [each, number] of numbers.entries()) field.ids[from + each] = number
        field.starts[this.#rows + 1] = from + numbers.length
      }
    }
  }

  #known(at: number, text: string): number {
    for (const number of this.#texts[at]!.find(hash32(text), 16)) if (this.#ready[at]!.texts[number] === text) return number
    return this.#spare[at]!.add(text)
  }

  #fieldsOf(part: KeyPart): readonly number[] {
    return [...this.#ready.keys()].filter((at) => {
      const { role, name } = this.#ready[at]!.field
      return part.field === allNames ? ['given-name', 'family-name', 'full-name'].includes(role) : name === part.field
    })
  }

  #hashesOf(rule: BlockingRule, texts: readonly (readonly string[])[]): readonly number[] {
    const lists = rule.map((part) => [
      ...new Set(this.#fieldsOf(part).flatMap((at) => texts[at]!.flatMap((text) => keysOfForm(part.part, text).map((key) => hash32(key))))),
    ])
    return lists.reduce<readonly number[]>(
      (joined, list, at) => (at === 0 ? list : joined.flatMap((a) => list.map((b) => joinedHash(a, b)))),
      [],
    )
  }

  #index(rule: BlockingRule): SortedHashes {
    const parts = rule.map((part) =>
      this.#fieldsOf(part).map((at) => {
        const { field, texts } = this.#ready[at]!
        return { field, keys: texts.map((text) => keysOfForm(part.part, text).map((key) => hash32(key))) }
      }),
    )
    const pairs: number[] = []
    for (let row = 0; row < this.#rows; row++) {
      const lists = parts.map((fields) => [
        ...new Set(fields.flatMap(({ field, keys }) => formsOf(field, row).flatMap((form) => keys[form]!))),
      ])
      for (const hash of lists.reduce<readonly number[]>(
        (joined, list, at) => (at === 0 ? list : joined.flatMap((a) => list.map((b) => joinedHash(a, b)))),
        [],
      ))
        pairs.push(hash, row)
    }
    return new SortedHashes(Int32Array.from(pairs))
  }
}

function textsOfRecord(
  field: PreparedField,
  order: Ready['order'],
  columns: readonly string[],
  record: Readonly<Record<string, string>>,
): readonly string[] {
  if (field.role === 'ignore') return []
  const normal = normalForm(field.role, order)
  const texts = columns
    .flatMap((column) => (record[column] === undefined || record[column] === '' ? [] : [normal(record[column])]))
    .filter((text) => text !== null)
  return [...new Set(texts)]
}
