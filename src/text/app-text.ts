/** The name of the product and the sentence that greets before anything is known. */
export const appText = {
  name: '议事绿币',
  greeting: '村里的事大家议'
} as const
