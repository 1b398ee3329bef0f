import { dayText, momentText } from '@/text/dates'
import type { ErrorSentences } from './error-types'

/** 落实, 满意度 and 回访. */
export const followupErrors = {
  CHANGED_MEANWHILE: '您看的时候，别人已经办过了。请返回再进来看现在的样子。',
  PERSON_NOT_FOUND: '名册里找不到这个人。请重新选负责人。',
  PERSON_CANNOT_TAKE_CHARGE: '这个人已经迁出，或者还没满 18 岁，不能当负责人。请另选一位。',
  ALREADY_UNDERTAKEN: '这件事已经有落实方案了，不用再定一个。',
  SOURCE_NOT_PUBLISHED: '会议纪要还没公开，公开以后再定落实方案。',
  CARRIED_OUT_WITH_ISSUE: '这次表决是从一件诉求转来的，落实在那件诉求里定。',
  NOTHING_DECIDED: '这次表决没有通过，没有要落实的事。',
  MILESTONES_COUNT: ({ max }) => `落实要分 1 到 ${max} 步。`,
  MILESTONES_OUT_OF_ORDER: ({ milestone }) => `第 ${milestone} 步的日子比后面的还晚。步骤一步接一步办，请改日子。`,
  DUE_IN_PAST: '这个日子已经过了。请选今天或以后。',
  DUE_TOO_FAR: '最晚不能超过三年。请把日子往前改。',
  NOT_IN_CHARGE: '只有负责人和村委会能报告进展。',
  UNDERTAKING_DONE: '这件事已经全部办完、验收过了。',
  NOT_THE_CURRENT_MILESTONE: ({ current }) => `现在办到第 ${current} 步，要一步一步来。`,
  WAITS_FOR_JUDGEMENT: '这一步已经报告了，正等监督委员会验收，不用再报。',
  PHOTOS_MISSING: '这一步要有照片。请拍一张现场再提交。',
  OWN_UNDERTAKING: '自己负责或自己报告的事，不能自己验收。请另一位监督委员来。',
  NOTHING_TO_JUDGE: '负责人还没报告这一步，现在没有可验收的。',
  NOT_OF_COMMITTEE: '改日子由村委会来定。',
  MILESTONE_NOT_FOUND: '方案里没有这一步。',
  MILESTONE_ACCEPTED: '这一步已经验收了，日子不用再改。',
  DUE_NOT_LATER: ({ dueDay }) => `原来定在${dayText(dueDay)}，只能往后改。提前办完，直接报告就行。`,
  NOT_READY_TO_RATE: '这件事还没办完，办完以后再请您打分。',
  NOT_ASKED: '这件事请的是别的范围的人打分，没有请您打。',
  RATING_SETTLED: ({ since }) => `打分满 30 天，${momentText(since)} 起不能再改。`,
  NOT_YOURS_TO_VISIT: '这次回访不归您。由村委会，或者这个组的网格员去。',
  OWN_RATING: '不能自己回访自己。请另一位来。',
  ALREADY_VISITED: '这次回访已经有人记了。',
  NOT_YOUR_RATING: '只有打分的人自己能说回访有没有用。',
  NOT_VISITED_YET: '还没有人回访。回访以后再请您说。',
  ALREADY_SAID: '您已经说过了。',
  MESSAGES_NOT_AVAILABLE: '这里还没开通微信提醒。有变化都在“动态”里，随时可以看。'
} satisfies Partial<ErrorSentences>
