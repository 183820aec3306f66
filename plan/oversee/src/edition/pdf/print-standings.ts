import type { Bilingual } from '@fanal/kernel'
import type { Standing } from '../edition.ts'
import { shownDay } from '../shown.ts'
import { text } from '../site/site.text.ts'
import { departmentName } from '../site/view.ts'
import { markText } from '../site/words.text.ts'
import { standingText } from '../standing.text.ts'
import { pdfText } from './pdf.text.ts'
import { type Block, type Span, type Term, cell, code, column, heading, paragraph, part, strong, words } from './printed.ts'
import type { Printing } from './printing.ts'

const names = ({ lead }: Pick<Standing, 'lead'>, { edition, language }: Printing): string =>
  lead.map((department) => departmentName(edition, department, language)).join('; ')

function leadsOf(standing: Standing, printing: Printing): string {
  const { t } = printing
  if (standing.lead.length === 0) return t(text.noLead)
  return names(standing, printing) + (standing.leadVerified ? '' : ` (${t(text.leadNotVerified)})`)
}

/** The promises of a pillar, one line each. */
function overview(standings: readonly Standing[], printing: Printing): Block {
  const { t, language } = printing
  return {
    kind: 'table',
    columns: [column(t(text.commitment), 38), column(t(text.standing), 18), column(t(text.due), 18), column(t(text.lead), 26)],
    rows: standings.map((standing) => {
      const due = standing.due === null ? t(standing.timeline ?? text.noDue) : shownDay(standing.due, language)
      return {
        head: [code(standing.commitment), words(`\n${t(standing.title)}`)],
        cells: [
          cell(words(t(standingText[standing.standing]))),
          cell(words(due), ...(standing.overdue === true ? [words('\n'), strong(t(text.overdue))] : [])),
          cell(words(leadsOf(standing, printing))),
        ],
      }
    }),
  }
}

/** Whether it is late: said only where date and lead are verified. */
function dueOf({ due, overdue }: Standing, { t, language }: Printing): readonly Span[] {
  const day = words(`${due === null ? t(text.noDue) : shownDay(due, language)}. `)
  if (overdue === true) return [day, strong(t(text.overdue))]
  return [day, words(t(overdue === null ? text.notJudged : text.notOverdue))]
}

function evidenceOf(standing: Standing, printing: Printing): readonly Span[] {
  const { t } = printing
  if (standing.evidence !== null) return [words(t(standing.evidence))]
  if (standing.standing !== 'no-evidence') return []
  if (standing.silent === null) return [words(t(text.silentNobody))]
  return [words(`${names({ lead: [standing.silent] }, printing)} ${t(text.silent)}`)]
}

function oneStanding(standing: Standing, printing: Printing): Block[] {
  const { t, prose, edition, term } = printing
  const where = (name: Bilingual, spans: readonly Span[]): Term[] => (spans.length === 0 ? [] : [term(name, ...spans)])
  const told = (said: Bilingual | null): readonly Span[] => (said === null ? [] : prose(said))
  const { reviewed } = standing
  const tables = edition.tables
    .filter(({ id }) => standing.tables.includes(id))
    .flatMap(({ id, title }, at): Span[] => [...(at === 0 ? [] : [words('; ')]), { kind: 'table', table: id, text: t(title) }])
  const progress = standing.progress === null && standing.nil ? [words(t(text.nil))] : told(standing.progress)
  return [
    heading(3, `${standing.commitment} ${t(standing.title)}`),
    {
      kind: 'terms',
      box: false,
      terms: [
        term(text.standing, strong(t(standingText[standing.standing]))),
        term(text.due, ...dueOf(standing, printing)),
        ...where(text.timeline, standing.timeline === null ? [] : [words(t(standing.timeline))]),
        term(text.lead, words(leadsOf(standing, printing))),
        ...where(text.progress, progress),
        ...where(text.challenge, told(standing.challenge)),
        ...where(
          standing.standing === 'no-evidence' && standing.evidence !== null ? text.sourcesSay : text.evidence,
          evidenceOf(standing, printing),
        ),
        ...where(
          text.reviewed,
          reviewed === null ? [] : [strong(t(standingText[reviewed.standing])), words('. '), ...prose(reviewed.reason)],
        ),
        ...where(text.reply, told(standing.reply)),
        term(text.mark, words(t(markText[standing.mark]))),
        term(text.source, standing.sources.length === 0 ? words(t(text.noSource)) : code(standing.sources.join('; '))),
        ...where(text.itsTables, tables),
      ],
    },
  ]
}

/** Every promise by pillar: first all of them in a table, then each with what is known of it. */
export function printStandings(printing: Printing): readonly Block[] {
  const { edition, t } = printing
  if (edition.standings.length === 0) return []
  const pillars = edition.pillars.flatMap(({ code: pillar, name }) => {
    const standings = edition.standings.filter((each) => each.pillar === pillar)
    if (standings.length === 0) return []
    return [heading(2, t(name)), overview(standings, printing), ...standings.flatMap((standing) => oneStanding(standing, printing))]
  })
  return [part(t(text.commitments)), paragraph(words(t(pdfText.overdueRule))), ...pillars]
}
