import type { Multilingual } from '@fanal/kernel'

/** The marks between our words and somebody's name, as each language writes them. */
export const marks = {
  colon: { en: ': ', fr: '\u00A0: ', es: ': ', tl: ': ', pa: ': ', ar: ': ', 'zh-Hans': '：' },
  comma: { en: ', ', fr: ', ', es: ', ', tl: ', ', pa: ', ', ar: '، ', 'zh-Hans': '，' },
  semicolon: { en: '; ', fr: '\u202F; ', es: '; ', tl: '; ', pa: '; ', ar: '؛ ', 'zh-Hans': '；' },
  stop: { en: '.', fr: '.', es: '.', tl: '.', pa: '।', ar: '.', 'zh-Hans': '。' },
} as const satisfies Record<string, Multilingual>
