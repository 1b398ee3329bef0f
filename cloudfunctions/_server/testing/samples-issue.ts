import type { ActionName, InputOf } from '@/contract/actions'
import type { issueActions } from '@/contract/issue'
import type { processActions } from '@/contract/process'
import { at } from './fixed-platform'

type IssueAction = Extract<ActionName, keyof typeof issueActions | keyof typeof processActions>

const issueId = 'none'
const seen = { issueId, stageId: 'grid' }
const poll = {
  question: '河滨路安装太阳能路灯', description: '古桥头到水口林装36盏', presetId: 'villagersAssembly', modeId: 'households', ballotMode: 'named' as const, channels: ['phone' as const],
  groupId: 'nowhere', opensAt: at('2026-12-10 09:00'), closesAt: at('2026-12-14 18:00'), partyStudy: { day: '2026-11-20' as const, minutesNo: '支〔2026〕12号' }
}
const stage = {
  id: 'grid', name: '网格管事', gable: 0, roles: ['gridWorker' as const], dueDays: 3, covers: ['consult'], body: '议事会',
  outcomes: [{ kind: 'refer' as const, needs: [{ kind: 'notice' as const, days: 3 }], presets: ['villagersAssembly' as const], carryOut: 'optional' as const, to: 'elders' }],
  gives: [{ right: 'know' as const, to: '反映人', by: '每一步看得到' }]
}

/** Inputs of issues and processes; see SAMPLE_INPUTS. */
export const issueSamples = (cursor: string): { readonly [N in IssueAction]: InputOf<N> } => ({
  'consultation/reportIssue': {
    kind: 'redWhiteEvent', category: 'event', text: '腊月十八办喜事', unitId: 'nowhere', place: '文化礼堂', fileIds: ['none'],
    details: { event: 'wedding', day: '2026-12-28', tables: 18, costPerTable: 280 }, onBehalfOf: { householdId: 'nobody', personId: 'nobody.1' }
  },
  'consultation/listIssues': { list: 'all', cursor },
  'consultation/readIssue': { issueId },
  'consultation/decideHeldIssue': { issueId, stepNo: 1, show: false, reason: '写了别人的电话' },
  'consultation/acceptIssue': { issueId, templateId: 'none' },
  'consultation/noteIssueProgress': { ...seen, text: '今天去看过了', fileIds: ['none'] },
  'consultation/addIssueArtefact': { ...seen, artefact: { kind: 'minutes', text: '到会六人，都同意', recordNo: '第3号', meetingId: 'none' }, fileIds: ['none'] },
  'consultation/settleIssueStage': { ...seen, outcome: 'refer', text: '交给大家表决', poll },
  'consultation/takeUpVoteResult': {
    issueId, pollId: 'none',
    carryOut: {
      title: '装36盏路灯', personInCharge: { householdId: 'nobody', personId: 'nobody.1' }, plan: '比价、施工、验收', dueDay: '2026-12-31',
      milestones: [{ name: '完成比价', dueDay: '2026-12-10', withoutPhotos: true }]
    }
  },
  'consultation/withdrawIssue': { issueId, reason: '已经好了' },
  'consultation/listTemplates': {},
  'consultation/readTemplate': { templateId: 'none', version: 1 },
  'consultation/copyTemplate': { templateId: 'none' },
  'consultation/editTemplate': { templateId: 'none', edit: 1, template: { name: '四事四权', forKinds: ['report'], stages: [stage] } },
  'consultation/adoptTemplate': { templateId: 'none', edit: 1, resolution: '村民代表会议决议第3号', day: '2026-11-20' },
  'consultation/retireTemplate': { templateId: 'none' },
  'consultation/chooseTemplate': { kind: 'report', templateId: 'none' }
})

export const ISSUE_OPTIONAL: Readonly<Partial<Record<IssueAction, readonly string[]>>> = {
  'consultation/reportIssue': ['place', 'fileIds', 'fileIds[]', 'details', 'onBehalfOf'],
  'consultation/listIssues': ['cursor'],
  'consultation/decideHeldIssue': ['stepNo', 'reason'],
  'consultation/acceptIssue': ['templateId'],
  'consultation/noteIssueProgress': ['fileIds', 'fileIds[]'],
  'consultation/addIssueArtefact': ['fileIds', 'fileIds[]', 'artefact.recordNo', 'artefact.meetingId'],
  'consultation/settleIssueStage': ['text', 'poll.groupId', 'poll.partyStudy'],
  'consultation/takeUpVoteResult': ['carryOut', 'carryOut.milestones.withoutPhotos'],
  'consultation/withdrawIssue': ['reason'],
  'consultation/readTemplate': ['version'],
  'consultation/editTemplate': [
    'template.forKinds[]', 'template.stages[]', 'template.stages.roles[]', 'template.stages.covers[]', 'template.stages.outcomes[]', 'template.stages.gives[]',
    'template.stages.outcomes.needs[]', 'template.stages.outcomes.presets[]',
    'template.stages.covers', 'template.stages.body', 'template.stages.outcomes.needs.days', 'template.stages.outcomes.presets', 'template.stages.outcomes.carryOut', 'template.stages.outcomes.to'
  ]
}
