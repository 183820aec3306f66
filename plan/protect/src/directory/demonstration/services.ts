import type { AddressVisibility, AudienceFact, NeedCode, Region } from '../directory.ts'
import { typedOf } from '../own/form-entries.ts'
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
  readonly area: string
  readonly street?: string
  readonly address?: AddressVisibility
  readonly visibility?: 'public' | 'partner'
  readonly phone: string
  readonly always?: boolean
  readonly begin?: string
  readonly expect?: string
  readonly facts?: Partial<Record<AudienceFact, 'yes' | 'no'>>
  readonly ages?: readonly [least: string, most: string]
}

const empty = typedOf({ service: null, organization: null, at: null, location: null })

function service(told: Told): ToldService {
  const { by, daysAgo = 5, name, words, needs, languages, region, town, area, street, phone, always = false } = told
  const [known, typed] = [['en', 'fr', 'es', 'tl', 'pa', 'ar', 'zh-hans'], languages]
  return {
    by,
    daysAgo,
    ...(told.room && { room: told.room }),
    typed: {
      text: {
        ...empty.text,
        name: name[0],
        otherName: name[1],
        description: words[0],
        otherDescription: words[1],
        phone,
        area,
        town,
        street: street ?? '',
        postalCode: street === undefined ? '' : 'X0X 0X0',
        frontDoor: told.begin ?? 'Call first. You need not say your name.',
        expect: told.expect ?? 'Somebody listens and tells you what is possible. You decide.',
        cost: 'Free',
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

const open = { accepts_without_id: 'yes', police_independent: 'yes' } as const

/** The demonstration's services: places that do not exist, numbers 555-01xx. One shelter is confidential, one entry has grown old. */
export const toldServices: readonly ToldService[] = [
  service({
    by: 'amina',
    name: ['Harbour Line (invented)', 'Ligne du Havre (inventée)'],
    words: [
      'A phone line that is answered day and night, for anybody who is being used or who worries about somebody.',
      'Une ligne où l’on répond jour et nuit, pour qui est exploité ou s’inquiète pour quelqu’un.',
    ],
    needs: ['hotline', 'safety-plan'],
    languages: ['en', 'fr', 'es', 'tl', 'pa', 'ar', 'zh-hans'],
    region: 'NS',
    serves: ['CA'],
    town: '',
    area: 'By phone, all of Canada',
    phone: '902-555-0101',
    always: true,
    facts: { ...open, accepts_minors: 'yes', accepts_men: 'yes', accepts_trans_and_two_spirit: 'yes', trafficking_specific: 'yes' },
  }),
  service({
    by: 'rose',
    room: { available: 2, hoursAgo: 1 },
    name: ['North Star night beds (invented)', 'Lits de nuit de l’Étoile du Nord (inventés)'],
    words: [
      'A safe bed tonight for women and their children. The place is not shown: call, and somebody meets you.',
      'Un lit sûr ce soir pour les femmes et leurs enfants. Le lieu n’est pas affiché : appelez, et quelqu’un vous rejoint.',
    ],
    needs: ['bed-tonight', 'food', 'safety-plan'],
    languages: ['en', 'fr', 'tl', 'es'],
    region: 'ON',
    town: 'River City',
    area: 'River City, west side',
    address: 'hidden',
    phone: '416-555-0111',
    always: true,
    facts: {
      ...open,
      accepts_women: 'yes',
      accepts_men: 'no',
      accepts_trans_and_two_spirit: 'yes',
      child_care: 'yes',
      accepts_pets: 'no',
      trafficking_specific: 'yes',
    },
    ages: ['16', ''],
  }),
  service({
    by: 'rose',
    room: { available: 1, hoursAgo: 30 },
    name: ['North Star second home (invented)', 'Deuxième maison de l’Étoile du Nord (inventée)'],
    words: [
      'A room for up to a year, with somebody to talk to in the house.',
      'Une chambre jusqu’à un an, avec quelqu’un à qui parler dans la maison.',
    ],
    needs: ['housing', 'counselling'],
    languages: ['en', 'fr'],
    region: 'ON',
    town: 'River City',
    area: 'River City, near the bridge',
    address: 'area',
    phone: '416-555-0112',
    facts: { ...open, accepts_women: 'yes', accepts_men: 'yes', accepts_trans_and_two_spirit: 'yes' },
    ages: ['18', ''],
  }),
  service({
    by: 'rose',
    room: { available: 4, hoursAgo: 3 },
    name: ['Open Door men’s beds (invented)', 'Lits pour hommes de la Porte ouverte (inventés)'],
    words: ['A safe bed tonight for men who were used at work.', 'Un lit sûr ce soir pour les hommes exploités au travail.'],
    needs: ['bed-tonight', 'work-rights'],
    languages: ['en', 'es', 'pa'],
    region: 'BC',
    town: 'Salmon Quay',
    area: 'Salmon Quay, downtown',
    street: '12 Invented Row',
    phone: '604-555-0113',
    always: true,
    facts: { ...open, accepts_men: 'yes', accepts_women: 'no', accepts_pets: 'yes' },
    ages: ['18', ''],
  }),
  service({
    by: 'rose',
    name: ['Lantern legal desk (invented)', 'Bureau juridique du Fanal (inventé)'],
    words: [
      'A lawyer explains your rights, wages and papers, and goes with you if you want.',
      'Une avocate ou un avocat explique vos droits, votre paie et vos papiers, et vous accompagne si vous voulez.',
    ],
    needs: ['lawyer', 'legal-aid', 'immigration'],
    languages: ['en', 'fr', 'tl', 'pa'],
    region: 'ON',
    town: 'River City',
    area: 'River City, downtown',
    street: '40 Invented Avenue',
    phone: '416-555-0114',
    facts: open,
  }),
  service({
    by: 'rose',
    name: ['Papers clinic (invented)', 'Clinique des papiers (inventée)'],
    words: [
      'Advice on work permits and on permits for people who were used. Nothing is passed on.',
      'Des conseils sur les permis de travail et les permis pour personnes exploitées. Rien n’est transmis.',
    ],
    needs: ['immigration', 'settlement', 'work-rights'],
    languages: ['en', 'tl', 'es', 'zh-hans'],
    region: 'AB',
    town: 'Prairie Lantern',
    area: 'Prairie Lantern, library',
    street: '7 Invented Trail',
    phone: '403-555-0115',
    facts: { ...open, accepts_men: 'yes', accepts_women: 'yes' },
  }),
  service({
    by: 'rose',
    name: ['Interpreter bank (invented)', 'Banque d’interprètes (inventée)'],
    words: ['An interpreter by phone within the hour, in 20 languages.', 'Une ou un interprète au téléphone dans l’heure, en 20 langues.'],
    needs: ['interpreter'],
    languages: ['en', 'fr', 'ar', 'zh-hans', 'pa', 'so', 'uk'],
    region: 'QC',
    serves: ['CA'],
    town: '',
    area: 'By phone, all of Canada',
    phone: '514-555-0116',
  }),
  service({
    by: 'rose',
    daysAgo: 120,
    name: ['Night clinic (invented)', 'Clinique de nuit (inventée)'],
    words: ['A nurse and a doctor without a health card.', 'Une infirmière et un médecin, sans carte d’assurance maladie.'],
    needs: ['health', 'counselling'],
    languages: ['en', 'fr', 'ar'],
    region: 'QC',
    town: 'Saint-Fanal',
    area: 'Saint-Fanal, centre',
    street: '3, rue Inventée',
    phone: '514-555-0117',
    facts: open,
  }),
  service({
    by: 'rose',
    name: ['Cedar healing circle (invented)', 'Cercle de guérison du Cèdre (inventé)'],
    words: [
      'Elders and workers walk with First Nations, Inuit and Métis women, girls and Two-Spirit people.',
      'Des aînées et des intervenantes accompagnent les femmes, les filles et les personnes bispirituelles des Premières Nations, inuites et métisses.',
    ],
    needs: ['counselling', 'safety-plan', 'family'],
    languages: ['en', 'fr'],
    region: 'MB',
    town: 'Two Elms',
    area: 'Two Elms, north end',
    phone: '204-555-0118',
    facts: {
      ...open,
      indigenous_led: 'yes',
      accepts_women: 'yes',
      accepts_minors: 'yes',
      accepts_trans_and_two_spirit: 'yes',
      child_care: 'yes',
    },
  }),
  service({
    by: 'rose',
    name: ['Emergency fund and pantry (invented)', 'Fonds d’urgence et garde-manger (inventés)'],
    words: [
      'Food, clothes, and money for a bus ticket or a phone.',
      'De la nourriture, des vêtements et de l’argent pour un billet d’autocar ou un téléphone.',
    ],
    needs: ['money', 'food'],
    languages: ['en', 'es', 'tl'],
    region: 'ON',
    town: 'River City',
    area: 'River City, downtown',
    street: '41 Invented Avenue',
    phone: '416-555-0119',
    facts: { ...open, accepts_men: 'yes', accepts_women: 'yes', child_care: 'yes' },
  }),
  service({
    by: 'kim',
    name: ['First call for children (invented)', 'Premier appel pour les enfants (inventé)'],
    words: [
      'For anybody under 18, and for whoever worries about a child.',
      'Pour toute personne de moins de 18 ans, et pour qui s’inquiète pour un enfant.',
    ],
    needs: ['family', 'safety-plan'],
    languages: ['en', 'fr'],
    region: 'ON',
    town: 'River City',
    area: 'River City and the county',
    phone: '416-555-0120',
    always: true,
    facts: { accepts_minors: 'yes', accepts_without_id: 'yes', police_independent: 'no' },
    ages: ['', '17'],
  }),
  service({
    by: 'rose',
    room: { available: 1, hoursAgo: 2 },
    name: ['Quiet room for partners (invented)', 'Chambre calme pour les partenaires (inventée)'],
    words: [
      'One bed that partner organizations may ask for by day or night.',
      'Un lit que les organismes partenaires peuvent demander jour et nuit.',
    ],
    needs: ['bed-tonight'],
    languages: ['en', 'fr'],
    region: 'ON',
    town: 'River City',
    area: 'River City',
    address: 'hidden',
    visibility: 'partner',
    phone: '416-555-0121',
    always: true,
    facts: { ...open, accepts_women: 'yes', accepts_minors: 'yes', trafficking_specific: 'yes' },
  }),
]
