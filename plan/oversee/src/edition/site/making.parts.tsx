import { DefinitionList, Heading, type Definition } from '@fanal/design'
import { say } from '@fanal/kernel'
import type { Making, Table } from '../edition.ts'
import { shownInstant, shownProvision } from '../shown.ts'
import { SourceLinks } from './figure.parts.tsx'
import { text } from './site.text.ts'
import { saying, type View } from './view.ts'
import { readingText, roundText, thresholdText } from './words.text.ts'

function howMade({ how }: Making, view: View): Definition[] {
  const t = saying(view.language)
  switch (how.kind) {
    case 'entered':
      return [{ term: t(text.instrument), value: t(how.instrument) }]
    case 'formula':
      return [{ term: t(text.formula), value: t(how.text) }]
    case 'query': {
      const parameters = Object.entries(how.parameters)
      return [
        {
          term: t(text.query),
          value: (
            <>
              <code>{how.name}</code>, {t(text.version)} {how.version}
              <pre class="query">
                <code>{how.text}</code>
              </pre>
            </>
          ),
        },
        ...(parameters.length === 0
          ? []
          : [
              {
                term: t(text.parameters),
                value: parameters.map(([name, value]) => (
                  <div>
                    <code>
                      {name} = {value}
                    </code>
                  </div>
                )),
              },
            ]),
      ]
    }
  }
}

/** How a table came to be, for whoever wants to follow a figure to its making. */
export function MadeHow({ table, view }: { table: Table; view: View }) {
  const { edition, language, ways } = view
  const t = saying(language)
  const { making, cells } = table
  const sources = [...new Set(cells.flatMap(({ source }) => source ?? []))]
  const { disclosure } = making
  const rule =
    disclosure === null
      ? [text.noRule]
      : [thresholdText(disclosure.threshold), ...(disclosure.round === null ? [] : [roundText(disclosure.round)])]
  const items: Definition[] = [
    {
      term: t(text.indicator),
      value: (
        <>
          <code>{making.indicator}</code>, {t(text.version)} {making.version}
        </>
      ),
    },
    { term: t(text.definition), value: t(making.definition) },
    ...(making.provisions.length === 0
      ? []
      : [{ term: t(text.provisions), value: making.provisions.map((code) => <div>{shownProvision(code, language) ?? code}</div>) }]),
    { term: t(text.reading), value: t(readingText[making.reading]) },
    ...howMade(making, view),
    ...(sources.length === 0 ? [] : [{ term: t(text.source), value: <SourceLinks of={sources} edition={edition} view={view} /> }]),
    { term: t(text.disclosure), value: rule.map((one) => <div>{t(one)}</div>) },
    { term: t(text.cutoff), value: shownInstant(making.cutoff, language) },
    {
      term: t(text.signed),
      value: (
        <>
          {t(text.signedBy)} <a href={ways.file('manifest.json')}>{say(text.manifest, language)}</a>
        </>
      ),
    },
  ]
  return (
    <section>
      <Heading id="made">{t(text.made)}</Heading>
      <DefinitionList items={items} />
    </section>
  )
}
