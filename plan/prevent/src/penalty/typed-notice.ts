import type { FormEntries } from '@fanal/http'
import { type NoticeFault, severityFactors } from '@fanal/penalty'

/** Violations on one form; a notice with more is worked out from a file (`fanal penalty`). */
export const mostLines = 12

/** One violation as it was typed. */
export interface TypedLine {
  readonly code: string
  /** As `9:wages`. */
  readonly parts: readonly string[]
  readonly workers: string
  readonly history: string
  readonly disclosure: string
  readonly severity: Readonly<Record<string, string>>
}

/** A notice as it was typed, before anybody knows that it is whole. */
export interface TypedNotice {
  readonly employer: string
  readonly employees: string
  readonly revenue: string
  readonly lines: readonly TypedLine[]
}

const emptyLine: TypedLine = { code: '', parts: [], workers: '1', history: '', disclosure: 'none', severity: {} }
export const emptyNotice: TypedNotice = { employer: '', employees: '', revenue: '', lines: [emptyLine] }

/** What the form’s buttons ask for. */
export const asks = ['work-out', 'add', 'remove'] as const
export type Asks = (typeof asks)[number]

/** Reads the form; the lines are those that it says it has. */
export function typedNotice(form: FormEntries): { readonly typed: TypedNotice; readonly asked: Asks } {
  const field = (name: string) => (form.get(name) ?? '').trim().slice(0, 40)
  const count = Math.min(mostLines, Math.max(1, Number.parseInt(field('lines'), 10) || 1))
  const lines = Array.from({ length: count }, (_, at): TypedLine => ({
    code: field(`code-${at}`),
    parts: form.all(`parts-${at}`).slice(0, 20),
    workers: field(`workers-${at}`),
    history: field(`history-${at}`),
    disclosure: field(`disclosure-${at}`),
    severity: Object.fromEntries(severityFactors.map((factor) => [factor, field(`severity-${at}-${factor}`)])),
  }))
  const asked = asks.find((one) => one === field('do')) ?? 'work-out'
  return { typed: changed({ employer: field('employer'), employees: field('employees'), revenue: field('revenue'), lines }, asked), asked }
}

function changed(typed: TypedNotice, asked: Asks): TypedNotice {
  const { lines } = typed
  if (asked === 'add' && lines.length < mostLines) return { ...typed, lines: [...lines, emptyLine] }
  if (asked === 'remove' && lines.length > 1) return { ...typed, lines: lines.slice(0, -1) }
  return typed
}

/** A number as people type it: `5 000 000`, `5,000,000`. What is none stays as it is, to be named. */
function numberOf(text: string): number | string | null {
  const plain = text.replaceAll(/[\s\u00A0\u202F,$]/g, '')
  if (plain === '') return null
  return /^\d{1,12}$/.test(plain) ? Number(plain) : text
}

/** The typed notice in the shape that `readNotice` reads. */
export function noticeOf({ employer, employees, revenue, lines }: TypedNotice): unknown {
  return {
    employer: employer === 'business' ? { kind: employer, employees: numberOf(employees), revenue: numberOf(revenue) } : { kind: employer },
    violations: lines.map((line) => ({
      code: numberOf(line.code),
      // parts of another kind were ticked before the kind was changed: only those of the chosen one count
      parts: line.parts.filter((part) => part.startsWith(`${line.code}:`)).map((part) => part.slice(line.code.length + 1)),
      workers: numberOf(line.workers) ?? 1,
      history: line.history,
      disclosure: line.disclosure === '' ? 'none' : line.disclosure,
      severity: Object.fromEntries(Object.entries(line.severity).map(([factor, points]) => [factor, numberOf(points) ?? 0])),
    })),
  }
}

/** The field of the form that a fault is about: `violations[0].severity.abuse` is `severity-0-abuse`. */
export function fieldOf({ at }: NoticeFault): string {
  const [, line, rest = ''] = /^violations\[(\d+)\]\.(.+)$/.exec(at) ?? []
  if (line === undefined) return at === 'employer' ? 'employees' : 'employer'
  const [name, factor] = rest.split('.')
  return factor === undefined ? `${name}-${line}` : `severity-${line}-${factor}`
}
