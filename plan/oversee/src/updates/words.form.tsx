import { ErrorSummary, Form, Select, Submit, Textarea } from '@fanal/design'
import { type Bilingual, type Language, say as sayIn } from '@fanal/kernel'
import type { StandingCode } from '../edition/edition.ts'
import { standingText } from '../edition/standing.text.ts'
import { pageText as text } from './updates-page.text.ts'
import { updatesRoutes } from './updates.routes.ts'

/** Two words boxes that could not be kept, with what is wrong. */
export interface WordsDraft {
  readonly about: 'decide' | 'answer' | 'review'
  readonly words: Bilingual
  readonly standing: string
  readonly whole: Bilingual
}

interface WordsFormProps {
  readonly about: keyof typeof shape
  readonly language: Language
  readonly csrf: string | null
  readonly period: string
  readonly commitment: string
  readonly seen: number
  readonly draft: WordsDraft | null
}

const shape = {
  decide: { route: updatesRoutes.decideUpdate, label: text.whyReturned },
  answer: { route: updatesRoutes.answerSilence, label: text.answer },
  review: { route: updatesRoutes.reviewUpdate, label: text.reason },
} as const
const standings = Object.keys(standingText) as readonly StandingCode[]

/** A decision on an update, an answer to a silence, or a review: words in both languages and what they come with. */
export function WordsForm({ about, language, csrf, period, commitment, seen, draft }: WordsFormProps) {
  const say = (one: Bilingual) => sayIn(one, language)
  const mine = draft?.about === about ? draft : null
  const { route, label } = shape[about]
  const words = (spoken: 'en' | 'fr') => (
    <Textarea
      id={`${about}-${spoken}`}
      name={`words-${spoken}`}
      label={`${say(label)}, ${say(spoken === 'en' ? text.inEnglish : text.inFrench)}`}
      value={mine?.words[spoken] ?? ''}
      rows={3}
      max={2000}
    />
  )
  return (
    <>
      <ErrorSummary errors={mine === null ? [] : [{ name: 'words-en', id: `${about}-en`, say: say(mine.whole) }]} />
      <Form action={route.href({ language })} csrf={csrf}>
        <input type="hidden" name="period" value={period} />
        <input type="hidden" name="commitment" value={commitment} />
        <input type="hidden" name="seen" value={String(seen)} />
        {about === 'review' && (
          <Select
            id="review-standing"
            name="standing"
            label={say(text.stands)}
            options={standings.map((code) => ({ value: code, label: say(standingText[code]) }))}
            value={mine?.standing}
          />
        )}
        {words('en')}
        {words('fr')}
        {about === 'decide' ? (
          <>
            <Submit name="command" value="approve">
              {say(text.approve)}
            </Submit>{' '}
            <Submit name="command" value="return" tone="secondary">
              {say(text.giveBack)}
            </Submit>
          </>
        ) : (
          <Submit>{say(about === 'answer' ? text.sendAnswer : text.keepReview)}</Submit>
        )}
      </Form>
    </>
  )
}
