import { ErrorSummary, Form, Paragraph, Select, Submit } from '@fanal/design'
import { type Bilingual, type Language, say as sayIn } from '@fanal/kernel'
import type { CoordinatingDesk } from './coordinating-desk.ts'
import { pageText as text } from './updates-page.text.ts'
import { updatesRoutes } from './updates.routes.ts'

interface ReviewersProps {
  readonly language: Language
  readonly csrf: string | null
  readonly desk: CoordinatingDesk
  readonly fault: Bilingual | null
}

/** By what an organization is chosen: the end of its id tells it from every other, and the page tells no whole one of another organization. */
export const choiceOf = (id: string): string => id.slice(-12)

/** Who reviews the period's plan from outside: named and ended by the secretariat. */
export function ReviewersSection({ language, csrf, desk, fault }: ReviewersProps) {
  const say = (one: Bilingual) => sayIn(one, language)
  const plan = desk.facts?.period.plan ?? ''
  const action = updatesRoutes.coordinate.href({ language })
  const nameOf = (id: string) => {
    const name = desk.outside.find((one) => one.id === id)?.name
    return name === undefined ? id : say(name)
  }
  return (
    <>
      <Paragraph>{say(text.outsideLead)}</Paragraph>
      {desk.reviewers.map(({ id, reviews }) => (
        <Form action={action} csrf={csrf}>
          <p>{nameOf(reviews)}</p>
          <input type="hidden" name="reviewer" value={id} />
          <Submit name="act" value="end-reviewer" tone="secondary">
            {`${say(text.endReviewer)} (${nameOf(reviews)})`}
          </Submit>
        </Form>
      ))}
      <ErrorSummary errors={fault === null ? [] : [{ name: 'reviews', say: say(fault) }]} />
      <Form action={action} csrf={csrf}>
        <input type="hidden" name="plan" value={plan} />
        <Select
          name="reviews"
          label={say(text.organization)}
          options={desk.outside
            .filter(({ id }) => !desk.reviewers.some(({ reviews }) => reviews === id))
            .map(({ id, name }) => ({ value: choiceOf(id), label: say(name) }))}
          error={fault === null ? undefined : say(fault)}
        />
        <Submit name="act" value="reviewer">
          {say(text.nameReviewer)}
        </Submit>
      </Form>
    </>
  )
}
