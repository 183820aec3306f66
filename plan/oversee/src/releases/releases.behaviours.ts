import { type Behaviours, type Context, runs } from '@fanal/http'
import { type Bilingual, type Outcome, type Refusal, type World, ok, refuse, timedId } from '@fanal/kernel'
import * as z from 'zod'
import { signOffLevels } from '../edition/sign-off.ts'
import type { AskDraft } from './ask.form.tsx'
import { type AskDesk, askDesk, askEdition } from './ask.operations.ts'
import { type TypedAsk, askFields, readAsk, typedOf } from './ask.ts'
import type { AskedId } from './asked.ts'
import type { EditionId } from './release.ts'
import { openFolder, openPrint, openRelease, publishEdition, releaseList, signEdition } from './releases.operations.ts'
import { releasesPageText } from './releases-page.text.ts'
import { ReleasePage, ReleasesPage } from './releases.pages.tsx'
import { releasesRoutes } from './releases.routes.ts'
import { releasesText } from './releases.text.ts'
import { zipOf } from './zip.ts'
import { withdrawEdition } from './withdraw-edition.ts'

export interface ReleasesServices {
  readonly world: World
}

type Asked = Context<ReleasesServices, unknown>

const statement = z.strictObject({
  deployment: z.string(),
  manifest: z.string(),
  level: z.enum(signOffLevels),
  organization: z.string(),
  signer: z.string(),
  directory: z.int().positive(),
  at: z.iso.datetime(),
})
const posted = z.object({ statement, signature: z.string().max(200) })

const uuid = z.uuid().toLowerCase()
const isSecretariat = ({ actor }: Asked) => actor.kind === 'member' && actor.held.some(({ duty }) => duty === 'secretariat')
const uuidIn = (c: Asked, name: string) => uuid.safeParse(c.url.searchParams.get(name)).data ?? null

/** What a secretariat asks with; null for everybody else. */
async function deskFor(c: Asked, corrects: EditionId | null): Promise<Outcome<AskDesk | null>> {
  return isSecretariat(c) ? await c.run(askDesk, { corrects }) : ok(null)
}

/** What was refused, as it was typed, where the reader wants to mend it. */
function draftAgain(c: Asked, desk: AskDesk | null): AskDraft | null {
  const again = uuidIn(c, 'again')
  const asked = desk?.asked.find(({ id }) => id === (again as AskedId | null))
  return asked === undefined ? null : { typed: typedOf(asked), faults: [] }
}

async function list(c: Asked, draft: AskDraft | null = null): Promise<Response | Refusal> {
  const releases = await c.run(releaseList, {})
  if (!releases.ok) return releases
  const desk = await deskFor(c, null)
  if (!desk.ok) return desk
  const just = uuidIn(c, 'asked') as AskedId | null
  const { language, csrf } = c
  const now = c.services.world.now()
  const asking = desk.value && { ...desk.value, just, draft: draft ?? draftAgain(c, desk.value) }
  const body = ReleasesPage({ language, csrf, now, releases: releases.value, asking })
  return c.page(body, { title: releasesPageText.editions[language], status: draft === null ? 200 : 422 })
}

async function shown(c: Asked, id: string, refused: Bilingual | null = null, draft: AskDraft | null = null): Promise<Response | Refusal> {
  const release = await c.run(openRelease, { id: id as EditionId })
  if (!release.ok) return release
  if (c.actor.kind !== 'member') return refuse('not-found')
  const desk = release.value.edition.published === null ? ok(null) : await deskFor(c, id as EditionId)
  if (!desk.ok) return desk
  const now = c.services.world.now()
  const { member: you } = c.actor
  const done = c.url.searchParams.get('done') === 'yes'
  const asking = desk.value && { facts: desk.value.facts, draft: draft ?? draftAgain(c, desk.value) }
  const { language, csrf } = c
  const body = ReleasePage({ language, now, csrf, release: release.value, you, mayPublish: isSecretariat(c), done, refused, asking })
  return c.page(body, { title: releasesPageText.edition[c.language], status: refused === null && draft === null ? 200 : 422 })
}

async function editionIn(c: Asked): Promise<{ ok: true; id: string; field: (name: string) => string } | Refusal> {
  const form = await c.form()
  if (!form.ok) return form
  const field = (name: string) => form.value.get(name) ?? ''
  const id = uuid.safeParse(field('edition'))
  return id.success ? { ok: true, id: id.data, field } : refuse('not-found')
}

/** Given to the reader as a file: nothing of an edition runs on the workbench's own pages. */
function download(bytes: Uint8Array, name: string, type: string): Response {
  const headers = { 'content-type': type, 'content-disposition': `attachment; filename="${name}"`, 'cache-control': 'no-store' }
  return new Response(new Uint8Array(bytes), { headers })
}

const after = (c: Asked, id: string) => c.redirect(`${releasesRoutes.edition.href({ language: c.language, edition: id })}?done=yes`)

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** What the pages of editions do. */
export const releasesBehaviours: Behaviours<typeof releasesRoutes, ReleasesServices> = {
  editions: runs([releaseList, askDesk], (c) => list(c)),

  edition: runs([openRelease, askDesk], (c) => shown(c, c.params.edition)),

  askEdition: runs([askEdition, askDesk, releaseList, openRelease], async (c) => {
    const form = await c.form()
    if (!form.ok) return form
    const { value } = form
    const corrected = uuid.safeParse(value.get('corrects')).data ?? null
    const corrects = corrected as EditionId | null
    const words = askFields.map((name) => [name, (value.get(name) ?? '').replaceAll('\r\n', '\n').trim()] as const)
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- made of the list of its fields
    const typed = Object.fromEntries(words) as TypedAsk
    const { world } = c.services
    const at = world.now()
    const id: AskedId = timedId<'edition-asked'>(at, world.chance(10))
    const asked = await c.run(askEdition, { id, typed, corrects, at })
    if (asked.ok) return c.redirect(releasesRoutes.editions.href({ language: c.language }, { asked: id }))
    if (asked.code === 'conflict' && corrected !== null) return await shown(c, corrected, asked.say ?? null)
    if (asked.code !== 'bad-field') return asked
    const desk = await c.run(askDesk, { corrects })
    if (!desk.ok) return desk
    const draft = { typed, faults: readAsk(typed, desk.value.facts, at).faults }
    return corrected === null ? await list(c, draft) : await shown(c, corrected, null, draft)
  }),

  editionPrint: runs(openPrint, async (c) => {
    const { language } = c
    const found = await c.run(openPrint, { id: c.params.edition as EditionId, language })
    if (!found.ok) return found
    const name = language === 'fr' ? 'rapport.pdf' : 'report.pdf'
    return download(found.value.bytes, name, 'application/pdf')
  }),

  editionFolder: runs(openFolder, async (c) => {
    const found = await c.run(openFolder, { id: c.params.edition as EditionId })
    if (!found.ok) return found
    const { plan, period, number } = found.value.edition
    return download(zipOf(found.value.files), `${plan}-${period}-${number}.zip`, 'application/zip')
  }),

  signEdition: runs([signEdition, openRelease, askDesk], async (c) => {
    const asked = await editionIn(c)
    if (!asked.ok) return asked
    const signOff = posted.safeParse(parsed(asked.field('signOff')))
    if (!signOff.success) return await shown(c, asked.id, releasesText.badSignature)
    const signed = await c.run(signEdition, { id: asked.id as EditionId, signOff: signOff.data, at: c.services.world.now() })
    if (signed.ok) return after(c, asked.id)
    return signed.say === undefined ? signed : await shown(c, asked.id, signed.say)
  }),

  publishEdition: runs([publishEdition, openRelease, askDesk], async (c) => {
    const asked = await editionIn(c)
    if (!asked.ok) return asked
    const published = await c.run(publishEdition, { id: asked.id as EditionId, at: c.services.world.now() })
    if (published.ok) return after(c, asked.id)
    return published.say === undefined ? published : await shown(c, asked.id, published.say)
  }),

  withdrawEdition: runs([withdrawEdition, openRelease, askDesk], async (c) => {
    const asked = await editionIn(c)
    if (!asked.ok) return asked
    const withdrawn = await c.run(withdrawEdition, { id: asked.id as EditionId, at: c.services.world.now() })
    if (withdrawn.ok) return after(c, asked.id)
    return withdrawn.say === undefined ? withdrawn : await shown(c, asked.id, withdrawn.say)
  }),
}
