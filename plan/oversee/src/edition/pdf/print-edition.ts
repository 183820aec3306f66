import type { Language } from '@fanal/kernel'
import type { Edition } from '../edition.ts'
import { shownInstant, shownPeriod } from '../shown.ts'
import { text } from '../site/site.text.ts'
import { departmentName, sentence } from '../site/view.ts'
import { markMeans, markText } from '../site/words.text.ts'
import { pdfText } from './pdf.text.ts'
import { printStandings } from './print-standings.ts'
import { printTable } from './print-table.ts'
import { type Block, type Printed, type Span, type Term, cell, code, column, heading, paragraph, part, strong, words } from './printed.ts'
import { type Printing, printingOf } from './printing.ts'

const colon = (language: Language) => (language === 'fr' ? '\u00A0: ' : ': ')

/** Known gaps, and promises of which nothing is known: whose silence it is is said only of a department that was told and had its days to reply. */
function gapsOf({ edition, language, t }: Printing): readonly Block[] {
  const { missing, standings } = edition
  const gaps = missing.map(({ what, department }): readonly Span[] => [
    words(sentence(t(what))),
    ...(department === null
      ? []
      : [words(` ${t(text.wouldBeOf)}${colon(language)}`), strong(departmentName(edition, department, language)), words('.')]),
  ])
  const silent = standings
    .filter(({ standing }) => standing === 'no-evidence')
    .map((standing): readonly Span[] => [
      code(standing.commitment),
      words(` ${t(standing.title)}. `),
      words(standing.silent === null ? t(text.silentNobody) : `${departmentName(edition, standing.silent, language)} ${t(text.silent)}`),
    ])
  const listed = (items: readonly (readonly Span[])[], none: string): Block =>
    items.length === 0 ? paragraph(words(none)) : { kind: 'list', items }
  return [
    part(t(text.gaps)),
    paragraph(words(t(text.gapsLead))),
    heading(2, t(text.knownGaps)),
    listed(gaps, t(text.noGaps)),
    heading(2, t(text.silentOnes)),
    listed(silent, t(standings.length === 0 ? text.noCommitment : text.noSilence)),
  ]
}

function changesOf({ edition: { changes }, t }: Printing): readonly Block[] {
  if (changes.length === 0) return [heading(1, t(text.changes)), paragraph(words(t(text.noChanges)))]
  return [
    heading(1, t(text.changes)),
    {
      kind: 'table',
      columns: [column(t(text.figure), 34), column(t(text.before), 14), column(t(text.after), 14), column(t(text.why), 38)],
      rows: changes.map(({ figure, before, after, why }) => ({
        head: [code(figure)],
        cells: [before, after, t(why)].map((said) => cell(words(said))),
      })),
    },
  ]
}

function sourcesOf({ edition: { sources }, t, term }: Printing): readonly Block[] {
  const marks = (['verified', 'secondary', 'unverified'] as const).map((mark) => term(markText[mark], words(t(markMeans[mark]))))
  const items = sources.map(({ id, title, address }): readonly Span[] => [
    strong(id),
    words(` ${t(title)} `),
    ...(address === null ? [] : [{ kind: 'web' as const, text: address, address }]),
  ])
  const listed: Block = items.length === 0 ? paragraph(words(t(text.noSources))) : { kind: 'list', items }
  return [heading(1, t(text.sources)), { kind: 'terms', terms: marks, box: true }, listed]
}

function coverOf({ edition, language, t, term }: Printing, fingerprint: string | null): readonly Term[] {
  const { period, number, corrects, cutoff, publishAt } = edition
  return [
    term(text.period, words(shownPeriod(period.id, language))),
    term(text.edition, words(String(number))),
    ...(corrects === null ? [] : [term(text.corrects, words('\n'), code(corrects))]),
    term(text.cutoff, words(shownInstant(cutoff, language))),
    term(text.publishAt, words(publishAt === null ? t(pdfText.draft) : shownInstant(publishAt, language))),
    ...(fingerprint === null ? [] : [term(pdfText.fingerprint, words('\n'), code(fingerprint))]),
  ]
}

/**
 * The whole report in one language, in the order in which it is read.
 * @param fingerprint  SHA-256 of the figures, hex, for the cover; it cannot be the manifest's, which counts this very file
 */
export function printEdition(edition: Edition, language: Language, fingerprint: string | null = null): Printed {
  const printing = printingOf(edition, language)
  const { t, prose } = printing
  const chapters = edition.chapters.flatMap(({ title, paragraphs }, at) => [
    at === 0 ? part(t(title)) : heading(1, t(title)),
    ...paragraphs.map((said): Block => ({ kind: 'paragraph', spans: prose(said) })),
  ])
  const tables = edition.tables.flatMap((table) => printTable(table, printing))
  return {
    language,
    title: t(edition.plan.title),
    subtitle: `${t(text.report)} ${shownPeriod(edition.period.id, language)}`,
    day: edition.cutoff.slice(0, 10),
    cover: coverOf(printing, fingerprint),
    invitation: t(pdfText.invitation),
    contents: t(text.contents),
    pageWord: t(pdfText.page),
    blocks: [
      ...chapters,
      ...printStandings(printing),
      ...(tables.length === 0 ? [] : [part(t(text.tables)), paragraph(words(t(text.tablesLead))), ...tables]),
      ...gapsOf(printing),
      ...changesOf(printing),
      ...sourcesOf(printing),
    ],
  }
}
