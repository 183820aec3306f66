import {
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  WebAuthnError,
  browserSupportsWebAuthn,
  startAuthentication,
  startRegistration,
} from '@simplewebauthn/browser'

/** What a passkey answered; why there is none: the person or the clock stopped it, or the device holds it already. */
export type Asked = { readonly ok: true; readonly answer: unknown } | { readonly ok: false; readonly why: 'stopped' | 'already' }

/** Whether this browser knows passkeys. */
export const knowsPasskeys = browserSupportsWebAuthn

/** Has the browser make a passkey; the person touches, looks or types what their device asks for. */
export function makePasskey(options: unknown): Promise<Asked> {
  return asked(() => startRegistration({ optionsJSON: options as PublicKeyCredentialCreationOptionsJSON }))
}

/** Has one of the person's passkeys sign the challenge. */
export function usePasskey(options: unknown): Promise<Asked> {
  return asked(() => startAuthentication({ optionsJSON: options as PublicKeyCredentialRequestOptionsJSON }))
}

// @NOTE a browser does not say whether somebody declined, waited too long, or has no such passkey: sites could tell people apart by it
async function asked(ask: () => Promise<unknown>): Promise<Asked> {
  try {
    return { ok: true, answer: await ask() }
  } catch (fault) {
    const isThere = fault instanceof WebAuthnError && fault.code === 'ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED'
    return { ok: false, why: isThere ? 'already' : 'stopped' }
  }
}
