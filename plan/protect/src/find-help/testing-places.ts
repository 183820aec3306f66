import { randomId } from '@fanal/kernel'
import type { Question } from './help-question.ts'
import type { Place } from './place.ts'

/** A place of which nobody has said anything but its name and what it is for. */
export function aPlace(made: Partial<Omit<Place, 'takes'>> & { readonly takes?: Partial<Place['takes']> } = {}): Place {
  const nobodySaid = { women: null, men: null, trans: null, minors: null, children: null, withoutPapers: null, pets: null }
  return {
    id: randomId(new Uint8Array(16)),
    name: 'Lantern House (invented)',
    organization: 'Harbour Society (invented)',
    says: null,
    alert: null,
    needs: ['safe-place'],
    province: 'ON',
    locality: 'Windsor',
    localityKey: 'windsor',
    serves: [],
    national: false,
    languages: [],
    interpreters: null,
    ages: { from: null, to: null },
    indigenousLed: null,
    policeIndependent: null,
    free: null,
    cost: null,
    documents: [],
    process: null,
    phones: [],
    website: null,
    hours: [],
    hoursNote: null,
    timeZone: null,
    accessibility: null,
    address: null,
    isHidden: false,
    room: null,
    assuredOn: null,
    ...made,
    takes: { ...nobodySaid, ...made.takes },
  }
}

/** Somebody who looks for a bed and says nothing of themselves. */
export function aQuestion(made: Partial<Question> = {}): Question {
  return { need: 'safe-place', place: '', language: null, asker: null, gender: null, wishes: [], ...made }
}
