import { readFileSync } from 'node:fs'
import { isIP } from 'node:net'
import { ok, refuse, type Outcome } from '@fanal/kernel'

/** How a listener's connections are encrypted. */
export type Tls =
  | { readonly kind: 'certificate'; readonly cert: Uint8Array; readonly key: Uint8Array }
  | { readonly kind: 'behind-proxy' }
  | { readonly kind: 'plain-loopback' }

export function isLoopback(host: string): boolean {
  if (host === 'localhost' || host === '::1') return true
  return isIP(host) === 4 && host.startsWith('127.')
}

const halfConfigured = refuse('tls-half-configured', {
  en: 'Fanal was given only one of FANAL_TLS_CERT and FANAL_TLS_KEY: set both, each to the path of a PEM file.',
  fr: 'Fanal n’a reçu que l’un de FANAL_TLS_CERT et FANAL_TLS_KEY : définissez les deux, chacun avec le chemin d’un fichier PEM.',
})

const unreadable = refuse('tls-unreadable', {
  en: 'The files named by FANAL_TLS_CERT and FANAL_TLS_KEY cannot be read: check the paths and their permissions.',
  fr: 'Les fichiers nommés par FANAL_TLS_CERT et FANAL_TLS_KEY ne peuvent pas être lus : vérifiez les chemins et leurs droits d’accès.',
})

const needed = refuse('tls-needed', {
  en: 'Fanal will not serve plain HTTP beyond this machine: set FANAL_TLS_CERT and FANAL_TLS_KEY, or FANAL_BEHIND_PROXY=1 behind a proxy that encrypts, or bind to 127.0.0.1.',
  fr: 'Fanal refuse de servir en HTTP simple hors de cette machine : définissez FANAL_TLS_CERT et FANAL_TLS_KEY, ou FANAL_BEHIND_PROXY=1 derrière un mandataire qui chiffre, ou écoutez sur 127.0.0.1.',
})

type Environment = Readonly<Record<string, string | undefined>>

/**
 * The TLS rule: outside loopback, a certificate or an encrypting proxy, or no start. Without TLS a browser has no
 * WebCrypto, and every phone would fall back in silence to sealing on the server.
 * @param host the address to bind
 * @returns `tls-needed`, `tls-half-configured` or `tls-unreadable` with the sentence that says how to mend it
 */
export function tlsFor(host: string, env: Environment, read: (file: string) => Uint8Array = readFileSync): Outcome<Tls> {
  const { FANAL_TLS_CERT: cert, FANAL_TLS_KEY: key } = env
  if (Boolean(cert) !== Boolean(key)) return halfConfigured
  if (cert && key) {
    try {
      return ok({ kind: 'certificate', cert: read(cert), key: read(key) })
    } catch {
      return unreadable
    }
  }
  if (env['FANAL_BEHIND_PROXY'] === '1') return ok({ kind: 'behind-proxy' })
  return isLoopback(host) ? ok({ kind: 'plain-loopback' }) : needed
}

/** Whether the reader's connection is encrypted. */
export function isEncrypted(tls: Tls): boolean {
  return tls.kind !== 'plain-loopback'
}
