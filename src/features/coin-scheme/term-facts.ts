import type { Fact } from '@/components/facts/facts'
import type { SchemeTerms } from '@/domain/ledger/scheme'
import { schemeText as text } from '@/text/scheme-pages'
import { cycleText, expiryText, minusText, referenceText, unitText } from '@/text/scheme-words'

/** What a scheme says beside its items, in the order in which people ask for it. */
export function termFacts({ unit, cycle, noticeDays, priceNoticeDays, expiry, minusMode, householdMonthCap, referenceValueCents }: SchemeTerms): readonly Fact[] {
  return [
    { label: text.unit, value: unitText[unit] },
    { label: text.notice, value: text.days(noticeDays) },
    { label: text.cycle, value: cycleText[cycle] },
    ...(householdMonthCap === undefined ? [] : [{ label: text.monthCap, value: text.monthCoins(householdMonthCap) }]),
    { label: text.expiry, value: expiryText(expiry) },
    { label: text.price, value: text.priceDays(priceNoticeDays) },
    { label: text.minus, value: minusText[minusMode] },
    ...(referenceValueCents === undefined ? [] : [{ label: text.reference, value: referenceText(referenceValueCents) }])
  ]
}
