import { createCipheriv, createDecipheriv, createHmac, hkdfSync } from 'node:crypto'
import path from 'node:path'
import { type Outcome, ok, refuse } from '@fanal/kernel'
import { secretFile } from './secret-file.ts'

/**
 * The server's own secret: it seals second-factor secrets at rest, makes salts of unknown names and keys the form tokens.
 * It opens no report and no member's key.
 */
export interface ServerSecret {
  /** A 32-byte key for one use. */
  key(use: string): Uint8Array
  /** ChaCha20-Poly1305 (RFC 8439): nonce ‖ ciphertext ‖ tag. */
  seal(plaintext: Uint8Array, bound: string, nonce: Uint8Array): Uint8Array
  /** Null where the bytes were not sealed by this secret for `bound`. */
  open(sealed: Uint8Array, bound: string): Uint8Array | null
  /** HMAC-SHA256 of a text, 32 bytes; each use has its own key. */
  mac(use: string, text: string): Uint8Array
}

/** @param secret  32 random bytes */
export function serverSecretOf(secret: Uint8Array): ServerSecret {
  if (secret.length !== 32) throw new RangeError('the server secret has 32 bytes')
  const key = (use: string) => new Uint8Array(hkdfSync('sha256', secret, new Uint8Array(), `fanal/v1/server/${use}`, 32))
  const options = { authTagLength: 16 } as const
  return {
    key,
    mac: (use, text) => new Uint8Array(createHmac('sha256', key(use)).update(text, 'utf8').digest()),
    seal(plaintext, bound, nonce) {
      const cipher = createCipheriv('chacha20-poly1305', key('seal'), nonce, options).setAAD(Buffer.from(bound), {
        plaintextLength: plaintext.length,
      })
      return new Uint8Array(Buffer.concat([nonce, cipher.update(plaintext), cipher.final(), cipher.getAuthTag()]))
    },
    open(sealed, bound) {
      if (sealed.length < 28) return null
      const text = sealed.subarray(12, -16)
      const opener = createDecipheriv('chacha20-poly1305', key('seal'), sealed.subarray(0, 12), options)
      opener.setAAD(Buffer.from(bound), { plaintextLength: text.length }).setAuthTag(sealed.subarray(-16))
      try {
        return new Uint8Array(Buffer.concat([opener.update(text), opener.final()]))
      } catch {
        return null
      }
    },
  }
}

/**
 * Reads `<dataDir>/server.key`, or makes it at the first start (0600, on disk before it is used).
 * @param chance  random bytes for a new one
 * @returns a refusal where the file holds something else
 */
export function openServerSecret(dataDir: string, chance: (bytes: number) => Uint8Array): Outcome<ServerSecret> {
  const file = path.join(dataDir, 'server.key')
  const found = secretFile(file, chance)
  if (found.length !== 32)
    return refuse('server-key-damaged', {
      en: `The file ${file} is damaged: restore it from a backup. Without it no member can sign in until their second factor is set again.`,
      fr: `Le fichier ${file} est endommagé : restaurez-le depuis une sauvegarde. Sans lui, aucun membre ne peut ouvrir de session avant que son second facteur soit refait.`,
    })
  return ok(serverSecretOf(found))
}
