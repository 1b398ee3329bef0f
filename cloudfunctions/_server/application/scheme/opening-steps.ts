/** Balances that one transaction credits: account, transfer and the mark that it was opened, seven operations each at most. */
export const OPENINGS_PER_STEP = 10
const STEPS_PER_PART = 20
/** Balances that one stored part holds; a village then is a few documents, which one transaction can write. */
export const OPENINGS_PER_PART = OPENINGS_PER_STEP * STEPS_PER_PART

export const stepsOf = (holders: number): number => Math.ceil(holders / OPENINGS_PER_STEP)

/** Where the balances of a step are kept. */
export const placeOf = (step: number): { readonly part: number; readonly from: number; readonly to: number } => {
  const from = (step % STEPS_PER_PART) * OPENINGS_PER_STEP
  return { part: Math.floor(step / STEPS_PER_PART), from, to: from + OPENINGS_PER_STEP }
}
