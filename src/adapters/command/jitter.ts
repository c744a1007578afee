/** Waits a random time after a conflict, longer after each one, so that competing writers do not collide again. */
export const jitter = (attempt: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, Math.random() * Math.min(attempt, 20)))
