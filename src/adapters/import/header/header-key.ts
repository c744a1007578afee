const vowelSigns = /[\u064b-\u065f\u0670\u0640]/gu
const notInWords = /[^\p{L}\p{N}]+/gu

/** One letter where keyboards differ: Arabic and Persian yeh and kaf, the seats of hamza, teh marbuta. */
const letters: Readonly<Record<string, string>> = {
  ي: 'ی',
  ى: 'ی',
  ئ: 'ی',
  ك: 'ک',
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ة: 'ه',
  ۀ: 'ه',
  ؤ: 'و',
}
const variants = new RegExp(`[${Object.keys(letters).join('')}]`, 'gu')

/** No word of any header is longer; to compose a text of marks alone takes the square of its length. */
const longest = 1000

/** Headers are the same when their keys are: without case, spaces, punctuation and variants of Arabic letters. */
export const headerKey = (header: string): string =>
  (header.length > longest ? header.slice(0, longest) : header)
    .normalize('NFKC')
    .toLowerCase()
    .replace(vowelSigns, '')
    .replace(variants, (letter) => letters[letter] ?? letter)
    .replace(notInWords, '')
