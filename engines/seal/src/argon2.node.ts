import { argon2 } from 'node:crypto'

/** Argon2id, 64 MiB, 3 passes, 1 lane, 32 bytes (RFC 9106). Node's own, off the main thread. */
export function argon2id(secret: Uint8Array, salt: Uint8Array): Promise<Uint8Array> {
  const settings = {
    message: secret,
    nonce: salt,
    parallelism: 1,
    tagLength: 32,
    memory: 65_536,
    passes: 3,
  }
  return new Promise((resolve, reject) => {
    argon2('argon2id', settings, (error, key) => (error ? reject(error) : resolve(new Uint8Array(key))))
  })
}
