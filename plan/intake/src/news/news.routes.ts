import { api, routeTable } from '@fanal/http'
import * as z from 'zod'

export const newsAnswer = z.object({ received: z.int(), again: z.int() })

export const newsRoutes = routeTable({
  news: api('GET', '/api/v1/inbox/news', {
    summary: {
      en: 'How many reports came since an hour; looking does not prolong the session',
      fr: 'Combien de signalements sont arrivés depuis une heure donnée ; regarder ne prolonge pas la session',
    },
    responses: { 200: { description: 'Two numbers / Deux nombres', schema: newsAnswer } },
  }),
})
