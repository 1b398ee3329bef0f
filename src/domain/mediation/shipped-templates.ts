import type { CaseTemplate } from './case-template'

/**
 * 作退一步想 (黄山黟县西递大夫第). Named among 50 provincial cases, but its own steps stand in no source that could be read:
 * these are a plain beginning for a community to change, and say so.
 */
const STEP_BACK: CaseTemplate = {
  templateId: 'stepBack',
  version: 1,
  name: '作退一步想',
  source: '黄山市黟县西递镇。原有步骤没有查到公开资料，这几步是暂定的，请按本地做法改。',
  certainty: 'provisional',
  visitAfterDays: 30,
  steps: [
    { id: 'listen', name: '听两边', what: '分别上门，听双方把话说完。', required: true },
    { id: 'face', name: '当面说', what: '双方坐到一起，把事情的经过对一遍。', required: false },
    { id: 'stepBack', name: '退一步', what: '各想一想自己能让什么，先让的先说。', required: false },
    { id: 'settle', name: '说定', what: '把说好的一条条念一遍，双方都点头才算。', required: false }
  ]
}

/** 歙县蓝田米街六步调解法, as reported with the 50 provincial cases; the sentences are ours. */
const SIX_STEPS: CaseTemplate = {
  templateId: 'sixSteps',
  version: 1,
  name: '六步调解',
  source: '黄山市歙县蓝田米街：听、参、议、借、让、和。',
  certainty: 'sourced',
  visitAfterDays: 30,
  steps: [
    { id: 'listen', name: '听', what: '到双方家里，听他们说。', required: true },
    { id: 'join', name: '参', what: '参与进来，把情况弄清楚。', required: false },
    { id: 'discuss', name: '议', what: '和乡里老人一起议一议。', required: false },
    { id: 'borrow', name: '借', what: '借本地的老故事说道理。', required: false },
    { id: 'giveWay', name: '让', what: '双方各让一步。', required: false },
    { id: 'reconcile', name: '和', what: '握手言和，过后再回访。', required: false }
  ]
}

/** Ways of mediating that every community finds; the first is in force until another is adopted. */
export const SHIPPED_TEMPLATES: readonly CaseTemplate[] = [STEP_BACK, SIX_STEPS]
export const DEFAULT_TEMPLATE = STEP_BACK
