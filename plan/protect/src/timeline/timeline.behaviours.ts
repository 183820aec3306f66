import { type Behaviours, runs } from '@fanal/http'
import { refuse } from '@fanal/kernel'
import type { CaseId } from '../cases/case.ts'
import { asUuid } from '../cases/read-case-form.ts'
import { TimelinePage } from './timeline.page.tsx'
import type { timelineRoutes } from './timeline.routes.ts'
import { timelineText as text } from './timeline.text.ts'
import { caseTimeline } from './timeline.ts'

/** What the page of a case's history does. */
export const timelineBehaviours: Behaviours<typeof timelineRoutes, object> = {
  caseTimeline: runs(caseTimeline, async (c) => {
    const caseId = asUuid(c.params.case)
    if (caseId === null) return refuse('not-found')
    const view = await c.run(caseTimeline, { caseId: caseId as CaseId })
    if (!view.ok) return view
    return c.page(TimelinePage({ language: c.language, view: view.value }), { title: text.title[c.language] })
  }),
}
