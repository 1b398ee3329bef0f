/**
 * What a check of words or pictures said. `unavailable`: no answer could be had. Only `pass` shows anything to anybody;
 * `review` and `unavailable` wait for a person, `risky` is refused to everybody but its author and the committee.
 */
export type Verdict = 'pass' | 'review' | 'risky' | 'unavailable'

/** A picture's check runs on: its answer comes later under `ticket`. */
export type PictureCheck = { readonly verdict: Verdict } | { readonly ticket: string }

/** 内容安全: whoever operates a mini-program must check what its users publish. Never throws; a failure is `unavailable`. */
export interface ContentCheck {
  /** Words of the person who calls now; at most 2500 characters. */
  checkText(text: string): Promise<Verdict>
  /** A stored picture, by its path in the FileStore. */
  checkPicture(path: string): Promise<PictureCheck>
}
