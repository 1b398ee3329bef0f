import { sampleAgreed, sampleAsked, sampleCase, sampleDesk, sampleEnded, sampleRunning, sampleWaiting, sampleWays } from '@/testing/mediation-replies'
import { sampleMembership, sampleSession } from '@/testing/test-platform'
import { caseText, mediationText } from '@/text/mediation'
import { mediationDeskText, mediatorText, takeText, waysText } from '@/text/mediation-desk'
import { replyCloud, type ReplyCloud } from './reply-cloud'

/** A mediator, who is also somebody with quarrels of his own. */
export const KEPT_MEDIATOR = { session: { version: 1, value: sampleSession(sampleMembership({ roles: ['resident', 'householdRep', 'elderMediator'] })) } }

/** Every call of the pages of a mediation. */
export const mediationCloud = (): ReplyCloud =>
  replyCloud({
    'mediation/mine': { items: [sampleCase(), sampleCase({ mediationId: 'm3', phase: 'settled', turn: { kind: 'nothing' }, mine: false })], isMediator: false, mayHelp: false },
    'mediation/read': sampleAsked(),
    'mediation/desk': sampleDesk(),
    'mediation/listTemplates': sampleWays(),
    'mediation/apply': { mediationId: 'm1' },
    'mediation/consent': { no: 4 },
    'mediation/refuse': { no: 4 },
    'mediation/take': { no: 2 },
    'mediation/recordStep': { no: 6 },
    'mediation/note': { no: 5 }
  })

export const CASE = 'packages/matters/mediation/index?caseId=m1'

export interface MediationPageAt {
  readonly name: string
  readonly url: string
  /** A sentence without which the page would be wrong. */
  readonly says: string
  readonly prepare?: (cloud: ReplyCloud) => void
}
export const MEDIATION_PAGES: readonly MediationPageAt[] = [
  { name: '我的调解', url: 'packages/matters/mediation/index', says: mediationText.only },
  { name: '申请调解', url: 'packages/matters/mediation-apply/index', says: '调解不收钱，不愿意随时可以停。' },
  { name: '等您回话', url: CASE, says: caseText.consentTitle('吴秀英') },
  { name: '说定了', url: CASE, says: '想让法院确认', prepare: cloud => void cloud.answer('mediation/read', sampleAgreed()) },
  { name: '停了', url: CASE, says: caseText.ways.arbitration.text, prepare: cloud => void cloud.answer('mediation/read', sampleEnded()) },
  { name: '调解员看一件', url: CASE, says: mediatorText.notes, prepare: cloud => void cloud.answer('mediation/read', sampleRunning()) },
  { name: '没人接的', url: CASE, says: takeText.what, prepare: cloud => void cloud.answer('mediation/read', sampleWaiting()) },
  { name: '调解台', url: 'packages/committee/mediation-desk/index', says: mediationDeskText.waiting },
  { name: '调解的办法', url: 'packages/committee/mediation-ways/index', says: waysText.certainty.sourced }
]
