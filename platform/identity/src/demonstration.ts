import type { Bilingual, Duty } from '@fanal/kernel'

/** An invented member: the page may know their passphrase, because nothing real is behind it. */
export interface DemonstrationMember {
  /** The login name. */
  readonly name: string
  readonly displayName: string
  readonly passphrase: string
  /** Base32. */
  readonly totpSecret: string
  readonly unit: Bilingual | string
  readonly duty: Duty
}
