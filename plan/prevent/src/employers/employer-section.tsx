import { Paragraph } from '@fanal/design'
import { type PublicLanguage, type World, say } from '@fanal/kernel'
import type { ComponentChildren } from 'preact'
import { EmployerMatches } from './employer-matches.tsx'
import { employersText as text } from './employers.text.ts'
import { ListAges } from './list-ages.tsx'
import { type EmployerLookup, longestName } from './look-up.ts'

/**
 * What the public lists say of an employer, as a section of another page: beside a checked offer. Nothing of it is kept.
 * @returns the section; a sentence where the lists cannot be read or there are none
 */
export function employerSection(employers: () => Promise<EmployerLookup>, world: Pick<World, 'now'>) {
  return async (asked: {
    readonly name: string
    readonly place: string
    readonly language: PublicLanguage
  }): Promise<ComponentChildren> => {
    const { language, name, place } = asked
    const lookup = await employers().catch(() => null)
    if (lookup === null || lookup.snapshots.length === 0)
      return <Paragraph>{say(lookup === null ? text.down : text.noLists, language)}</Paragraph>
    if (name.length > longestName) return <Paragraph>{say(text.longName, language)}</Paragraph>
    const now = world.now()
    return (
      <>
        <EmployerMatches language={language} now={now} matches={lookup.lookUpEmployer(name, place)} />
        <ListAges language={language} snapshots={lookup.snapshots} now={now} />
      </>
    )
  }
}
