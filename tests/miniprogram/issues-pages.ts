import type { IssueCard } from '@/contract/issue-views'
import type { TemplateCard, TemplateDetail } from '@/contract/process'
import type { Deed } from '@/domain/consultation/issue/deeds'
import { FOUR_AFFAIRS_FOUR_RIGHTS } from '@/domain/consultation/templates/four-affairs'
import { FOUR_TWO_PROCESS } from '@/domain/consultation/templates/four-two'
import { sampleArtefact, sampleIssue, sampleIssueCard, sampleSteps, sampleTimeline } from '@/testing/issue-replies'
import { sampleMembership, sampleSession } from '@/testing/test-platform'
import { issueDeskText } from '@/text/issue-desk'
import { reportText } from '@/text/report'
import { templatesText } from '@/text/templates'
import { replyCloud, type ReplyCloud } from './reply-cloud'

const some = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, index) => make(index))
const thumb = { fileId: 'f1', type: 'image/jpeg' as const, url: 'https://files.example/photo-of-the-village-0001.jpg', thumbUrl: 'https://files.example/thumb-of-the-village-0001.jpg' }

/** The elder who mediates in 3组. */
const ELDER = sampleMembership({ roles: ['resident', 'elderMediator', 'committeeMember'] })
export const KEPT_OFFICE = { session: { version: 1, value: sampleSession(ELDER) } }

export const STAGE_DEEDS: readonly Deed[] = [
  { deed: 'noteProgress' },
  { deed: 'addArtefact', kinds: ['siteVisit'] },
  { deed: 'settle', outcome: 'solve', needs: [{ kind: 'siteVisit', have: true }] },
  { deed: 'settle', outcome: 'escalate', toStageId: 'branch', toStageName: '支部说事', needs: [] },
  { deed: 'settle', outcome: 'reject', needs: [], whyNot: { code: 'ARTEFACT_MISSING', artefacts: ['minutes'] } }
]

/** A full page of the list: twenty cards with a picture each. */
const cards: readonly IssueCard[] = some(20, index => sampleIssueCard({ issueId: `c1:issue${index}`, overdue: index < 3, thumb }))
/** An issue that has gone all the way up: much was said, nine pictures were taken. */
const long = sampleIssue({
  gable: 3, stageName: '群众议事', stageId: 'assembly', office: 'committeeMember', timeline: sampleTimeline(3), files: some(9, index => ({ ...thumb, fileId: `f${index}` })), deeds: STAGE_DEEDS,
  steps: some(40, index => ({ ...sampleSteps()[0], no: 40 - index, kind: 'progress' as const, at: sampleIssue().lastAt, photos: index < 6 ? [thumb, thumb, thumb] : [], stageName: index < 20 ? '群众议事' : '五老调事', office: 'committeeMember' as const, text: '今天又去看了一趟，三户都同意迁，还有两户在外面打工，电话里说回来再看。' })),
  artefacts: some(8, index => ({ ...sampleArtefact(), no: index, stageId: index < 4 ? 'assembly' : 'branch' }))
})

const card = (index: number): TemplateCard => ({
  templateId: `t${index}`, name: '四事四权', practice: 'fourAffairsFourRights', origin: index === 0 ? 'own' : index === 9 ? 'readOnly' : 'shipped', version: 1, stages: 4,
  forKinds: ['report'], usualFor: index === 0 ? ['report'] : [], hasDraft: index === 0, retired: false, ...(index > 6 ? { provisional: { text: '四会怎么分工没有查到原文' } } : {})
})
const template = (): TemplateDetail => ({ ...card(0), template: FOUR_TWO_PROCESS, versions: [], draft: { template: FOUR_AFFAIRS_FOUR_RIGHTS, edit: 1 } })

export const issuesCloud = (): ReplyCloud =>
  replyCloud({
    'consultation/listIssues': ({ list }) => ({ items: list === 'held' ? [] : cards, nextCursor: 'more' }),
    'consultation/readIssue': long,
    'consultation/reportIssue': { issueId: 'c1:issue1', held: false },
    'consultation/noteIssueProgress': { stepNo: 9, held: false },
    'consultation/settleIssueStage': { state: 'handling' },
    'consultation/listTemplates': { items: some(10, card) },
    'consultation/readTemplate': template(),
    'community/listUnits': { units: some(6, index => ({ unitId: `c1:g${index + 1}`, kind: 'group' as const, name: `${index + 1}组`, households: 52 })) },
    'followup/follow': { following: true },
    'followup/unfollow': { following: false }
  })

export interface IssuesPage {
  readonly name: string
  readonly url: string
  /** A sentence without which the page would be wrong. */
  readonly says: string
}
export const ISSUES_PAGES: readonly IssuesPage[] = [
  { name: '议事·诉求', url: 'pages/talk/index', says: '3组垃圾投放点离家门口太近' },
  { name: '诉求列表', url: 'packages/matters/issues/index?list=done', says: '五老在办，4月15日有新进展' },
  { name: '一件诉求', url: 'packages/matters/issue/index?issueId=c1%3Aissue1', says: '村委会在办，4月18日前办完' },
  { name: '随手拍', url: 'packages/matters/report/index', says: reportText.next.report },
  { name: '办这件事', url: 'packages/committee/issue-desk/index?issueId=c1%3Aissue1', says: issueDeskText.choose },
  { name: '办事程序', url: 'packages/committee/templates/index', says: templatesText.provisional },
  { name: '一份程序', url: 'packages/committee/template/index?templateId=t0', says: templatesText.draftTitle }
]
