/**
 * Words of a trade or a form of business, each line one meaning: the first word stands for all of them. Abbreviations and the
 * two official languages meet here. Such a word tells little by itself: thousands of employers are a restaurant or a farm.
 */
const tradeLines = `
accounting compta comptable comptabilite
agency agence agences agencies
agriculture agricole agri agricultural
apartment appartement appartements apartments apts
auto automobile automobiles automotive autos car cars
bakery boulangerie boulangeries bakeries bkry pain
bar bistro pub taverne tavern brasserie
beauty beaute esthetique spa
building batiment batiments bldg builders bldrs
butcher boucherie meat viande viandes meats
cafe coffee
care soin soins
catering traiteur
center centre ctr centres centers
chicken poulet
child enfant enfants children
chiropractic chiropratique
church eglise temple
cleaning nettoyage nettoyages entretien menage janitorial cleaners
clinic clinique clinics medical medicale dental dentaire
club
communication communications comm
construction constructions constr const contracting contractors contractor
consulting consultation conseil conseils consultants consultant
convenience depanneur
cuisine kitchen kitchens cuisines
daycare garderie preschool
delivery livraison courier messagerie
design conception
development developpement developments dev
distribution distributions dist distributing distributors distributeur
drywall gypse platre
eco ecologique friendly
education school ecole academy academie college
electric electrique electrical electricite
energy energie
engineering ingenierie genie engineers
enterprise entreprise entreprises enterprises ent entr
farm ferme fermes farms fms ranch ranche
finance financial financier financiere
fish pecherie pecheries fishery fisheries poisson poissonnerie peche seafood
food aliment aliments foods alimentation
franchise
fruit fruits
furniture meuble meubles
garage mecanique mechanic mechanical
garden jardin jardins gardens
greenhouse serre serres greenhouses
grill grille bbq barbecue
grocery epicerie supermarket supermarche market marche
group groupe grp
hair coiffure salon barber barbershop hairstyling
health sante wellness
holding holdings
home maison house houses homes
hospitality hosp hotellerie
hotel inn auberge motel hotels lodge
import export imports exports
industry industrie industries ind industrial industriel
insurance assurance assurances
investment investissement investments placements
landscaping paysagement paysage paysagiste amenagement landscape
laundry buanderie
law avocat avocats legal
leisure loisir loisirs
living
logistics logistique freight freightway freightways
management gestion mgmt
manufacturing fabrication mfg manufacture manufacturer
media
mining mine mines miniere
motor moteur motors moteurs
movers demenagement moving
mushroom champignon champignons mushrooms
nail ongle ongles nails
noodle nouille nouilles noodles pho
nursery pepiniere pepinieres nurseries
oil petrole gas
orchard verger vergers orchards
outdoor exterieur plein
painting peinture peintres painters
pharmacy pharmacie drug
pizza pizzeria
placement staffing recrutement recruitment personnel temp temporaire
plumbing plomberie
product produit produits products
production productions prod
property immeuble immeubles properties immobilier immobiliere realty
restaurant resto restaurants rest restau diner eatery
retail detail shop boutique store magasin
roofing toiture toitures couvreur couvreurs roofers
security securite
service services serv svc svcs
solution solutions
supply fourniture fournitures supplies
sushi
technology technologie technologies tech techno
tire pneu pneus tires
tour voyage voyages travel tours
trading commerce trdg negoce trade
transport transportation transports trans trucking camionnage truck trucks
tree arbre arbres
wash lavage
wine vin vins vignoble vineyard winery liquor
wood bois lumber
workforce main oeuvre labour labor
`

/** Words of place or measure that half of all names may hold. */
const plainLines = `
canada canadian canadien canadienne can
international intl internationale internationaux int
national nationale nationaux
global mondial mondiale
north nord northern
south sud southern
east est eastern
west ouest western
american americain america amerique
pacific pacifique
ontario ont
quebec quebecois qc
alberta alta
manitoba
saskatchewan sask
newfoundland nfld terre neuve
british columbia bc
express
city ville
experience experiences
professional professionnelle professionnel
family famille familial
inter
new nouveau nouvelle
`

/** Names that a name may be written with in either language or shortened, and that do tell. */
const tellingLines = `
saint st ste sainte
mount mt mont
brother bros brothers frere freres
son sons fils
lake lac lakes lacs
river riviere rivers
bay baie
mountain montagne mountains montagnes
star etoile etoiles stars
sun soleil
moon lune
silver argent
golden gold dore doree dores dorees or
green vert verte verts vertes
red rouge
blue bleu bleue
white blanc blanche
black noir noire
king roi kings
queen reine
island ile iles islands
forest foret
valley vallee
rose roses
great grand grande
big gros grosse
small petit petite
good bon bonne
best meilleur
first premier premiere
`

/** What says only in which form a business is held. */
export const legalWords: ReadonlySet<string> = new Set(
  `inc ltd ltee limited limitee incorporated incorporee corp corporation co company compagnie cie llc llp lp lllp senc sencrl sec srl sa
  ulc gp enr enrg prof reg trust coop cooperative no numero`.split(/\s+/),
)

/** What joins words. */
export const joiningWords: ReadonlySet<string> = new Set(
  'the of and et le la les l d de du des au aux a an in n s en pour for by'.split(' '),
)

/** Words that many names begin with and that tell a little. */
const commonFirst = 'great golden silver new royal best first star sun green blue red white black big good saint central super prime pro'

function formsOf(lines: string): ReadonlyMap<string, string> {
  const forms = new Map<string, string>()
  for (const line of lines.trim().split('\n')) {
    const [first = '', ...others] = line.split(' ')
    for (const form of [first, ...others]) if (!forms.has(form)) forms.set(form, first)
  }
  return forms
}

const trade = formsOf(tradeLines)
const plain = formsOf(plainLines)
const telling = formsOf(tellingLines)
const common = new Set(commonFirst.split(' '))

export type Telling = 'trade' | 'plain' | 'common' | 'telling'

/** One word's meaning: what stands for it, and how much it tells. */
export function meaningOf(word: string): { readonly stands: string; readonly tells: Telling } {
  const forTrade = trade.get(word)
  if (forTrade !== undefined) return { stands: forTrade, tells: 'trade' }
  const forPlain = plain.get(word)
  if (forPlain !== undefined) return { stands: forPlain, tells: 'plain' }
  const stands = telling.get(word) ?? word
  return { stands, tells: common.has(stands) ? 'common' : 'telling' }
}

/** Longer words of trade, for those that were misspelt. */
export const longTradeWords: readonly string[] = [...trade.keys(), ...plain.keys()].filter((word) => word.length >= 7)
