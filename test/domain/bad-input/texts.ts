/** Texts with a control character, in front, within and behind. */
export const control: ReadonlyArray<string> = ['\0', '\t', '\n', '\u001b', '\u007f', '\u0085'].flatMap((one) => [
  `${one}x`,
  `x${one}x`,
  `x${one}`,
])
