import type { IssueStateKind } from '@/domain/consultation/issue/issue'
import type { MeetingKind } from '@/domain/consultation/meeting-plan'
import type { TopicStateKind } from '@/domain/consultation/topic'
import type { Outcome } from '@/domain/ballot/outcome'
import type { RatedKind } from '@/domain/followup/rating'
import type { UndertakingStage } from '@/domain/followup/undertaking-progress'
import type { CountName } from './quarter-figures'

/** A figure's name and, in one sentence, how it is counted. The same words stand on the screen, in the workbook and on paper. */
export interface Definition {
  readonly name: string
  readonly how: string
}

export const COUNT_WORDS: Readonly<Record<CountName, Definition>> = {
  raised: { name: '提出', how: '本季度报上来的诉求和提出的议题，一件算一次；没公开的、红白事报备和调解不算。' },
  accepted: { name: '受理', how: '提出的里面，到生成时已经有人接手，或者答应安排协商的。' },
  handled: { name: '办结', how: '提出的里面，已经办完，或者说明理由作了答复的。' },
  consulted: { name: '协商', how: '提出的里面，上过会议议程、会也开完了的。' },
  agreed: { name: '达成共识', how: '协商过的里面，会上写下了共识的。' },
  voted: { name: '交付表决', how: '提出的里面，已经交给正式表决的。' },
  carriedOut: { name: '落实', how: '提出的里面，落实的每一步都由监督委员会验收过的。' }
}

export const FIGURE_WORDS = {
  median: { name: '办结用时', how: '从提出到办结的天数，从少到多排，取正中间的一个；件数是双数的，取中间两个的平均，不四舍五入。' },
  meetings: { name: '协商会议', how: '本季度开的会，开完写了会议记录的才算。' },
  attendance: { name: '到会人次', how: '本季度开完的会，签到的人加上会上记下的外来人数；一个人一次会只算一次，有几个身份的按表里靠前的算。' },
  satisfaction: { name: '满意度', how: '本季度收到的评价，非常满意、满意、基本满意都算满意；少于 5 份的不公布。' },
  decisions: { name: '公布的表决结果', how: '本季度公布的，票数照公布的写；少于 10 票的不分项。' },
  undertakings: { name: '落实事项', how: '本季度立下的，每一步都验收了算办成；超期看生成的那天。' },
  digest: { name: '数据指纹', how: '由计入的每一条记录和公布的满意度算出；有一处不同，指纹就不同。' }
} as const satisfies Readonly<Record<string, Definition>>

/** 参加方 by kind: those of the roll first, then those from outside, in the order in which they are counted. */
export const PARTY_WORDS: readonly { readonly party: string; readonly name: string }[] = [
  { party: 'supervisors', name: '监督委员会' },
  { party: 'committee', name: '村委会、党支部' },
  { party: 'representatives', name: '代表' },
  { party: 'elders', name: '五老' },
  { party: 'residents', name: '居民' },
  { party: 'experts', name: '专家' },
  { party: 'organisations', name: '社会组织' },
  { party: 'guests', name: '其他来宾' }
]

export const RATED_WORDS: Readonly<Record<RatedKind, string>> = { issue: '办结诉求', meeting: '开过的会', notice: '公布结果' }

export const ISSUE_STATE_WORDS: Readonly<Record<IssueStateKind, string>> = {
  held: '待审核',
  declined: '未公开',
  reported: '待受理',
  handling: '办理中',
  voting: '表决中',
  carryingOut: '落实中',
  solved: '已办结',
  rejected: '已答复不办',
  withdrawn: '已撤回'
}

export const TOPIC_STATE_WORDS: Readonly<Record<TopicStateKind, string>> = {
  held: '待审核',
  refused: '未公开',
  collecting: '联名中',
  withdrawn: '已撤回',
  reached: '待答复',
  accepted: '已安排协商',
  declined: '已答复不办'
}

export const MEETING_KIND_WORDS: Readonly<Record<MeetingKind, string>> = { gathering: '碰头会', consultation: '协商会', council: '理事会', repsAssembly: '代表会议', assembly: '村（居）民会议' }
export const OUTCOME_WORDS: Readonly<Record<Outcome['kind'], string>> = { passed: '通过', failed: '没通过', quorumNotMet: '人数不够', reportOnly: '意向征询' }
export const STAGE_WORDS: Readonly<Record<UndertakingStage, string>> = { toReport: '办理中', toJudge: '待验收', done: '已验收' }
