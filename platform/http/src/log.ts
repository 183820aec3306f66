import { parseId } from '@fanal/kernel'
import pino from 'pino'

type Kind = 'id' | 'incident' | 'version' | 'code' | 'count' | 'ms' | 'place'

/** Every key a log line may have. A text that a person wrote, an address, a URL or a query fits none of the kinds. */
export const logKeys = {
  incident: 'incident',
  report: 'id',
  organization: 'id',
  unit: 'id',
  member: 'id',
  stream: 'id',
  entry: 'id',
  job: 'id',
  route: 'code',
  method: 'code',
  code: 'code',
  state: 'code',
  kind: 'code',
  version: 'version',
  process: 'code',
  status: 'count',
  count: 'count',
  bytes: 'count',
  port: 'count',
  attempt: 'count',
  pid: 'count',
  ms: 'ms',
  at: 'place',
} as const satisfies Record<string, Kind>

type ValueOf<K extends Kind> = K extends 'count' | 'ms' ? number : string
export type LogFields = { readonly [Key in keyof typeof logKeys]?: ValueOf<(typeof logKeys)[Key]> }

const fits: Readonly<Record<Kind, (value: unknown) => boolean>> = {
  id: (value) => parseId(value) !== null,
  incident: (value) => typeof value === 'string' && /^[0-9a-f]{12}$/.test(value),
  version: (value) => typeof value === 'string' && /^\d{1,4}(?:\.\d{1,4}){0,2}$/.test(value),
  // @NOTE no four digits in a row: a receipt or a telephone number never passes for a code
  code: (value) => typeof value === 'string' && /^(?!.*\d{4})[A-Za-z][A-Za-z0-9._-]{0,47}$/.test(value),
  count: (value) => Number.isSafeInteger(value),
  ms: (value) => typeof value === 'number' && Number.isFinite(value),
  place: (value) => typeof value === 'string' && /^(?:[A-Za-z0-9_@./-]{1,120}:\d+ ?){1,6}$/.test(value),
}

const kinds = new Map<string, Kind>(Object.entries(logKeys))

/** The fields that may be written: declared keys whose values have the declared kind. The rest is dropped. */
export function allowed(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const kept = Object.entries(fields).filter(([key, value]) => {
    const kind = kinds.get(key)
    return kind !== undefined && fits[kind](value)
  })
  return Object.fromEntries(kept)
}

const eventName = (name: string) => (/^[a-z][a-z0-9.-]{0,79}$/.test(name) ? name : 'log.event-dropped')

export interface Log {
  info(event: `${string}.${string}`, fields?: LogFields): void
  warn(event: `${string}.${string}`, fields?: LogFields): void
  error(event: `${string}.${string}`, fields?: LogFields): void
}

/**
 * A log of events, ids, codes, counts and durations, one JSON line each.
 * @param destination where lines go; standard error where nothing is said (standard output belongs to the command that was asked for)
 * @example log.info('report.sealed', { report: id, bytes })
 */
export function createLog(destination: { write(line: string): void } = process.stderr): Log {
  const lines = pino({ base: undefined, timestamp: pino.stdTimeFunctions.isoTime }, destination)
  return {
    info: (name, fields = {}) => lines.info({ event: eventName(name), ...allowed(fields) }),
    warn: (name, fields = {}) => lines.warn({ event: eventName(name), ...allowed(fields) }),
    error: (name, fields = {}) => lines.error({ event: eventName(name), ...allowed(fields) }),
  }
}

/**
 * Where an exception was thrown, as file and line, at most three frames of ours.
 * The message stays out: a database puts values into it.
 */
export function placeOf(error: unknown): string {
  const stack = error instanceof Error ? (error.stack ?? '') : ''
  const message = error instanceof Error ? error.message : ''
  const frames = stack
    .replace(message, '')
    .split('\n')
    .flatMap(
      (line) =>
        /^ +at .*?((?:apps|plan|engines|platform|node_modules)\/[A-Za-z0-9_@./-]+):(\d+):\d+\)?$/.exec(line)?.slice(1, 3).join(':') ?? [],
    )
  return frames.slice(0, 3).join(' ')
}
