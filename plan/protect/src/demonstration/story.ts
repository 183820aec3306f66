import type { NeedDomain, NeedUrgency } from '../cases/case.ts'
import type { ItemKind } from '../safety/safety-plan.ts'
import type { SealedClass } from '@fanal/seal'

interface Said {
  readonly of: SealedClass
  readonly field: string
  readonly says: string
}

interface Needs {
  readonly domain: NeedDomain
  readonly urgency: NeedUrgency
  readonly says: string
}

/** What somebody invented says. Nobody’s story, and no number that anybody has. */
export const story: {
  readonly first: readonly Said[]
  readonly needs: readonly [Needs, ...Needs[]]
  readonly plan: readonly { readonly kind: ItemKind; readonly says: string }[]
} = {
  first: [
    { of: 'C4', field: 'call-name', says: 'Marisol (invented)' },
    { of: 'C4', field: 'languages', says: 'Spanish, some English' },
    {
      of: 'C3',
      field: 'story',
      says: 'Made up: she worked in a house, her passport was kept, and she left at night. She wants a room with a door that locks.',
    },
    { of: 'C5', field: 'where-now', says: 'Made up: room 3 of the first house' },
  ],
  needs: [
    { domain: 'housing', urgency: 'this-week', says: 'A room with a door that locks, further from where I worked.' },
    { domain: 'documents', urgency: 'this-week', says: 'My passport back.' },
    { domain: 'legal', urgency: 'later', says: 'Somebody who tells me what I may ask for.' },
  ],
  plan: [
    { kind: 'danger', says: 'He knows the bus that I take.' },
    { kind: 'sign', says: 'The grey car in front of the house.' },
    { kind: 'step', says: 'I go in by the back door and call Rose.' },
    { kind: 'hide', says: 'Nothing of this on my old phone.' },
  ],
}
