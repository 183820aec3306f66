import { isPublicLanguage, say, type Bilingual, type PublicLanguage } from '@fanal/kernel'
import { checkOffer, codesPaper, offerCodes, offerRules, type CheckedOffer, type OfferReason } from '@fanal/offer'
import { type Command, type Console, Stop, needed, readOptions } from '../command.ts'
import { bytesOf } from './bytes-of.ts'
import { type CodedOffer, parseOfferFile } from './offer-file.ts'

const usage = 'offer FILE [--json] [--language LANGUAGE] | offer --codes'

/** Codes that a refusal names. */
const mostNamed = 10

interface Checked {
  readonly id: CodedOffer['id']
  readonly checked: CheckedOffer
}

/**
 * Checks coded job offers, offline: nothing is stored or sent. A file that is none ends with 2.
 * @throws Stop where the file cannot be opened
 */
export const offerCommand: Command = {
  name: 'offer',
  usage,
  about: {
    en: 'Checks a coded job offer: reasons with rule and source, what to ask, what to do next; --codes prints the list of codes',
    fr: 'Vérifie une offre d’emploi codée : raisons avec règle et source, quoi demander, quoi faire ensuite ; --codes imprime la liste des codes',
  },
  async run(console) {
    const { values, positionals } = readOptions(console, usage, {
      json: { type: 'boolean' },
      codes: { type: 'boolean' },
      language: { type: 'string' },
    })
    if (values.codes === true) {
      console.out(codesPaper(offerCodes, offerRules).trimEnd())
      return 0
    }
    const language = languageFor(values.language, console)
    const file = parseOfferFile(await bytesOf(needed(positionals[0], 'FILE', usage), 'offer-file'))
    if (!file.ok) return badFile(console, file.say)
    const checked: Checked[] = []
    for (const { id, facts } of file.offers) {
      const answered = checkOffer(facts)
      if (!answered.ok) return badFile(console, notInTheList(id, answered.unknown))
      checked.push({ id, checked: answered })
    }
    if (values.json === true) {
      const printed = checked.map((one) => asJson(one, language))
      console.out(JSON.stringify(file.isList ? printed : printed[0]))
    } else console.out(checked.map((one) => readable(one, language)).join('\n\n'))
    return 0
  },
}

function languageFor(asked: string | undefined, console: Console): PublicLanguage {
  if (asked === undefined) return console.language
  if (isPublicLanguage(asked)) return asked
  throw new Stop(
    { en: 'Languages are en, fr, es, tl, pa, ar and zh-Hans.', fr: 'Les langues sont en, fr, es, tl, pa, ar et zh-Hans.' },
    'usage',
  )
}

function badFile(console: Console, sentence: Bilingual): number {
  console.err(say(sentence, console.language))
  return 2
}

function notInTheList(id: CodedOffer['id'], codes: readonly string[]): Bilingual {
  const first = codes.slice(0, mostNamed).map((code) => code.replace(/\p{Cc}/gu, '?').slice(0, 60))
  const more = codes.length - first.length
  const named = first.join(', ')
  const [which, rest, reste] = [id === null ? '' : `${id}: `, more > 0 ? ` and ${more} more` : '', more > 0 ? ` et ${more} de plus` : '']
  return {
    en: `${which}These codes are not in the list: ${named}${rest}. Nothing was checked. fanal offer --codes prints the list.`,
    fr: `${id === null ? '' : `${id} : `}Ces codes ne sont pas dans la liste : ${named}${reste}. Rien n’a été vérifié. fanal offer --codes imprime la liste.`,
  }
}

/** The source that carries a reason: its address, or its name where no single page says it. */
function sourceOf({ sources }: OfferReason): string {
  const [first] = sources
  return first?.address ?? first?.name.en ?? ''
}

function asJson({ id, checked }: Checked, language: PublicLanguage) {
  const { outcome, reasons, ask, contradictions, next, rules } = checked
  return {
    ...(id !== null && { id }),
    outcome,
    reasons: reasons.map((reason) => ({
      code: reason.code,
      rule: reason.rule,
      source: sourceOf(reason),
      level: reason.level,
      provision: reason.provision?.[language === 'fr' ? 'fr' : 'en'] ?? null,
      mark: reason.sources[0]?.mark,
      readOn: reason.sources[0]?.readOn,
      why: reason.why[language],
    })),
    ask: ask.map(({ code, facts, say: said }) => ({ code, facts, say: said[language] })),
    contradictions: contradictions.map(({ code, facts, say: said }) => ({ code, facts, say: said[language] })),
    next: next.map(({ code, say: said }) => ({ code, say: said[language] })),
    rules,
  }
}

function readable({ id, checked }: Checked, language: PublicLanguage): string {
  const { outcome, reasons, ask, contradictions, next, rules } = checked
  return [
    ...(id === null ? [] : [String(id)]),
    outcome,
    ...reasons.flatMap((reason) => [
      `! ${reason.say[language]} (${reason.code})`,
      `    ${offerRules.levels[reason.level][language]}. ${reason.why[language]}`,
      `    ${[reason.provision?.[language === 'fr' ? 'fr' : 'en'], sourceOf(reason)].filter(Boolean).join(' – ')}`,
    ]),
    ...contradictions.map((one) => `≠ ${one.say[language]}`),
    ...ask.map((one) => `? ${one.say[language]}`),
    ...next.map((one) => `→ ${one.say[language]}`),
    `${rules.version}, ${rules.lawAsOf}`,
  ].join('\n')
}
