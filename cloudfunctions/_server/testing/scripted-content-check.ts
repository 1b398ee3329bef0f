import type { ContentCheck, PictureCheck, Verdict } from '@server/ports/content-check'

export interface ScriptedContentCheck extends ContentCheck {
  /** From now on every text gets this answer. */
  answerText(verdict: Verdict): void
  answerPicture(answer: PictureCheck): void
  /** Every text that was shown to the check. */
  readonly seen: readonly string[]
}

/** The platform's check as a test wants it: passes everything until told otherwise. */
export function scriptedContentCheck(): ScriptedContentCheck {
  let text: Verdict = 'pass'
  let picture: PictureCheck = { verdict: 'pass' }
  const seen: string[] = []
  return {
    seen,
    answerText: (verdict) => void (text = verdict),
    answerPicture: (answer) => void (picture = answer),
    checkText: async (words) => {
      seen.push(words)
      return text
    },
    checkPicture: async () => picture
  }
}
