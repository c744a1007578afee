/** FROZEN: how the command ids of cash application begin. No caller's id may, or its command would be taken for a step. */
export const reservedForSteps = 'cash-application:'

/** Whether cash application alone may use that command id. */
export const isReservedId = (commandId: string): boolean => commandId.startsWith(reservedForSteps)
