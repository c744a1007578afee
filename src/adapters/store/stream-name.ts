/**
 * `<category>-<id>`: `debt-INV-7`, `payment-P-12`. The category is the text before the first hyphen.
 *
 * @since 0.1.0
 */
export type StreamName = `${string}-${string}`
