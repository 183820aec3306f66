import { addressVisibilities, audienceFacts, needs, regions, visibilities } from './directory.ts'

const yesNo = { type: 'boolean' }
const words = { type: 'string' }
const listOf = (allowed: readonly string[]) => ({ type: 'array', items: { enum: allowed } })

/** What Fanal adds to the objects of HSDS 3.0; nothing of HSDS is changed, and whoever does not know it may pass over it. */
export const hsdsProfile = {
  $id: '/hsds/profile',
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Services against human trafficking',
  description:
    'Further properties of HSDS 3.0 objects. A place whose address_visibility is not “full” has no address row: its front door is its phones, schedules and area. Capacities are those of the HSDS 3.1 draft.',
  properties: {
    organization: { properties: { visibility: { enum: visibilities } } },
    service: {
      properties: {
        visibility: { enum: visibilities },
        needs: listOf(needs),
        serves: listOf([...regions, 'CA']),
        languages_spoken: { type: 'array', items: words },
        interpreter: yesNo,
        ...Object.fromEntries(audienceFacts.map((name) => [name, yesNo])),
        always_open: yesNo,
        what_to_expect: words,
        language: words,
        translations: { type: 'object' },
      },
    },
    location: {
      properties: {
        visibility: { enum: visibilities },
        address_visibility: { enum: addressVisibilities },
        area: words,
        area_translations: { type: 'object' },
        region: { enum: regions },
        locality: words,
      },
    },
  },
} as const
