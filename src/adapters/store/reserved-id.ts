/** FROZEN: prefix of the command ids of cash application. Callers may not use it: their command would be taken for a step. */
export const reservedForSteps = 'cash-application:'

/** Whether only cash application may use that command id. */
export const isReservedId = (commandId: string): boolean => commandId.startsWith(reservedForSteps)
