/** The addresses that a browser adds passkeys at. */
export const passkeyPaths = {
  prepare: '/api/v1/passkeys/prepare',
  add: '/api/v1/passkeys',
} as const
