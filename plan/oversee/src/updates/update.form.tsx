import { Checkbox, Checkboxes, ErrorSummary, Form, Radios, Submit, Textarea } from '@fanal/design'
import { type Bilingual, type Language, say as sayIn } from '@fanal/kernel'
import { shownDay } from '../edition/shown.ts'
import { standingText } from '../edition/standing.text.ts'
import type { Commitment } from '../plan/plan.ts'
import { ProofFields, proofFieldId } from './proof.fields.tsx'
import { type Said, type UpdateFault, type UpdateField, chosenStandings, mostWords } from './update.ts'
import { pageText as text } from './updates-page.text.ts'
import { updatesRoutes } from './updates.routes.ts'

/** What somebody sent that could not be kept: nothing of it is lost. */
export interface UpdateDraft {
  readonly said: Said | null
  readonly faults: readonly UpdateFault[]
  /** What is wrong with the whole. */
  readonly whole: Bilingual | null
}

interface UpdateFormProps {
  readonly language: Language
  readonly csrf: string | null
  readonly period: string
  readonly commitment: Commitment
  /** The version that is before the reader's eyes. */
  readonly seen: number
  /** What stands in the fields: what was sent, the last version, or nothing. */
  readonly said: Said | null
  readonly draft: UpdateDraft | null
}

const labelsOf: Readonly<Record<'progress' | 'challenge' | 'evidence', Bilingual>> = {
  progress: text.progress,
  challenge: text.challenge,
  evidence: text.evidence,
}

/** Where a contributor says how a promise stands: kept as a draft, or sent. */
export function UpdateForm({ language, csrf, period, commitment, seen, said, draft }: UpdateFormProps) {
  const say = (one: Bilingual) => sayIn(one, language)
  const fault = (name: UpdateField) => {
    const found = draft?.faults.find(({ field }) => field === name)
    return found === undefined ? undefined : say(found.say)
  }
  const errors = (draft?.faults ?? []).map(({ field, say: wrong }) => {
    const of = /^proof-(.*)$/.exec(field)?.[1]
    return of === undefined ? { name: field, say: say(wrong) } : { name: 'proof-what', id: proofFieldId(of), say: say(wrong) }
  })
  const whole = draft?.whole ?? null
  const words = (name: 'progress' | 'challenge' | 'evidence', spoken: 'en' | 'fr') => (
    <Textarea
      name={`${name}-${spoken}`}
      label={`${say(labelsOf[name])}, ${say(spoken === 'en' ? text.inEnglish : text.inFrench)}`}
      value={said?.[name][spoken] ?? ''}
      error={fault(`${name}-${spoken}`)}
      rows={4}
      max={mostWords}
    />
  )
  return (
    <>
      <ErrorSummary errors={whole === null ? errors : [{ name: 'standing', say: say(whole) }, ...errors]} />
      <Form action={updatesRoutes.keepUpdate.href({ language })} csrf={csrf}>
        <input type="hidden" name="period" value={period} />
        <input type="hidden" name="commitment" value={commitment.id} />
        <input type="hidden" name="seen" value={String(seen)} />
        <Radios
          name="standing"
          label={say(text.stands)}
          options={chosenStandings.map((code) => ({ value: code, label: say(standingText[code]) }))}
          value={said?.standing}
          error={fault('standing')}
        />
        <Checkbox name="nil" label={say(text.nil)} checked={said?.nil ?? false} error={fault('nil')} />
        {words('progress', 'en')}
        {words('progress', 'fr')}
        {words('challenge', 'en')}
        {words('challenge', 'fr')}
        {commitment.milestones.length > 0 && (
          <Checkboxes
            name="reached"
            label={say(text.reached)}
            options={commitment.milestones.map((one) => ({
              value: one.id,
              label: [say(one.title), one.due && shownDay(one.due, language), one.evidenceRequired ? say(text.asksEvidence) : null]
                .filter(Boolean)
                .join(', '),
            }))}
            values={said?.reached ?? []}
            error={fault('reached')}
          />
        )}
        {words('evidence', 'en')}
        {words('evidence', 'fr')}
        <ProofFields language={language} commitment={commitment} proofs={said?.proofs ?? []} fault={(of) => fault(`proof-${of}`)} />
        <Submit name="command" value="submit">
          {say(text.send)}
        </Submit>{' '}
        <Submit name="command" value="draft" tone="secondary">
          {say(text.keepDraft)}
        </Submit>
      </Form>
    </>
  )
}
