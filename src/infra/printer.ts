/** Paper for the notice board. The mini-program has none: there the button is not drawn. */
export interface Printer {
  readonly available: boolean
  print(): void
}

export const noPrinter: Printer = { available: false, print: () => undefined }
