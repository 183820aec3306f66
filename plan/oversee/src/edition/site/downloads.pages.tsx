import { Heading, Paragraph, Table as Grid } from '@fanal/design'
import { type Language, say } from '@fanal/kernel'
import { shownNumber } from '../shown.ts'
import { text } from './site.text.ts'
import { saying, type View } from './view.ts'
import { fileKinds, otherFile, tableFiles } from './words.text.ts'

const kindOf = (path: string) => fileKinds.find(([end]) => path.endsWith(end))?.[1] ?? otherFile

function sizeOf(bytes: number | null, language: Language): string {
  if (bytes === null) return ''
  const [number, unit] = bytes < 1000 ? [bytes, { en: 'B', fr: 'o' }] : [Math.ceil(bytes / 1000), { en: 'kB', fr: 'ko' }]
  return `${shownNumber(number, language)}\u00A0${say(unit, language)}`
}

/** The files of one table in a row, so that the page stays light however many tables there are. */
function TableFiles({ view }: { view: View }) {
  const { edition, files, language, ways } = view
  const t = saying(language)
  const rows = edition.tables
    .map(({ id, title }) => ({
      title,
      files: tableFiles.flatMap(({ path, name }) => files.filter((file) => file.path === path(id)).map((file) => ({ ...file, name }))),
    }))
    .filter((row) => row.files.length > 0)
  if (rows.length === 0) return null
  return (
    <Grid
      headed
      caption={t(text.tables)}
      rows={rows}
      columns={[
        { header: t(text.tables), cell: ({ title }) => t(title) },
        {
          header: t(text.file),
          cell: (row) =>
            row.files.map(({ path, bytes, name }, index) => (
              <>
                {index > 0 && ', '}
                <a href={ways.file(path)}>{t(name)}</a> {sizeOf(bytes, language)}
              </>
            )),
        },
      ]}
    />
  )
}

/** Every file that comes with the pages, and how to check them. */
export function DownloadsPage({ view }: { view: View }) {
  const { edition, language, ways } = view
  const t = saying(language)
  const ofTables = new Set(edition.tables.flatMap(({ id }) => tableFiles.map(({ path }) => path(id))))
  const files = view.files.filter(({ path }) => !ofTables.has(path))
  return (
    <>
      <Heading level={1}>{t(text.downloads)}</Heading>
      {view.files.length === 0 ? (
        <p>{t(text.noFiles)}</p>
      ) : (
        <Grid
          cards
          headed
          caption={t(text.downloads)}
          rows={files}
          columns={[
            {
              header: t(text.file),
              cell: ({ path }) => (
                <a class="source" href={ways.file(path)}>
                  {path}
                </a>
              ),
            },
            { header: t(text.kind), cell: ({ path }) => t(kindOf(path)) },
            { header: t(text.size), cell: ({ bytes }) => sizeOf(bytes, language) },
          ]}
        />
      )}
      <TableFiles view={view} />
      <Heading id="check">{t(text.check)}</Heading>
      <Paragraph>{t(text.checkHow)}</Paragraph>
      <Paragraph>{t(text.proofs)}</Paragraph>
      <pre class="query">
        <code>fanal edition verify .</code>
      </pre>
    </>
  )
}

/** Whom the report repeats, each at the anchor to which its figures lead. */
export function SourcesPage({ view }: { view: View }) {
  const t = saying(view.language)
  const { sources } = view.edition
  return (
    <>
      <Heading level={1}>{t(text.sources)}</Heading>
      {sources.length === 0 && <p>{t(text.noSources)}</p>}
      <ul class="sources">
        {sources.map(({ id, title, address }) => (
          <li id={`source-${id}`}>
            {t(title)}
            {address !== null && (
              <>
                {' '}
                <a class="source" href={address} rel="noreferrer">
                  {address}
                </a>
              </>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
