import type { Bilingual } from '@fanal/kernel'
import type { Anomaly, Fault, Oddity } from './anomaly.ts'

const oddText: Readonly<Record<Oddity, Bilingual>> = {
  'address-lines': {
    en: 'lines of the address are joined by a slash; read as commas',
    fr: 'les lignes de l’adresse sont jointes par une barre oblique ; lues comme des virgules',
  },
  'address-missing': { en: 'there is no address', fr: 'il n’y a pas d’adresse' },
  'address-run-together': { en: 'street and town may run together', fr: 'la rue et la ville sont peut-être collées' },
  'ban-in-words': { en: 'the length of the ban is written in words; read', fr: 'la durée de l’interdiction est en lettres ; lue' },
  'ban-unreadable': { en: 'the ban cannot be read; its text is kept', fr: 'l’interdiction est illisible ; son texte est gardé' },
  'broken-letters': { en: 'letters were broken before the file was made', fr: 'des lettres ont été abîmées avant la création du fichier' },
  cents: { en: 'the amount has cents; read', fr: 'le montant a des cents ; lu' },
  'control-characters': { en: 'characters that cannot be seen', fr: 'caractères invisibles' },
  'date-after-list': { en: 'the date is later than the list', fr: 'la date est postérieure à la liste' },
  'date-impossible': {
    en: 'the calendar has no such day; the text is kept',
    fr: 'ce jour n’existe pas au calendrier ; le texte est gardé',
  },
  'date-missing': { en: 'there is no date', fr: 'il n’y a pas de date' },
  'date-short': { en: 'the date lacks a zero; read', fr: 'il manque un zéro à la date ; lue' },
  'date-unreadable': { en: 'the date cannot be read; the text is kept', fr: 'la date est illisible ; le texte est gardé' },
  footnote: {
    en: 'a footnote and no reason: the incident came before 1 December 2015',
    fr: 'une note et aucun motif : l’incident précède le 1er décembre 2015',
  },
  formula: { en: 'the cell begins like a formula; kept as text', fr: 'la cellule commence comme une formule ; gardée comme texte' },
  'hard-space': { en: 'spaces that do not break; read as spaces', fr: 'espaces insécables ; lues comme des espaces' },
  'legal-name-missing': { en: 'there is no legal name', fr: 'il n’y a pas de dénomination sociale' },
  markup: {
    en: 'the cell holds pieces of a web page; kept as text',
    fr: 'la cellule contient des morceaux de page Web ; gardés comme texte',
  },
  'money-without-comma': { en: 'the amount has no comma; read', fr: 'le montant n’a pas de virgule ; lu' },
  'name-mark': { en: 'a footnote’s figure may have run into the name', fr: 'le chiffre d’une note s’est peut-être collé au nom' },
  'names-equal': { en: 'both names are the same', fr: 'les deux noms sont les mêmes' },
  'occupation-missing': { en: 'there is no occupation', fr: 'il n’y a pas de profession' },
  'operating-name-missing': { en: 'there is no operating name', fr: 'il n’y a pas de nom commercial' },
  'outside-canada': { en: 'the head office is outside Canada', fr: 'le siège social est à l’extérieur du Canada' },
  'penalty-missing': { en: 'there is no penalty', fr: 'il n’y a pas de sanction' },
  'penalty-unreadable': { en: 'the penalty cannot be read; its text is kept', fr: 'la sanction est illisible ; son texte est gardé' },
  'period-unreadable': { en: 'year or quarter cannot be read', fr: 'l’année ou le trimestre est illisible' },
  'positions-unreadable': { en: 'the number of positions cannot be read', fr: 'le nombre de postes est illisible' },
  'postal-code-short': { en: 'the postal code is not whole', fr: 'le code postal est incomplet' },
  'province-unknown': { en: 'no province or territory can be read', fr: 'aucune province ni aucun territoire lisible' },
  'reason-twice': { en: 'a reason stands there twice', fr: 'un motif figure deux fois' },
  'reason-unknown': { en: 'a reason that the regulations do not have', fr: 'un motif que le règlement ne connaît pas' },
  'reasons-missing': { en: 'there is no reason', fr: 'il n’y a pas de motif' },
  'reasons-separator': {
    en: 'the reasons are not separated by comma and space; read',
    fr: 'les motifs ne sont pas séparés par une virgule et une espace ; lus',
  },
  'reasons-unreadable': { en: 'the reasons cannot be read; the text is kept', fr: 'les motifs sont illisibles ; le texte est gardé' },
  'row-number-twice': {
    en: 'the row’s number is taken; it is kept under its line',
    fr: 'le numéro de la ligne est déjà pris ; gardée sous sa position',
  },
  'row-number-unreadable': {
    en: 'the row has no number; it is kept under its line',
    fr: 'la ligne n’a pas de numéro ; gardée sous sa position',
  },
  'row-twice': { en: 'the same row stood there before; both are kept', fr: 'la même ligne figure déjà plus haut ; les deux sont gardées' },
  'status-and-ban-differ': {
    en: 'the status says eligible while the ban should still run; both are shown',
    fr: 'le statut dit admissible alors que l’interdiction devrait encore courir ; les deux sont montrés',
  },
  'status-missing': { en: 'there is no status; shown as unknown', fr: 'il n’y a pas de statut ; montré comme inconnu' },
  'status-spelling': { en: 'an unusual spelling of the status; read', fr: 'une graphie inhabituelle du statut ; lue' },
  'status-unreadable': { en: 'the status cannot be read; shown as unknown', fr: 'le statut est illisible ; montré comme inconnu' },
  'until-passed': { en: 'the ban ended before the day of the list', fr: 'l’interdiction a pris fin avant le jour de la liste' },
}

const faultText: Readonly<Record<Fault, Bilingual>> = {
  blank: { en: 'an empty row; set aside', fr: 'une ligne vide ; mise de côté' },
  'cells-missing': { en: 'fewer cells than the first line; set aside', fr: 'moins de cellules que la première ligne ; mise de côté' },
  'cells-extra': { en: 'more cells than the first line; set aside', fr: 'plus de cellules que la première ligne ; mise de côté' },
  'header-again': { en: 'the first line again; set aside', fr: 'la première ligne, répétée ; mise de côté' },
  'no-name': { en: 'no name that could be looked up; set aside', fr: 'aucun nom à chercher ; mise de côté' },
  'cell-too-long': { en: 'a cell of more than 2,000 characters; set aside', fr: 'une cellule de plus de 2 000 caractères ; mise de côté' },
  'quote-open': {
    en: 'a quotation mark that never closes, up to the end of the file; set aside',
    fr: 'un guillemet jamais fermé, jusqu’à la fin du fichier ; mise de côté',
  },
}

const kindText: Readonly<Record<string, Bilingual>> = { ...oddText, ...faultText }

/** One anomaly as a line for a person: where it is, what it is, and the cell where it may be shown. */
export function anomalyText({ line, field, kind, text }: Anomaly): Bilingual {
  const what = kindText[kind]!
  const cell = text === null || text === '' ? '' : ` [${text}]`
  return {
    en: `Line ${line}${field === null ? '' : `, ${field}`}: ${what.en}${cell}`,
    fr: `Ligne ${line}${field === null ? '' : `, ${field}`} : ${what.fr}${cell}`,
  }
}
