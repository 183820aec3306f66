import { page, routeTable } from '@fanal/http'

export const todayRoutes = routeTable({ today: page('GET', { en: '/en/today', fr: '/fr/aujourdhui' }, { islands: ['news'] }) })
