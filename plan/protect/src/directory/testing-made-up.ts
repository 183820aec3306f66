import { type NeedCode, type Region, audienceFacts, needs, regions } from './directory.ts'
import type { HsdsObject } from './import/records.ts'

/** A stream of numbers from 0 to below 1 that is the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Towns that do not exist, each in a province or territory that does. */
const towns: Readonly<Record<Region, readonly string[]>> = {
  AB: ['Prairie Lantern', 'Clearwater Bend'],
  BC: ['Cedar Sound', 'Salmon Quay'],
  MB: ['Two Elms', 'Sainte-Lueur'],
  NB: ['Havre-aux-Phares', 'Tidewater'],
  NL: ['Beacon Cove', 'Fog Harbour'],
  NS: ['Lighthouse Point', 'Old Ferry'],
  NT: ['Long Dusk'],
  NU: ['North Lamp'],
  ON: ['Mill Lantern', 'Grand Portage Falls', 'Pointe-Claire-Lune'],
  PE: ['Red Shore'],
  QC: ['Saint-Fanal', 'L’Anse-aux-Lueurs', 'Rivière-Claire'],
  SK: ['Wheat Light', 'Coulee Bridge'],
  YT: ['Midnight Creek'],
}
const codes = ['en', 'fr', 'es', 'tl', 'pa', 'ar', 'zh-Hans'] as const
const kinds: Readonly<Record<NeedCode, readonly [en: string, fr: string]>> = {
  'bed-tonight': ['Night Shelter', 'Refuge de nuit'],
  housing: ['Second Home', 'Deuxième maison'],
  lawyer: ['Legal Desk', 'Bureau juridique'],
  'legal-aid': ['Free Legal Clinic', 'Clinique juridique gratuite'],
  immigration: ['Papers Clinic', 'Clinique des papiers'],
  interpreter: ['Interpreter Bank', 'Banque d’interprètes'],
  health: ['Health Clinic', 'Clinique de santé'],
  counselling: ['Counselling', 'Soutien psychologique'],
  money: ['Emergency Fund', 'Fonds d’urgence'],
  food: ['Pantry', 'Garde-manger'],
  'work-rights': ['Workers’ Desk', 'Comptoir des travailleurs'],
  family: ['Family House', 'Maison de la famille'],
  'safety-plan': ['Safety Planning', 'Plans de sécurité'],
  settlement: ['Newcomer Desk', 'Accueil des nouveaux arrivants'],
  hotline: ['Helpline', 'Ligne d’écoute'],
}

/**
 * Invented services, whole, with their organizations and places: towns that do not exist, telephone numbers 555-01xx, English and French.
 * About one in ten is confidential and one in ten stands at several places. The same seed makes the same services.
 */
export function madeUpServices(count: number, seed = 1): HsdsObject[] {
  const chance = seeded(seed)
  const pick = <T>(of: readonly T[]): T => of[Math.floor(chance() * of.length)]!
  const id = () => {
    const hex = () =>
      Math.floor(chance() * 0x1_0000)
        .toString(16)
        .padStart(4, '0')
    return `${hex()}${hex()}-${hex()}-4${hex().slice(1)}-a${hex().slice(1)}-${hex()}${hex()}${hex()}`
  }
  const phone = () => ({
    id: id(),
    number: `${pick(['902', '514', '416', '604'])}-555-01${String(Math.floor(chance() * 100)).padStart(2, '0')}`,
    type: 'voice',
  })
  const day = () => `2026-0${1 + Math.floor(chance() * 5)}-${String(1 + Math.floor(chance() * 28)).padStart(2, '0')}`
  const organizations = Array.from({ length: Math.ceil(count / 8) }, (_none, at) => {
    const french = chance() < 0.3
    const word = pick(['Lantern', 'Harbour', 'Birch', 'Morning', 'Bridge', 'Aurore', 'Phare', 'Bouleau'])
    return {
      id: id(),
      name: french ? `Maison ${word} ${at + 1} (inventée)` : `${word} House ${at + 1} (made up)`,
      description: french ? 'Organisme inventé pour des essais.' : 'Made up for tests.',
      email: `house-${at + 1}@example.org`,
      website: `https://example.org/house-${at + 1}`,
      phones: [phone()],
    }
  })
  return Array.from({ length: count }, (_none, at): HsdsObject => {
    const french = chance() < 0.35
    const region = pick(regions)
    const town = pick(towns[region])
    const need = pick(needs)
    const spoken = [...new Set([french ? 'fr' : 'en', pick(codes), pick(codes)])]
    const confidential = need === 'bed-tonight' && chance() < 0.8
    const schedule = {
      id: id(),
      freq: 'WEEKLY',
      byday: 'MO,TU,WE,TH,FR',
      opens_at: '09:00',
      closes_at: '17:00',
      description: french ? 'En semaine' : 'Weekdays',
    }
    const place = (): HsdsObject => {
      const street = `${1 + Math.floor(chance() * 900)} ${pick(['Lantern', 'Birch', 'Ferry', 'Quarry', 'Orchard'])} Street`
      const common = { id: id(), name: `${town} ${Math.floor(chance() * 1000)}`, phones: [phone()], schedules: [schedule] }
      if (confidential) return { ...common, location_type: 'virtual', address_visibility: 'hidden', area: town, region }
      return {
        ...common,
        location_type: 'physical',
        latitude: 42 + Math.floor(chance() * 20),
        longitude: -120 + Math.floor(chance() * 60),
        addresses: [
          {
            id: id(),
            address_1: street,
            city: town,
            state_province: region,
            postal_code: 'X0X 0X0',
            country: 'CA',
            address_type: 'physical',
          },
        ],
      }
    }
    const places = Array.from({ length: chance() < 0.1 ? 2 : 1 }, () => ({ id: id(), location: place() }))
    const facts = Object.fromEntries(audienceFacts.flatMap((name) => (chance() < 0.5 ? [[name, chance() < 0.7]] : [])))
    const [en, fr] = kinds[need]
    const beds = need === 'bed-tonight' || need === 'housing'
    return {
      id: id(),
      name: french ? `${fr} de ${town} ${at + 1}` : `${town} ${en} ${at + 1}`,
      description: french ? `Service inventé : ${fr.toLowerCase()}.` : `A made-up service: ${en.toLowerCase()}.`,
      status: 'active',
      language: french ? 'fr' : 'en',
      url: `https://example.org/services/${at + 1}`,
      email: `service-${at + 1}@example.org`,
      eligibility_description: french ? 'Toute personne qui en a besoin.' : 'Anybody who needs it.',
      application_process: french ? 'Appelez d’abord.' : 'Call first.',
      fees_description: french ? 'Gratuit.' : 'Free.',
      ...(chance() < 0.3 && { minimum_age: pick([12, 16, 18]) }),
      assured_date: day(),
      last_modified: `${day()}T12:00:00Z`,
      needs: [...new Set([need, pick(needs)])],
      serves: chance() < 0.1 ? ['CA'] : [region],
      ...facts,
      languages: spoken.map((code) => ({ id: id(), code, name: code })),
      phones: [phone()],
      service_areas: [{ id: id(), name: region, extent_type: 'text', extent: region }],
      ...(beds && {
        capacities: [
          { id: id(), available: Math.floor(chance() * 6), maximum: 12, updated: `${day()}T08:00:00Z`, unit: { id: id(), name: 'bed' } },
        ],
      }),
      ...(chance() < 0.2 && { required_documents: [{ id: id(), document: french ? 'Aucun' : 'None' }] }),
      organization: organizations[Math.floor(at / 8)]!,
      service_at_locations: places,
    }
  })
}
