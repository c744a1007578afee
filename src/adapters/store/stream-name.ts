/** `<category>-<id>`: `debt-INV-7`, `payment-P-12`. The category is the text before the first hyphen. */
export type StreamName = `${string}-${string}`
