const statuses: ReadonlyMap<string, number> = new Map([
  ['bad-request', 400],
  ['bad-json', 400],
  ['bad-encoding', 400],
  ['not-signed-in', 401],
  ['not-allowed', 403],
  ['cross-site', 403],
  ['not-found', 404],
  ['method-not-allowed', 405],
  ['conflict', 409],
  ['too-large', 413],
  ['unsupported-type', 415],
  ['invalid', 422],
  ['too-many', 429],
  ['bug', 500],
  ['busy', 503],
])

/**
 * The HTTP status of a refusal.
 * @param onId whether the address names an object: there "not allowed" answers like "not found", so that existence is not shown
 */
export function statusOfRefusal(code: string, onId: boolean): number {
  if (onId && code === 'not-allowed') return 404
  return statuses.get(code) ?? 422
}
