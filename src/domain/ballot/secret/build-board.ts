/** Why the ballots of a secret poll cannot be counted. */
export type CannotCountSecret =
  /** The Box has not laid its ballots on the shelf: `ballot-box/open` comes first. */
  | { readonly code: 'BOX_NOT_OPENED' }
  /** Lines of the Box without a valid token or signature, or twice under one number: nobody counts over that. */
  | { readonly code: 'BALLOTS_INVALID'; readonly count: number }
  | { readonly code: 'MORE_BALLOTS_THAN_TOKENS'; readonly ballots: number; readonly tokens: number }
