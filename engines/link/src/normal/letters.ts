/** Letters of other alphabets and the Latin ones they are written with: "letter latin", "-" where nothing is written. */
const special = `ß ss, æ ae, œ oe, ø o, đ d, ð d, þ th, ł l, ı i, ŋ ng, ħ h, ə a, ĸ k, ŧ t`

const cyrillic = `а a, б b, в v, г g, ґ g, д d, е e, ё e, є ye, ж zh, з z, и i, і i, ї yi, й y, к k, л l, м m, н n, о o, п p, р r, с s, т t,
  у u, ў u, ф f, х kh, ц ts, ч ch, ш sh, щ shch, ъ -, ы y, ь -, э e, ю yu, я ya, ђ dj, ј j, љ lj, њ nj, ћ c, џ dz, ѓ gj, ќ kj,
  ѕ dz, қ q, ң ng, ғ gh, ү u, ұ u, һ h, ө o, ә a`

const greek = `α a, β v, γ g, δ d, ε e, ζ z, η i, θ th, ι i, κ k, λ l, μ m, ν n, ξ x, ο o, π p, ρ r, σ s, ς s, τ t, υ y, φ f, χ ch, ψ ps,
  ω o`

const arabic = `ا a, أ a, إ i, آ a, ٱ a, ب b, ت t, ث th, ج j, ح h, خ kh, د d, ذ dh, ر r, ز z, س s, ش sh, ص s, ض d, ط t, ظ z, ع a, غ gh, ف f,
  ق q, ك k, ل l, م m, ن n, ه h, و w, ي y, ى a, ة a, ء -, ئ y, ؤ w, پ p, چ ch, ژ zh, گ g, ک k, ی y, ڤ v, ٹ t, ڈ d, ڑ r, ں n, ہ h,
  ھ h, ے e`

const hebrew = `א a, ב b, ג g, ד d, ה h, ו v, ז z, ח h, ט t, י y, כ k, ך k, ל l, מ m, ם m, נ n, ן n, ס s, ע a, פ p, ף p, צ ts, ץ ts, ק k, ר r,
  ש sh, ת t`

const georgian = `ა a, ბ b, გ g, დ d, ე e, ვ v, ზ z, თ t, ი i, კ k, ლ l, მ m, ნ n, ო o, პ p, ჟ zh, რ r, ს s, ტ t, უ u, ფ p, ქ k, ღ gh, ყ q,
  შ sh, ჩ ch, ც ts, ძ dz, წ ts, ჭ ch, ხ kh, ჯ j, ჰ h`

const armenian = `ա a, բ b, գ g, դ d, ե e, զ z, է e, ը y, թ t, ժ zh, ի i, լ l, խ kh, ծ ts, կ k, հ h, ձ dz, ղ gh, ճ ch, մ m, յ y, ն n, շ sh, ո o,
  չ ch, պ p, ջ j, ռ r, ս s, վ v, տ t, ր r, ց ts, ւ v, փ p, ք k, օ o, ֆ f, և ev`

export const letters: ReadonlyMap<string, string> = new Map(
  [special, cyrillic, greek, arabic, hebrew, georgian, armenian]
    .flatMap((table) => table.split(','))
    .map((pair): readonly [string, string] => {
      const [letter = '', written = ''] = pair.trim().split(' ')
      return [letter, written === '-' ? '' : written]
    }),
)

const list = (text: string): readonly string[] => text.split(' ').map((written) => (written === '-' ? '' : written))

/** Revised Romanization of Korean, letter by letter. */
export const hangul = {
  first: list('g kk n d tt r m b pp s ss - j jj ch k t p h'),
  middle: list('a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i'),
  last: list('- k k k n n n t l k m l l l p l m p p t t ng t t k t p t'),
} as const
