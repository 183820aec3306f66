import type { Bilingual } from '@fanal/kernel'

/** The columns that every table's file has. */
export const columnsText = {
  REF_DATE: { en: 'Reference period', fr: 'Période de référence' },
  GEO: { en: 'Geography (code)', fr: 'Géographie (code)' },
  GEO_EN: { en: 'Geography (in English)', fr: 'Géographie (en anglais)' },
  GEO_FR: { en: 'Geography (in French)', fr: 'Géographie (en français)' },
  UOM: { en: 'Unit of measure (code)', fr: 'Unité de mesure (code)' },
  UOM_EN: { en: 'Unit of measure (in English)', fr: 'Unité de mesure (en anglais)' },
  UOM_FR: { en: 'Unit of measure (in French)', fr: 'Unité de mesure (en français)' },
  COORDINATE: {
    en: 'Cell: the codes of its members, joined by points',
    fr: 'Cellule\u00A0: les codes de ses membres, joints par des points',
  },
  VALUE: { en: 'Value', fr: 'Valeur' },
  STATUS: { en: 'Why there is no value', fr: 'Pourquoi il n’y a pas de valeur' },
  SYMBOL: { en: 'What to know about the value', fr: 'Ce qu’il faut savoir de la valeur' },
  DECIMALS: { en: 'Most decimals in this table', fr: 'Nombre maximal de décimales dans ce tableau' },
  SOURCE: { en: 'Source (code)', fr: 'Source (code)' },
  MARK: {
    en: 'How sure the figure is: verified, secondary, unverified',
    fr: 'Degré de certitude du chiffre\u00A0: verified (vérifié), secondary (source secondaire), unverified (non vérifié)',
  },
  VINTAGE: { en: 'When it was so known', fr: 'Date à laquelle le chiffre était ainsi connu' },
  APPROXIMATE: { en: 'Whether the source says “about”', fr: 'Si la source dit «\u00A0environ\u00A0»' },
  NUMERATOR: { en: 'Of a ratio: the figure above the line', fr: 'D’un rapport\u00A0: le chiffre du numérateur' },
  DENOMINATOR: { en: 'Of a ratio: the figure below the line', fr: 'D’un rapport\u00A0: le chiffre du dénominateur' },
  PER: { en: 'Of a ratio: per how many', fr: 'D’un rapport\u00A0: pour combien' },
  NOTE_EN: { en: 'Note (in English)', fr: 'Note (en anglais)' },
  NOTE_FR: { en: 'Note (in French)', fr: 'Note (en français)' },
} as const satisfies Record<string, Bilingual>
