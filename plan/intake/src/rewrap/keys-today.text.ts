import type { Bilingual } from '@fanal/kernel'

/** What *Today* says of keys. */
export const keysTodayText = {
  mine: { en: 'You wait for keys: read yours to a colleague', fr: 'Vous attendez des clés : lisez la vôtre à une ou un collègue' },
  waiting: { en: 'Colleagues wait for keys that you hold', fr: 'Des collègues attendent des clés que vous détenez' },
  rewrap: { en: 'Open reports are still under earlier keys', fr: 'Des signalements ouverts sont encore sous des clés antérieures' },
  old: { en: 'The keys are more than a month old: make new ones', fr: 'Les clés ont plus d’un mois : créez-en de nouvelles' },
} as const satisfies Record<string, Bilingual>

/** "Intake: 2 colleagues" */
export const keysTodayCounts = {
  waiting: { one: { en: 'colleague', fr: 'collègue' }, more: { en: 'colleagues', fr: 'collègues' } },
  rewrap: { one: { en: 'message', fr: 'message' }, more: { en: 'messages', fr: 'messages' } },
} as const satisfies Record<string, Record<'one' | 'more', Bilingual>>
