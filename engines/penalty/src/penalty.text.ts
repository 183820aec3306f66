import type { History, SeverityFactor } from './tables.ts'
import type { Words } from './violations.ts'

export const severityText: Readonly<Record<SeverityFactor, Words>> = {
  benefit: {
    en: 'The employer drew a competitive or economic benefit',
    fr: 'L’employeur en a tiré un avantage concurrentiel ou économique',
  },
  abuse: {
    en: 'Abuse of a worker: physical, psychological, sexual or financial',
    fr: 'Violence envers une travailleuse ou un travailleur : physique, psychologique, sexuelle ou financière',
  },
  'labour-market': { en: 'Harm to the Canadian labour market or economy', fr: 'Préjudice au marché du travail ou à l’économie du Canada' },
  'no-remedy': {
    en: 'No reasonable effort to reduce or repair the effects',
    fr: 'Aucun effort raisonnable pour réduire ou réparer les effets',
  },
  'no-prevention': {
    en: 'No reasonable effort to keep it from happening again',
    fr: 'Aucun effort raisonnable pour éviter que cela se reproduise',
  },
  'worker-health': {
    en: 'A worker’s health or safety put at risk (communicable disease)',
    fr: 'Santé ou sécurité d’une travailleuse ou d’un travailleur mise en danger (maladie transmissible)',
  },
  'public-health': {
    en: 'The public’s health or safety put at risk (communicable disease)',
    fr: 'Santé ou sécurité du public mise en danger (maladie transmissible)',
  },
}

export const historyText: Readonly<Record<History, Words>> = {
  first: { en: 'first violation', fr: 'première violation' },
  second: { en: 'second violation', fr: 'deuxième violation' },
  'third-or-later': { en: 'third or later violation', fr: 'troisième violation ou plus' },
}
