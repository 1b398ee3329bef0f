/** Words around articles of law. */
export const lawWords = {
  title: '依据',
  /** Before an account of an article that is not its own wording. */
  gist: (text: string) => `大意：${text}`
} as const
