import { Heading, Lead } from '@fanal/design'
import type { Language } from '@fanal/kernel'
import { joinText as text } from './people.pages.text.ts'

// An element of our own: `join.island.ts` brings it to life.
const JoinElement = 'fanal-join' as 'div'

interface FieldProps {
  readonly field: string
  readonly label: string
  readonly hint?: string
  readonly kind?: 'text' | 'password' | 'code'
}

/** @NOTE no `name` on purpose: whatever goes wrong with the script, a browser cannot post a passphrase to the server */
function Field({ field, label, hint, kind = 'text' }: FieldProps) {
  const id = `join-${field}`
  const how = {
    text: { type: 'text', autocomplete: 'off', spellcheck: false },
    password: { type: 'password', autocomplete: 'new-password' },
    code: { type: 'text', inputMode: 'numeric', autocomplete: 'one-time-code' },
  } as const
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <input id={id} data-field={field} aria-describedby={hint && `${id}-hint`} required {...how[kind]} />
    </div>
  )
}

/** Somebody joins, or begins again: everything secret is made on this device. */
export function JoinPage({ language, csrf, signIn }: { language: Language; csrf: string | null; signIn: string }) {
  const say = (key: keyof typeof text) => text[key][language]
  const words = {
    'data-csrf': csrf ?? undefined,
    'data-making': say('making'),
    'data-too-short': say('tooShort'),
    'data-differ': say('differ'),
    'data-unreachable': say('unreachable'),
  }
  return (
    <JoinElement {...words}>
      <Heading level={1}>{say('title')}</Heading>
      <Lead>{say('lead')}</Lead>
      <div class="notice warning" data-without-script>
        <p>{say('needsScript')}</p>
      </div>
      <div class="notice info" tabIndex={-1} data-says hidden>
        <output />
      </div>
      <form data-step="look" hidden noValidate>
        <Field field="token" label={say('token')} />
        <button type="submit" class="button primary">
          {say('look')}
        </button>
      </form>
      <form data-step="make" hidden noValidate>
        <p>
          {say('welcome')} <strong data-name />, <span data-organization />
        </p>
        <Field field="passphrase" label={say('passphrase')} hint={say('passphraseHint')} kind="password" />
        <Field field="again" label={say('again')} kind="password" />
        <Heading level={2}>{say('authenticator')}</Heading>
        <p>{say('authenticatorLead')}</p>
        <p>
          <strong class="key-text" data-totp />
        </p>
        <p>
          <a href="otpauth:" data-otpauth>
            {say('openApp')}
          </a>
        </p>
        <Field field="code" label={say('code')} kind="code" />
        <button type="submit" class="button primary">
          {say('make')}
        </button>
      </form>
      <section data-step="done" hidden tabIndex={-1} aria-labelledby="join-done">
        <Heading level={2} id="join-done">
          {say('done')}
        </Heading>
        <p>{say('doneLead')}</p>
        <p data-two hidden>
          {say('doneTwo')}
        </p>
        <p>
          <strong class="key-text" data-key />
        </p>
        <p>
          <a class="button primary" href={signIn}>
            {say('signIn')}
          </a>
        </p>
      </section>
    </JoinElement>
  )
}
