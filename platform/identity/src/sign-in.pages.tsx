import { Form, Heading, Lead, LinkButton, Paragraph, Submit } from '@fanal/design'
import { type Bilingual, type Language, duties } from '@fanal/kernel'
import type { DemonstrationMember } from './demonstration.ts'
import { passkeyText } from './passkeys/passkey.text.ts'
import { signInText as text } from './sign-in.text.ts'

// An element of our own: `sign-in.island.ts` brings it to life.
const SignInElement = 'fanal-sign-in' as 'div'

export interface SignInPageProps {
  readonly language: Language
  /** Where a member goes once signed in. */
  /** The page that asked for the sign-in; null where none did. */
  readonly from: string | null
  /** Where one goes otherwise, as far as it is known before somebody signs in. */
  readonly first: string
  readonly csrf: string | null
  /** Who is signed in already, if anybody. */
  readonly signedIn: string | null
  readonly signOut: string
  /** Only where the deployment is a demonstration. */
  readonly members: readonly DemonstrationMember[]
  /** Whether this workbench takes passkeys. */
  readonly passkeys: boolean
}

interface FieldProps {
  readonly field: 'name' | 'passphrase' | 'code'
  readonly label: string
  readonly hint?: string
  readonly type?: 'text' | 'password'
  readonly autocomplete: 'username' | 'current-password' | 'one-time-code'
}

/** @NOTE no `name` on purpose: whatever goes wrong with the script, a browser cannot post the passphrase to the server. */
function Field({ field, label, hint, type = 'text', autocomplete }: FieldProps) {
  const id = `sign-in-${field}`
  const attributes = { id, 'data-field': field, autocomplete, 'aria-describedby': hint && `${id}-hint`, required: true }
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <input
        {...attributes}
        {...(type === 'password' ? { type: 'password' } : { type: 'text', inputMode: field === 'code' ? 'numeric' : 'text' })}
      />
    </div>
  )
}

function SignInForm({ say, titled, passkeys }: { say: (text: Bilingual) => string; titled: boolean; passkeys: boolean }) {
  return (
    <form data-with-script hidden noValidate>
      {titled && <Heading level={2}>{say(text.ownTitle)}</Heading>}
      <Field field="name" label={say(text.name)} autocomplete="username" />
      <Field field="passphrase" label={say(text.passphrase)} type="password" autocomplete="current-password" />
      <Field field="code" label={say(text.code)} hint={say(text.codeHint)} autocomplete="one-time-code" />
      <Submit>{say(text.submit)}</Submit>
      {passkeys && (
        <div data-passkey hidden>
          <p>{say(passkeyText.or)}</p>
          <button type="button" class="button secondary">
            {say(passkeyText.use)}
          </button>
        </div>
      )}
    </form>
  )
}

function Demonstration({ members, language }: Pick<SignInPageProps, 'members' | 'language'>) {
  return (
    <section data-with-script hidden aria-labelledby="demonstration">
      <Heading level={2} id="demonstration">
        {text.demonstrationTitle[language]}
      </Heading>
      <Paragraph>{text.demonstrationLead[language]}</Paragraph>
      {members.map((member) => (
        <p key={member.name}>
          <button
            type="button"
            class="button secondary"
            data-name={member.name}
            data-passphrase={member.passphrase}
            data-totp={member.totpSecret}
          >
            {text.signInAs[language]} {member.displayName}
          </button>
          <span class="small">
            {' '}
            {duties[member.duty][language]}, {typeof member.unit === 'string' ? member.unit : member.unit[language]}
          </span>
        </p>
      ))}
    </section>
  )
}

function AlreadyIn({
  name,
  say,
  ...props
}: { name: string; say: (text: Bilingual) => string } & Pick<SignInPageProps, 'csrf' | 'signOut'> & { next: string }) {
  return (
    <>
      <Paragraph>
        {say(text.signedIn)} <strong>{name}</strong>
      </Paragraph>
      <p>
        <LinkButton href={props.next}>{say(text.goOn)}</LinkButton>
      </p>
      <Form action={props.signOut} csrf={props.csrf}>
        <Submit tone="secondary">{say(text.signOut)}</Submit>
      </Form>
    </>
  )
}

/** The sign-in page: it needs script, and says so to whoever has none. */
export function SignInPage({ language, from, first, csrf, signedIn, signOut, members, passkeys }: SignInPageProps) {
  const say = (both: Bilingual) => both[language]
  const words = {
    'data-from': from ?? undefined,
    'data-csrf': csrf ?? undefined,
    'data-unlocking': say(text.unlocking),
    'data-waiting': say(text.waitForCode),
    'data-touch': passkeys ? say(passkeyText.touch) : undefined,
    'data-passkey-stopped': passkeys ? say(passkeyText.stopped) : undefined,
    'data-seeds-broken': say(text.seedsBroken),
    'data-unreachable': say(text.unreachable),
  }
  return (
    <>
      <Heading level={1}>{say(text.title)}</Heading>
      <Lead>{say(text.lead)}</Lead>
      {signedIn !== null && <AlreadyIn name={signedIn} say={say} next={from ?? first} csrf={csrf} signOut={signOut} />}
      <SignInElement {...words}>
        <div class="notice warning" data-without-script>
          <p>{say(text.needsScript)}</p>
        </div>
        <div class="notice info" tabIndex={-1} data-says hidden>
          <output />
        </div>
        {members.length > 0 && <Demonstration members={members} language={language} />}
        {signedIn === null && <SignInForm say={say} titled={members.length > 0} passkeys={passkeys} />}
      </SignInElement>
    </>
  )
}
