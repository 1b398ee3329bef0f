import type { SlipEntry } from '@/domain/ballot/paper/slip-reading'
import { instant } from '@/domain/shared/instant'
import { sampleBatch, sampleSerials, sampleSlips } from '@/testing/slip-replies'
import { NOW_MS, sampleMembership, sampleSession } from '@/testing/test-platform'
import { slipEntryText, slipHelpText, slipPrintText, slipsText } from '@/text/slips'
import { replyCloud, type ReplyCloud } from './reply-cloud'

const GROUPS = Array.from({ length: 6 }, (_, index) => ({ groupId: `c1:g${index + 1}`, name: `${index + 1}组` }))
/** A teller who sits on no committee, and whose phone keeps no vote of anybody. */
const TELLER = sampleMembership({ personName: '胡文静', roles: ['resident', 'householdRep', 'teller'] })
export const KEPT_TELLER = { session: { version: 1, value: sampleSession(TELLER) } }
export const KEPT_TELLER_ELDER = { ...KEPT_TELLER, elder: { version: 1, value: true } }

/** The largest batch that there is. */
export const SERIALS = sampleSerials(100)
export const READER = { phase: 'closed', iAmTeller: true } as const
export const full = (change: Parameters<typeof sampleBatch>[0] = {}) =>
  sampleBatch({ printed: SERIALS.length, serials: SERIALS, ...change, poll: { ...READER, ...change.poll } })
export const reading = (count: number): readonly SlipEntry[] => SERIALS.slice(0, count).map(serial => ({ serial, mark: 'yes' }))
const PHOTO = { fileId: 'f0', type: 'image/jpeg', url: 'https://example.cn/f0' } as const

/** 纸票 of a vote that runs, with three batches of a hundred. */
export const slipsCloud = (): ReplyCloud =>
  replyCloud({
    'ballot/readSlips': sampleSlips({ batches: ['A', 'B', 'C'].map(batch => ({ batch, printed: 100, spoiled: 1, readings: 0, readByMe: false })) }),
    'ballot/readSlipBatch': full(),
    'ballot/printSlips': { batch: 'D', printed: 60 },
    'ballot/spoilSlip': { spoiled: 2 },
    'ballot/enterSlips': { readings: 1 },
    'ballot/closeSlipBatch': { balance: { batch: 'A', printed: 100, used: 97, spoiled: 1, returned: 2 } },
    'ballot/recordAssistance': { assisted: 2 },
    'ballot/turnout': { groups: GROUPS.map(group => ({ ...group, eligible: 52, participated: 28 })), closesAt: instant(NOW_MS), question: '', unit: 'household' },
    'ballot/readRoll': ({ groupId }) => ({ entries: Array.from({ length: 52 }, (_, index) => ({ unitId: `${groupId}:h${index}`, householdNo: `${index + 1}号`, name: '汪建山', channel: 'paper' as const })) }),
    'community/listNeighbours': ({ groupId }) => ({ items: Array.from({ length: 20 }, (_, index) => ({ householdId: `${groupId}:h${index}`, label: `1组${index + 1}号`, people: [{ personId: `${groupId}:h${index}.1`, name: `李秀梅${index}` }] })) })
  })

export interface SlipsPage {
  readonly name: string
  readonly url: string
  readonly prepare: (cloud: ReplyCloud) => void
  /** A sentence without which the page would be wrong. */
  readonly says: string
}
const at = (page: string, batch = ''): string => `packages/committee/${page}/index?pollId=c1%3Apoll1${batch}`
const batch = (change: Parameters<typeof sampleBatch>[0]) => (cloud: ReplyCloud) => cloud.answer('ballot/readSlipBatch', full(change))

export const SLIPS_PAGES: readonly SlipsPage[] = [
  { name: '纸票', url: at('slips'), prepare: () => undefined, says: slipsText.handOutHow },
  { name: '纸票，还没开始', url: at('slips'), prepare: cloud => cloud.answer('ballot/readSlips', sampleSlips({ phase: 'notice', batches: [], cannotPrint: { code: 'SLIPS_TOO_EARLY' } })), says: slipsText.notYet },
  { name: '打印纸票', url: at('slip-print', '&batch=A'), prepare: batch({ poll: { phase: 'voting' } }), says: slipPrintText.weapp },
  { name: '数票', url: at('slip-entry', '&batch=A'), prepare: () => undefined, says: slipEntryText.inBox },
  { name: '等另一位', url: at('slip-entry', '&batch=A'), prepare: batch({ readings: 1, readByMe: true, mine: reading(97), photos: [PHOTO] }), says: slipEntryText.sent },
  { name: '录得不一样', url: at('slip-entry', '&batch=A'), prepare: batch({ readings: 2, readByMe: true, mine: reading(97), differing: 12, differingSerials: SERIALS.slice(0, 12), photos: [PHOTO] }), says: slipEntryText.differTitle(12) },
  { name: '对数', url: at('slip-entry', '&batch=A'), prepare: batch({ readings: 2, readByMe: true, mine: reading(57), differing: 0, spoiled: 1, spoiledUnnamed: 1, photos: [PHOTO] }), says: slipEntryText.returned },
  { name: '记代写', url: at('slip-help'), prepare: () => undefined, says: slipHelpText.unit }
]
