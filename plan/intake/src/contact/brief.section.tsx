import { Form, Heading, Notice, Select } from '@fanal/design'
import type { UnitName } from '@fanal/identity'
import { type Bilingual, type Language, say as sayIn } from '@fanal/kernel'
import { briefKinds, contactChannels } from './contact.ts'
import { contactRoutes } from './contact.routes.ts'
import { briefText, channelText, contactText as text } from './contact.text.ts'
import { UnitField } from './unit-field.tsx'

export interface BriefFormProps {
  readonly language: Language
  readonly units: readonly UnitName[]
  readonly csrf: string | null
}

export interface BriefSaidProps {
  readonly language: Language
  readonly csrf: string | null
  /** A brief contact that was just noted. */
  readonly noted: string | null
  readonly undone: boolean
}

/** One press for a contact with nothing in it, in one row; works without script. */
export function BriefForm({ language, units, csrf }: BriefFormProps) {
  const say = (one: Bilingual) => sayIn(one, language)
  const channels = contactChannels.map((channel) => ({ value: channel as string, label: say(channelText[channel]) }))
  return (
    <section class="brief" aria-labelledby="brief-title">
      <div class="brief-why">
        <Heading id="brief-title">{say(text.briefTitle)}</Heading>
        <p class="small">{say(text.briefLead)}</p>
      </div>
      <Form action={contactRoutes.briefContact.href({ language })} csrf={csrf}>
        <UnitField units={units} language={language} label={say(text.briefUnit)} id="brief-unit" />
        <Select id="brief-channel" name="channel" label={say(text.briefChannel)} options={channels} value="call" />
        {briefKinds.map((kind) => (
          <button type="submit" class="button secondary small" name="kind" value={kind}>
            {say(briefText[kind])}
          </button>
        ))}
      </Form>
    </section>
  )
}

/** What was just noted, and the way to take it back. */
export function BriefSaid({ language, noted, undone, csrf }: BriefSaidProps) {
  const say = (one: Bilingual) => sayIn(one, language)
  if (undone)
    return (
      <Notice tone="info">
        <p role="status">{say(text.briefUndone)}</p>
      </Notice>
    )
  if (noted === null) return null
  return (
    <div class="brief-said">
      <Notice tone="success">
        <p role="status">{say(text.briefNoted)}</p>
        <Form action={contactRoutes.undoBriefContact.href({ language, id: noted })} csrf={csrf}>
          <button type="submit" class="button secondary small">
            {say(text.briefUndo)}
          </button>
        </Form>
      </Notice>
    </div>
  )
}
