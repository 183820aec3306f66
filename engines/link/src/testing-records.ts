import { readTable, type Table } from './table/read-table.ts'

/** A small generator for tests: the same records in every run. */
export function chance(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state * 48_271) % 2_147_483_647
    return state % below
  }
}

const given = 'anna omar lucia ivan grace noor pavel keisha tomas yuki amara diego farah henrik sofia ravi marta kwame leila oscar'.split(
  ' ',
)
const family =
  'tremblay singh okafor novak garcia larsen haddad kim moreau petrov santos ali berg costa dubois evans fischer gagnon hassan ito'.split(
    ' ',
  )
const cities = 'riverton lakeside hilltop brookfield eastport'.split(' ')

/** Invented people with worn copies; the id says whose: 12-0, 12-1. */
export function people(count: number, seed = 7): string {
  const next = chance(seed)
  const lines = ['id,first_name,surname,dob,city,phone']
  for (let person = 0; person < count; person++) {
    const first = given[next(given.length)]!
    const last = family[next(family.length)]! + ['', 'a', 'son', 'ez', 'i'][next(5)]!
    const dob = `${1950 + next(55)}-${String(1 + next(12)).padStart(2, '0')}-${String(1 + next(28)).padStart(2, '0')}`
    const city = cities[next(cities.length)]!
    const phone = `416555${String(1000 + next(9000))}`
    lines.push(`${person}-0,${first},${last},${dob},${city},${phone}`)
    if (next(2) === 0) continue
    const worn = next(4)
    const name = worn === 0 ? `${first.slice(0, 2)}x${first.slice(2)}` : first
    lines.push(
      `${person}-1,${worn === 3 ? last : name},${worn === 3 ? first : last},${worn === 1 ? '' : dob},${worn === 2 ? '' : city},${next(2) === 0 ? phone : ''}`,
    )
  }
  return lines.join('\n')
}

export function tableOf(text: string): Table {
  const read = readTable(new TextEncoder().encode(text), { id: 'id' })
  if (!read.ok) throw new Error(read.faults[0]!.en)
  return read.value
}

export const personOf = (id: string): string => id.split('-')[0]!
