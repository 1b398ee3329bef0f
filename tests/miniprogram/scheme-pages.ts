import { openingImports, schemeDesk, schemePage } from '@/testing/scheme-replies'
import { sampleMembership, sampleSession } from '@/testing/test-platform'
import { openingText, schemeDeskText, schemeEditText, schemeText, tableImportText } from '@/text/scheme-pages'
import { settledText } from '@/text/scheme-words'
import { replyCloud, type ReplyCloud } from './reply-cloud'

export const KEEPER = sampleMembership({ personName: '汪建国', roles: ['resident', 'householdRep', 'committeeMember'] })
export const KEPT_KEEPER = { session: { version: 1, value: sampleSession(KEEPER) } }
export const KEPT_KEEPER_ELDER = { ...KEPT_KEEPER, elder: { version: 1, value: true } }

/** A village with its first scheme in force, the second drafted, and balances that wait for a second person. */
export const schemeCloud = (): ReplyCloud =>
  replyCloud({
    'scheme/read': schemePage,
    'scheme/desk': schemeDesk,
    'scheme/listOpenings': openingImports,
    'scheme/putItem': { no: 6 },
    'scheme/adopt': { version: 2 },
    'scheme/decideOpenings': { steps: 1 },
    'scheme/applyOpenings': { done: 1, steps: 1 },
    'disclosure/listNotices': { items: [] }
  })

export interface SchemePageAt {
  readonly name: string
  readonly url: string
  /** A sentence without which the page would be wrong. */
  readonly says: string
  /** Cloud calls of its first showing. */
  readonly calls: number
}
const office = 'packages/coin-office'

export const SCHEME_PAGES: readonly SchemePageAt[] = [
  { name: '积分怎么算', url: 'packages/coins/scheme/index', says: settledText.noBallot, calls: 1 },
  { name: '积分怎么算，规定', url: 'packages/coins/scheme/index', says: schemeText.days(5), calls: 1 },
  { name: '积分方案', url: `${office}/schemes/index`, says: schemeDeskText.draftOf(2), calls: 1 },
  { name: '改积分方案', url: `${office}/scheme-edit/index`, says: schemeEditText.addItem, calls: 1 },
  { name: '导入积分表', url: `${office}/scheme-import/index`, says: tableImportText.guide, calls: 0 },
  { name: '导入以前的余额', url: `${office}/opening-import/index`, says: openingText.facts(2, 35, 240), calls: 1 }
]
