import {
  Checkboxes,
  Details,
  ErrorSummary,
  Heading,
  Input,
  Lead,
  Notice,
  Paragraph,
  PublicForm,
  Select,
  Submit,
  Textarea,
  type Option,
} from '@fanal/design'
import { say, type Multilingual, type PublicLanguage } from '@fanal/kernel'
import { offerCodes, type OfferFact, type OfferHint } from '@fanal/offer'
import { factGroups, groupFacts, nothingSaid, provinces, unknown, type FactGroup, type SaidOfOffer } from './offer-form.ts'
import { offerRoutes } from './offer.routes.ts'
import { text } from './offer.text.ts'

interface OfferPageProps {
  readonly language: PublicLanguage
  readonly said?: SaidOfOffer
  /** What a pasted text may point to, for the person to confirm. */
  readonly hints?: readonly OfferHint[]
  /** What became of a pasted text. */
  readonly notes?: readonly Multilingual[]
  /** What is wrong with the pasted text, or with what came. */
  readonly problem?: Multilingual | null
  /** Whether there are public records to look an employer up in. */
  readonly canLookUp: boolean
}

const factOf = (code: string): OfferFact | undefined => offerCodes.facts.find((fact) => fact.code === code)
/** @NOTE isolates of direction: a quotation may be written the other way than its page */
const quoted = (words: string) => `\u2068“${words}”\u2069`

/** Words that were seen, each under the fact that it may point to; nothing is ticked for anybody. */
function SeenWords({ language, hints, said }: { language: PublicLanguage; hints: readonly OfferHint[]; said: SaidOfOffer }) {
  const options = hints.flatMap(({ code, saw }): Option[] => {
    const fact = factOf(code)
    if (fact === undefined) return []
    return [{ value: code, label: say(fact.say, language), hint: `${say(text.weSaw, language)} ${saw.map(quoted).join(' · ')}` }]
  })
  return (
    <Checkboxes
      name="seen"
      label={say(text.seenTitle, language)}
      hint={say(text.seenHint, language)}
      options={options}
      values={[...said.facts]}
    />
  )
}

function FactGroupFields({
  language,
  group,
  said,
  without,
}: {
  language: PublicLanguage
  group: FactGroup
  said: SaidOfOffer
  without: ReadonlySet<string>
}) {
  const facts = groupFacts[group].filter(({ code }) => !without.has(code))
  const options = [
    ...facts.map(({ code, say: said_ }) => ({ value: code, label: say(said_, language) })),
    { value: unknown, label: say(text.unknown, language) },
  ]
  const values = [...said.facts, ...(said.unknownGroups.has(group) ? [unknown] : [])]
  const title = offerCodes.groups[group]
  return <Checkboxes name={group} label={title === undefined ? group : say(title, language)} options={options} values={values} />
}

/** The question sheet: a text to paste, or facts to tick. It works without script and holds nothing back. */
export function OfferPage({ language, said = nothingSaid, hints = [], notes = [], problem = null, canLookUp }: OfferPageProps) {
  const seen = new Set(hints.map(({ code }) => code))
  const error = problem === null ? undefined : say(problem, language)
  return (
    <>
      {error !== undefined && <ErrorSummary errors={[{ name: 'words', say: error }]} />}
      <Heading level={1}>{say(text.title, language)}</Heading>
      <Lead>{say(text.lead, language)}</Lead>
      <Notice>
        <Paragraph>{say(text.nothingKept, language)}</Paragraph>
      </Notice>
      <PublicForm action={offerRoutes.checkOffer.href({ language })}>
        {notes.length > 0 && (
          <Notice>
            {notes.map((note) => (
              <Paragraph>{say(note, language)}</Paragraph>
            ))}
          </Notice>
        )}
        <Details summary={say(text.pasteTitle, language)} open={error !== undefined}>
          <Textarea name="words" label={say(text.pasteLabel, language)} hint={say(text.pasteHint, language)} error={error} rows={5} />
          <Submit tone="secondary" name="do" value="read">
            {say(text.lookAtText, language)}
          </Submit>
        </Details>
        {hints.length > 0 && <SeenWords language={language} hints={hints} said={said} />}
        <Heading>{say(text.tickTitle, language)}</Heading>
        <Paragraph>{say(text.tickHint, language)}</Paragraph>
        {factGroups.map((group) => (
          <FactGroupFields language={language} group={group} said={said} without={seen} />
        ))}
        <Select
          name="province"
          label={say(text.province, language)}
          options={provinces.map(({ code, say: name }) => ({ value: code, label: say(name, language) }))}
          value={said.province ?? undefined}
        />
        {canLookUp && (
          <>
            <Input name="employer" label={say(text.employer, language)} value={said.employer} />
            <Input name="place" label={say(text.place, language)} value={said.place} />
          </>
        )}
        <Submit name="do" value="check">
          {say(text.check, language)}
        </Submit>
      </PublicForm>
    </>
  )
}
