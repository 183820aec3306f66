import type { PublicLanguage } from '@fanal/kernel'
import { lineRoutes } from './line.routes.ts'
import { pathNumber, type ReportPath } from './report-path.ts'

/** Who writes, and the code of the poster or page that led here, `null` where none did: nothing but the address remembers it. */
export interface Writing {
  readonly language: PublicLanguage
  readonly path: ReportPath
  readonly code: string | null
}

/** The address where a team is chosen. */
export function teamsAddress({ language, path, code }: Writing): string {
  const at = { language, path: pathNumber(path) }
  return code === null ? lineRoutes.teams.href(at) : lineRoutes.codeTeams.href({ ...at, code })
}

/** The address of the form for a team. */
export function formAddress({ language, path, code }: Writing, place: number): string {
  const at = { language, path: pathNumber(path), team: String(place) }
  return code === null ? lineRoutes.form.href(at) : lineRoutes.codeForm.href({ ...at, code })
}
