export type SecurityProfile = 'public' | 'workbench'

const closedFeatures = [
  'accelerometer',
  'autoplay',
  'browsing-topics',
  'camera',
  'clipboard-read',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-create',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'storage-access',
  'usb',
  'window-management',
  'xr-spatial-tracking',
]

/**
 * The content security policy of every answer.
 * @param sealing allows WebAssembly (Argon2id in the browser), which no other page needs
 */
export function contentSecurityPolicy(sealing: boolean): string {
  return [
    `default-src 'none'`,
    `style-src 'self'`,
    `img-src 'self' data:`,
    `font-src 'self'`,
    `script-src 'self'${sealing ? ` 'wasm-unsafe-eval'` : ''}`,
    `connect-src 'self'`,
    `form-action 'self'`,
    `base-uri 'none'`,
    `frame-ancestors 'none'`,
    `require-trusted-types-for 'script'`,
    `trusted-types 'none'`,
  ].join('; ')
}

const passkeyFeatures: ReadonlySet<string> = new Set(['publickey-credentials-create', 'publickey-credentials-get'])
const none: ReadonlySet<string> = new Set()

/**
 * The headers of every answer: pages, errors, assets, redirects and what a raw hook writes.
 * Nothing may be stored, assets included: what lies in a phone's cache is a trace of the visit.
 * @param profile the workbench's pages may ask for a passkey, no other page may
 * @param tls whether the reader's connection is encrypted (by us or by the proxy before us)
 */
export function securityHeaders({
  tls,
  sealing,
  profile = 'public',
}: {
  tls: boolean
  sealing: boolean
  profile?: SecurityProfile
}): Readonly<Record<string, string>> {
  const open = profile === 'workbench' ? passkeyFeatures : none
  return {
    'content-security-policy': contentSecurityPolicy(sealing),
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': closedFeatures.map((feature) => `${feature}=${open.has(feature) ? '(self)' : '()'}`).join(', '),
    'x-frame-options': 'DENY',
    'cache-control': 'no-store',
    ...(tls ? { 'strict-transport-security': 'max-age=63072000; includeSubDomains' } : {}),
  }
}
