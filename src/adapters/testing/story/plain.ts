/** Any value as short text: JSON, with bigints as digits. */
export const plain = (value: unknown): string =>
  JSON.stringify(value, (_, part) => (typeof part === 'bigint' ? part.toString() : part)) ?? String(value)
