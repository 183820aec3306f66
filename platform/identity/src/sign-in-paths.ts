/** The addresses that browsers and commands sign in at. */
export const signInPaths = {
  salt: '/api/v1/sign-in/salt',
  signIn: '/api/v1/sign-in',
  passkey: '/api/v1/sign-in/passkey',
  session: '/api/v1/session',
  signOut: '/api/v1/sign-out',
} as const
