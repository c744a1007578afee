/**
 * A text as it is compared: letters that are written in two ways as one, without vowel signs, lengthening and joiners, in lower
 * case, and in each gap one space.
 */
export const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u064b-\u0652\u0670\u0640\u200b-\u200f\u2066-\u2069\u00ad]/g, '')
    .replaceAll('ي', 'ی')
    .replaceAll('ى', 'ی')
    .replaceAll('ك', 'ک')
    .replaceAll('ة', 'ه')
    .replace(/[أإآٱ]/g, 'ا')
    .replaceAll('’', "'")
    .replace(/\s+/g, ' ')
