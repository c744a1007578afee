/** Waits a random while after a lost append, longer after each loss, so that writers in step get out of step. */
export const jitter = (attempt: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, Math.random() * Math.min(attempt, 20)))
