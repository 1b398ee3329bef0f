import type { OutputOf } from '@/contract/actions'
import { STARTER_SCHEME } from '@/domain/ledger/scheme/starter-scheme'
import { instant, type Day } from '@/domain/shared/instant'

const adoption = { resolution: '云溪议〔2026〕1号', day: '2026-01-10' as Day }
const card = { version: 1, adoption, items: STARTER_SCHEME.items.length, state: 'inForce', publishedOn: '2026-01-11' as Day } as const
const draftOf = { ...STARTER_SCHEME, version: 2 }

/** What the scheme in force answers: the village of the sample world, first edition. */
export const schemePage: OutputOf<'scheme/read'> = { communityName: '云溪村', kind: 'village', shown: { ...card, scheme: STARTER_SCHEME }, versions: [card] }

/** A desk with the first edition in force and a draft of the second. */
export const schemeDesk: OutputOf<'scheme/desk'> = {
  communityName: '云溪村', no: 5, mayEdit: true, versions: [card],
  draft: { scheme: draftOf, origin: { kind: 'version', version: 1 }, changedAt: instant(Date.parse('2026-11-23T16:00:00+08:00')), changedBy: '胡文静' }
}

/** The second edition was adopted and waits to be published. */
export const schemeToPublish: OutputOf<'scheme/desk'> = {
  communityName: '云溪村', no: 6, mayEdit: true,
  toPublish: { version: 2, adoption: { resolution: '云溪议〔2026〕9号', day: '2026-11-20' as Day }, items: draftOf.items.length, state: 'adopted', scheme: draftOf },
  versions: [{ version: 2, adoption: { resolution: '云溪议〔2026〕9号', day: '2026-11-20' as Day }, items: draftOf.items.length, state: 'adopted' }, card]
}

export const openingImports: OutputOf<'scheme/listOpenings'> = {
  items: [
    {
      importId: 'c1:o:first', fileName: '原来的积分.xlsx', state: 'staged', holders: 2, redeemable: 35, honour: 240, stagedAt: instant(Date.parse('2026-11-23T10:00:00+08:00')), stagedBy: '胡文静',
      done: 0, steps: 1, mayDecide: true, examples: [{ householdNo: '3组12号', redeemable: 35, honour: 180 }, { householdNo: '3组13号', redeemable: 0, honour: 60 }]
    }
  ]
}
