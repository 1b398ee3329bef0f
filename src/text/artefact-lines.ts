import type { ArtefactContent } from '@/domain/consultation/process/artefact'
import { dayOf, type Day, type Instant } from '@/domain/shared/instant'
import { dayText } from './dates'

/** The five lists by their parts, in the order in which they are written. */
export const fiveListsText = { problem: '问题', task: '任务', measure: '措施', responsibility: '责任', effect: '效果' } as const

/** What an artefact says, line by line; a day is told where it is not the day `at` which it was handed in. */
export function artefactLines(content: ArtefactContent, at: Instant): readonly string[] {
  const on = (day: Day): string => (day === dayOf(at) ? '' : `${dayText(day)}，`)
  switch (content.kind) {
    case 'minutes':
      return [content.text, ...(content.recordNo === undefined ? [] : [`记录编号 ${content.recordNo}`])]
    case 'attendance':
      return [content.invited === undefined ? `到会 ${content.present} 人` : `请了 ${content.invited} 人，到会 ${content.present} 人`]
    case 'fiveLists':
      return (['problem', 'task', 'measure', 'responsibility', 'effect'] as const).map(part => `${fiveListsText[part]}：${content[part]}`)
    case 'notice':
      return [`${dayText(content.postedOn)}贴在${content.place}`]
    case 'partyVote':
      return [`${on(content.day)}党员 ${content.members} 人，到会 ${content.present} 人，同意 ${content.yes} 人`]
    case 'voteResult':
      return [content.passed ? '表决通过了' : '表决没通过']
    case 'decisionNotice':
      return ['决议在公开栏里']
    case 'outcomeNotice':
      return [content.text ?? '结果在公开栏里']
    case 'photos':
      return content.text === undefined ? [] : [content.text]
    case 'siteVisit':
      return [`${on(content.day)}${content.text}`]
    case 'councilRemark':
      return [content.text]
    case 'authorityReply':
      return [`${content.office} ${dayText(content.day)}答复：${content.text}`]
    case 'review':
      return [`${on(content.day)}问了 ${content.asked} 人，满意 ${content.satisfied} 人`, content.text]
  }
}
