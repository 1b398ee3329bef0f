import { reasonHoldsPersonalData } from '@/domain/shared/personal-data'
import type { ContentCheck, Verdict } from '@server/ports/content-check'

/** What a platform's check takes at once. */
const CHARACTERS_AT_ONCE = 2500

const ORDER: readonly Verdict[] = ['pass', 'unavailable', 'review', 'risky']
const worse = (a: Verdict, b: Verdict): Verdict => (ORDER.indexOf(a) >= ORDER.indexOf(b) ? a : b)

/**
 * What may be done with words of a resident: the platform's verdict, and `review` at least when they hold a phone or identity card
 * number. Never throws. Words of who calls now only; ask outside the transaction (`prepare`).
 */
export async function checkWords(contentCheck: ContentCheck, text: string): Promise<Verdict> {
  let verdict: Verdict = reasonHoldsPersonalData(text) === undefined ? 'pass' : 'review'
  for (let from = 0; from < text.length && verdict !== 'risky'; from += CHARACTERS_AT_ONCE) {
    verdict = worse(verdict, await contentCheck.checkText(text.slice(from, from + CHARACTERS_AT_ONCE)))
  }
  return verdict
}
