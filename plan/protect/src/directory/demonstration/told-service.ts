import type { AddressVisibility, AudienceFact, NeedCode, Region } from '../directory.ts'
import { typedOf, unwritten } from '../own/form-entries.ts'
import type { TypedService } from '../own/typed-service.ts'

/** One invented service, who of the cast wrote it, and how long ago. */
export interface ToldService {
  readonly by: string
  readonly daysAgo: number
  readonly typed: TypedService
  readonly room?: { readonly available: number; readonly hoursAgo: number }
}

interface Told {
  readonly by: string
  readonly daysAgo?: number
  readonly room?: ToldService['room']
  readonly name: readonly [en: string, fr: string]
  readonly words: readonly [en: string, fr: string]
  readonly needs: readonly NeedCode[]
  readonly languages: readonly string[]
  readonly region: Region
  readonly serves?: readonly string[]
  readonly town: string
  readonly area: readonly [en: string, fr: string]
  readonly street?: string
  readonly address?: AddressVisibility
  readonly visibility?: 'public' | 'partner'
  readonly phone: string
  /** For whoever does not hear. */
  readonly tty?: string
  readonly always?: boolean
  readonly facts?: Partial<Record<AudienceFact, 'yes' | 'no'>>
  readonly ages?: readonly [least: string, most: string]
}

const empty = typedOf(unwritten)

/** A service as the form would send it. */
export function service(told: Told): ToldService {
  const { by, daysAgo = 5, name, words, needs, languages, region, town, area, street, phone, always = false } = told
  const [known, typed] = [['en', 'fr', 'es', 'tl', 'pa', 'ar', 'zh-hans'], languages]
  return {
    by,
    daysAgo,
    ...(told.room && { room: told.room }),
    typed: {
      morePlaces: [],
      morePhones: told.tty === undefined ? [] : [{ number: told.tty, note: 'TTY / ATS' }],
      text: {
        ...empty.text,
        name: name[0],
        otherName: name[1],
        description: words[0],
        otherDescription: words[1],
        phone,
        area: area[0],
        otherArea: area[1],
        town,
        street: street ?? '',
        postalCode: street === undefined ? '' : 'X0X 0X0',
        frontDoor: 'Call first. You need not say your name.',
        otherFrontDoor: 'Appelez d’abord. Vous n’avez pas à dire votre nom.',
        expect: 'Somebody listens and tells you what is possible. You decide.',
        otherExpect: 'Quelqu’un vous écoute et vous dit ce qui est possible. C’est vous qui décidez.',
        cost: 'Free',
        otherCost: 'Gratuit',
        opens: always ? '' : '09:00',
        closes: always ? '' : '17:00',
        minimumAge: told.ages?.[0] ?? '',
        maximumAge: told.ages?.[1] ?? '',
        otherLanguages: typed.filter((code) => !known.includes(code)).join(', '),
      },
      choice: {
        ...empty.choice,
        language: 'en',
        status: 'active',
        visibility: told.visibility ?? 'public',
        address: told.address ?? (street === undefined ? 'area' : 'full'),
        region,
        interpreter: 'yes',
        alwaysOpen: always ? 'yes' : '',
      },
      list: {
        needs,
        languages: typed.filter((code) => known.includes(code)),
        days: always ? [] : ['MO', 'TU', 'WE', 'TH', 'FR'],
        serves: told.serves ?? [region],
      },
      facts: { ...empty.facts, ...told.facts },
    },
  }
}
