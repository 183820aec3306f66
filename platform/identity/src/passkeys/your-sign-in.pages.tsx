import { DefinitionList, Form, Heading, Lead, Notice, Paragraph } from '@fanal/design'
import type { Bilingual, Language } from '@fanal/kernel'
import { signInText } from '../sign-in.text.ts'
import type { Passkey } from './passkey.ts'
import { passkeyText as text } from './passkey.text.ts'

// An element of our own: `passkeys.island.ts` brings it to life.
const PasskeysElement = 'fanal-passkeys' as 'div'

export interface YourSignInProps {
  readonly language: Language
  readonly csrf: string | null
  readonly passkeys: readonly Passkey[]
  /** Whether this workbench takes passkeys at all. */
  readonly offered: boolean
  /** What was done just now. */
  readonly done: 'added' | 'removed' | null
  /** Where the page is shown again once one was added. */
  readonly next: string
  /** Where a passkey's removal is posted. */
  readonly remove: string
}

type Say = (both: Bilingual) => string

function Field({ field, label, hint }: { field: 'name' | 'code'; label: string; hint: string }) {
  const id = `passkey-${field}`
  const kind = field === 'code' ? ({ inputMode: 'numeric', autocomplete: 'one-time-code' } as const) : ({ autocomplete: 'off' } as const)
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <p class="hint" id={`${id}-hint`}>
        {hint}
      </p>
      <input type="text" id={id} data-field={field} aria-describedby={`${id}-hint`} required {...kind} />
    </div>
  )
}

/** @NOTE its fields have no names, like those of the sign-in page: without script nothing is posted */
function Adding({ say, csrf, next }: { say: Say } & Pick<YourSignInProps, 'csrf' | 'next'>) {
  const words = {
    'data-csrf': csrf ?? undefined,
    'data-next': next,
    'data-touch': say(text.touch),
    'data-stopped': say(text.stopped),
    'data-already': say(text.already),
    'data-name-wrong': say(text.nameWrong),
    'data-not-here': say(text.notHere),
    'data-unreachable': say(signInText.unreachable),
  }
  return (
    <PasskeysElement {...words}>
      <Heading level={2}>{say(text.addTitle)}</Heading>
      <div class="notice warning" data-without-script>
        <p>{say(text.needsScript)}</p>
      </div>
      <div class="notice info" tabIndex={-1} data-says hidden>
        <output />
      </div>
      <form hidden noValidate>
        <Field field="name" label={say(text.addName)} hint={say(text.addNameHint)} />
        <Field field="code" label={say(text.addCode)} hint={say(text.addCodeHint)} />
        <button type="submit" class="button primary">
          {say(text.add)}
        </button>
      </form>
    </PasskeysElement>
  )
}

function Listed({
  say,
  language,
  passkeys,
  csrf,
  remove,
}: { say: Say } & Pick<YourSignInProps, 'language' | 'passkeys' | 'csrf' | 'remove'>) {
  const days = new Intl.DateTimeFormat(`${language}-CA`, { dateStyle: 'long', timeZone: 'UTC' })
  const items = (one: Passkey) => [
    { term: say(text.kind), value: say(one.synced ? text.kindSynced : text.kindDevice) },
    { term: say(text.added), value: days.format(one.addedDay) },
    { term: say(text.used), value: one.usedDay === null ? say(text.neverUsed) : days.format(one.usedDay) },
  ]
  return (
    <>
      {passkeys.map((one) => (
        <section data-passkey aria-labelledby={one.id}>
          <Heading level={3} id={one.id}>
            {one.name}
          </Heading>
          <DefinitionList items={items(one)} />
          <Form action={remove} csrf={csrf}>
            <input type="hidden" name="passkey" value={one.id} />
            <button type="submit" class="button small secondary">
              {say(text.remove)} {one.name}
            </button>
          </Form>
        </section>
      ))}
    </>
  )
}

/** A member's own means of signing in: what is there, what can be added, what can go. */
export function YourSignInPage({ language, csrf, passkeys, offered, done, next, remove }: YourSignInProps) {
  const say: Say = (both) => both[language]
  return (
    <>
      <Heading level={1}>{say(text.title)}</Heading>
      <Lead>{say(text.lead)}</Lead>
      {done !== null && (
        <Notice tone="success">
          <p>{say(done === 'added' ? text.addedNow : text.removed)}</p>
        </Notice>
      )}
      <Heading level={2}>{say(text.codes)}</Heading>
      <Paragraph>{say(text.codesStay)}</Paragraph>
      <Heading level={2}>{say(text.yours)}</Heading>
      <Paragraph>{say(text.whatItIs)}</Paragraph>
      {passkeys.length === 0 ? (
        <Paragraph>{say(text.none)}</Paragraph>
      ) : (
        <Listed say={say} language={language} passkeys={passkeys} csrf={csrf} remove={remove} />
      )}
      {offered ? <Adding say={say} csrf={csrf} next={next} /> : <Paragraph>{say(text.notOffered)}</Paragraph>}
    </>
  )
}
