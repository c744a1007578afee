/** The seed of all properties: the same in every run, unless FC_SEED names another. */
export const seed = Number(process.env.FC_SEED ?? 20_260_331)
