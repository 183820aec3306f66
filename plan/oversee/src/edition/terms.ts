import { type Bilingual, type Outcome, ok, refuse } from '@fanal/kernel'
import type { Licence } from './edition.ts'

/** What whoever runs the machine states about what is published: where it is found, and how it may be used. Nothing is guessed. */
export interface Terms {
  readonly address?: string | null
  readonly licence?: Licence | null
}

const half: Bilingual = {
  en: 'A licence has an address and a name in both languages: set FANAL_LICENCE_ADDRESS, FANAL_LICENCE_EN and FANAL_LICENCE_FR, or none of them.',
  fr: 'Une licence a une adresse et un nom dans les deux langues\u00A0: réglez FANAL_LICENCE_ADDRESS, FANAL_LICENCE_EN et FANAL_LICENCE_FR, ou aucune des trois.',
}

const noAddress: Bilingual = {
  en: 'FANAL_LICENCE_ADDRESS is an address that begins with https://.',
  fr: 'FANAL_LICENCE_ADDRESS est une adresse qui commence par https://.',
}

/** The terms as the environment states them (docs/operator.md); a licence that is half stated is none. */
export function termsIn(env: Readonly<Record<string, string | undefined>>): Outcome<Terms, 'bad-field'> {
  const said = (name: string) => env[name]?.trim() ?? ''
  const [address, en, fr] = [said('FANAL_LICENCE_ADDRESS'), said('FANAL_LICENCE_EN'), said('FANAL_LICENCE_FR')]
  const site = said('FANAL_PUBLIC_ADDRESS')
  const terms: Terms = URL.canParse(site) ? { address: site } : {}
  if (address === '' && en === '' && fr === '') return ok(terms)
  if (address === '' || en === '' || fr === '') return refuse('bad-field', half)
  if (!URL.canParse(address) || !address.startsWith('https://')) return refuse('bad-field', noAddress)
  return ok({ ...terms, licence: { name: { en, fr }, address } })
}
