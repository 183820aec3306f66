/**
 * The one spelling of a login name: what is stored, looked up and counted.
 * Case, compatibility forms, control characters and surrounding spaces do not matter to whoever types it.
 */
export function loginNameOf(typed: string): string {
  return typed
    .normalize('NFKC')
    .replace(/\p{Cc}|\p{Cs}/gu, '')
    .toLowerCase()
    .normalize('NFKC')
    .trim()
}

/** Whether a name may be given to a new member: 2 to 64 letters, digits, dots, hyphens. */
export function isLoginName(name: string): boolean {
  return name === loginNameOf(name) && /^[\p{L}\p{N}][\p{L}\p{M}\p{N}.-]{1,63}$/u.test(name)
}
