import type { Id, MemberId, OrganizationId, Place, UnitId } from '@fanal/kernel'
import type { Transaction } from '@fanal/postgres'
import type { OwnTemplate, TemplateId, TemplateKind } from './templates.ts'

/** What is read and written of db/migrations/0015_answer_template.sql. */
interface TemplateTables {
  'fanal.answer_template': {
    organization_id: OrganizationId
    answer_template_id: TemplateId
    unit_id: UnitId
    kind: TemplateKind
    title_en: string
    title_fr: string
    text_en: string
    text_fr: string
    updated_at: Date
    updated_by: MemberId
  }
}

/** What units wrote for themselves, in the order in which it was begun. */
export async function ownTemplates(organization: OrganizationId, units: readonly UnitId[], tx: Transaction): Promise<OwnTemplate[]> {
  if (units.length === 0) return []
  const rows = await tx
    .tables<TemplateTables>()
    .selectFrom('fanal.answer_template')
    .select(['answer_template_id', 'unit_id', 'kind', 'title_en', 'title_fr', 'text_en', 'text_fr'])
    .where('organization_id', '=', organization)
    .where('unit_id', 'in', units)
    .orderBy('answer_template_id')
    .execute()
  return rows.map((row) => ({
    id: row.answer_template_id,
    unit: row.unit_id,
    kind: row.kind,
    title: { en: row.title_en, fr: row.title_fr },
    text: { en: row.text_en, fr: row.text_fr },
  }))
}

/** The unit that a template belongs to; `null` where there is no such template in the organization. */
export async function unitOfTemplate(organization: OrganizationId, id: TemplateId, tx: Transaction): Promise<UnitId | null> {
  const row = await tx
    .tables<TemplateTables>()
    .selectFrom('fanal.answer_template')
    .select('unit_id')
    .where('organization_id', '=', organization)
    .where('answer_template_id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row?.unit_id ?? null
}

/** Writes a template, or its present words over its former ones. */
export async function saveTemplate(
  template: OwnTemplate,
  by: Place & { readonly member: Id<'member'>; readonly at: Date },
  tx: Transaction,
): Promise<void> {
  const { id, kind, title, text } = template
  const words = {
    kind,
    title_en: title.en,
    title_fr: title.fr,
    text_en: text.en,
    text_fr: text.fr,
    updated_at: by.at,
    updated_by: by.member,
  }
  await tx
    .tables<TemplateTables>()
    .insertInto('fanal.answer_template')
    .values({ organization_id: by.organization, answer_template_id: id, unit_id: by.unit, ...words })
    .onConflict((conflict) => conflict.columns(['organization_id', 'answer_template_id']).doUpdateSet(words))
    .execute()
}

export async function deleteTemplate(organization: OrganizationId, id: TemplateId, tx: Transaction): Promise<void> {
  await tx
    .tables<TemplateTables>()
    .deleteFrom('fanal.answer_template')
    .where('organization_id', '=', organization)
    .where('answer_template_id', '=', id)
    .execute()
}
