import { defineForm, parseForm, type ChoiceOption, type FormField, type FormValues } from '@fanal/forms'
import { offerCodes, type OfferAnswers, type OfferFact } from '@fanal/offer'
import { text } from './offer.text.ts'

/** The groups of facts that are ticked, in the order of the page. */
export const factGroups = ['money', 'papers', 'offer', 'contact', 'life', 'records', 'you'] as const
export type FactGroup = (typeof factGroups)[number]

/** Ticked where the person does not know about what is left empty in a group. */
export const unknown = 'unknown'

const factsOf = (group: string): readonly OfferFact[] => offerCodes.facts.filter((fact) => fact.group === group)
const optionsFor = (facts: readonly OfferFact[]): ChoiceOption[] => facts.map(({ code, say }) => ({ value: code, label: say }))

/** The facts of each group, each once. */
export const groupFacts: Readonly<Record<FactGroup, readonly OfferFact[]>> = {
  money: factsOf('money'),
  papers: factsOf('papers'),
  offer: factsOf('offer'),
  contact: factsOf('contact'),
  life: factsOf('life'),
  records: factsOf('records'),
  you: factsOf('you'),
}
export const provinces = factsOf('province')

const groupField = (group: FactGroup): FormField => ({
  kind: 'choices',
  name: group,
  label: offerCodes.groups[group] ?? text.tickTitle,
  options: [...optionsFor(groupFacts[group]), { value: unknown, label: text.unknown }],
})

const tickable = factGroups.flatMap((group) => groupFacts[group])

/** The whole question sheet: what the page shows, and what is read of what comes back. */
const offerForm = defineForm({
  name: 'offer',
  fields: [
    ...factGroups.map(groupField),
    { kind: 'choices', name: 'seen', label: text.seenTitle, options: optionsFor(tickable) },
    { kind: 'choice', name: 'province', label: text.province, options: optionsFor(provinces) },
    { kind: 'text', name: 'words', label: text.pasteLabel },
    { kind: 'line', name: 'employer', label: text.employer, max: 200 },
    { kind: 'line', name: 'place', label: text.place, max: 200 },
    { kind: 'hidden', name: 'do', max: 20 },
  ],
})

/** What a person said of an offer, as far as a page has to know it. */
export interface SaidOfOffer {
  readonly facts: ReadonlySet<string>
  /** Groups about whose other facts the person knows nothing. */
  readonly unknownGroups: ReadonlySet<FactGroup>
  readonly province: string | null
  readonly employer: string
  readonly place: string
}

export const nothingSaid: SaidOfOffer = { facts: new Set(), unknownGroups: new Set(), province: null, employer: '', place: '' }

export interface SentOffer {
  readonly said: SaidOfOffer
  /** A pasted text; empty where there is none. */
  readonly words: string
  /** The button that was pressed; `check` where a key sent the form. */
  readonly act: 'check' | 'read' | 'change'
}

const actOf = (typed: string | undefined): SentOffer['act'] => (typed === 'read' || typed === 'change' ? typed : 'check')

function saidIn(values: FormValues): SaidOfOffer {
  const all = (name: string) => values[name] ?? []
  return {
    facts: new Set([...factGroups, 'seen'].flatMap(all).filter((value) => value !== unknown)),
    unknownGroups: new Set(factGroups.filter((group) => all(group).includes(unknown))),
    province: all('province')[0] ?? null,
    employer: all('employer')[0]?.trim() ?? '',
    place: all('place')[0]?.trim() ?? '',
  }
}

/**
 * Reads what came back; forged answers are left out.
 * @returns `null` where a name or a place is far too long to be one
 */
export function readOfferForm(entries: Iterable<readonly [string, string]>): SentOffer | null {
  const { ok: isWhole, values } = parseForm(offerForm, entries)
  if (!isWhole && [values['employer'], values['place']].some((typed) => (typed?.[0]?.length ?? 0) > 200)) return null
  return { said: saidIn(values), words: values['words']?.[0] ?? '', act: actOf(values['do']?.[0]) }
}

/** The facts that a check takes: what is ticked is so, the rest of a group may be unknown, and everything else was not said. */
export function answersOf({ facts, unknownGroups, province }: SaidOfOffer): OfferAnswers {
  const open = [...unknownGroups].flatMap((group) => groupFacts[group]).filter(({ code }) => !facts.has(code))
  return {
    ...Object.fromEntries(open.map(({ code }) => [code, 'unknown' as const])),
    ...Object.fromEntries([...facts, ...(province === null ? [] : [province])].map((code) => [code, true])),
  }
}

/** The same answers as the fields of a form, for a page that carries them on. */
export function fieldsOf({ facts, unknownGroups, province, employer, place }: SaidOfOffer): readonly (readonly [string, string])[] {
  const ticked = tickable.filter(({ code }) => facts.has(code)).map(({ group, code }) => [group, code] as const)
  const open = [...unknownGroups].map((group) => [group, unknown] as const)
  const typed = [
    ['province', province ?? ''],
    ['employer', employer],
    ['place', place],
  ] as const
  return [...ticked, ...open, ...typed.filter(([, value]) => value !== '')]
}
