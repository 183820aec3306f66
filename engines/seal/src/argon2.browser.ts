import { argon2id as wasmArgon2id } from 'hash-wasm'

/** Argon2id, 64 MiB, 3 passes, 1 lane, 32 bytes (RFC 9106). WebAssembly: the page needs 'wasm-unsafe-eval'. */
export function argon2id(secret: Uint8Array, salt: Uint8Array): Promise<Uint8Array> {
  return wasmArgon2id({
    password: secret,
    salt,
    parallelism: 1,
    memorySize: 65_536,
    iterations: 3,
    hashLength: 32,
    outputType: 'binary',
  })
}
