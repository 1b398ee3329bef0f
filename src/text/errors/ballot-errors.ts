import type { CompositionUnlawful } from '@/domain/ballot/composition'
import { deadlineText, momentText } from '@/text/dates'
import type { ErrorSentences } from './error-types'

const composition: Readonly<Record<CompositionUnlawful['code'], (refusal: CompositionUnlawful) => string>> = {
  TOO_FEW_REPRESENTATIVES: ({ have, needed }) => `代表会议的代表只有 ${have} 人，要有 ${needed} 人才能表决。`,
  TOO_FEW_WOMEN_REPRESENTATIVES: ({ have, needed }) => `代表会议的妇女代表只有 ${have} 人，要有 ${needed} 人才能表决。`
}

/** Casting, and the roll of a vote. */
export const votingErrors = {
  POLL_VOIDED: '这次表决已经作废，票不算数。原因写在表决页上。',
  VOTING_NOT_OPEN: '还没到投票的时间，票没有投出。开始以后再来。',
  VOTING_CLOSED: '投票已经截止，这张票没有投出。结果会公开在公开栏里。',
  CHANNEL_NOT_OFFERED: '这次表决不用这种方式投票，票没有投出。请看通知上写的方式。',
  SELECTION_OTHER_METHOD: '这张票的填法变了，票没有投出。请重新打开这一页再投。',
  SELECTION_NOT_AN_OPTION: '选了票上没有的一项，票没有投出。请重新打开这一页再投。',
  SELECTION_TOO_MANY: ({ max }) => `最多选 ${max} 项，票没有投出。请点掉多选的。`,
  SELECTION_TWICE: '同一项选了两次，票没有投出。请重新选。',
  SELECTION_NOT_RISING: '这张票没有填对，没有投出。请重新选。',
  SELECTION_INCOMPLETE: ({ needed }) => `${needed} 项都要填，票没有投出。请把剩下的填好，或者交空白票。`,
  SELECTION_MARK_OUT_OF_RANGE: ({ top }) => `每一项打 0 到 ${top} 分，票没有投出。请改一下分数。`,
  NOT_ON_ROLL: '这次表决的名册上没有您。觉得弄错了，可以对名册提异议。',
  NOT_HOUSEHOLD_REP: '这次一户一票，由户代表来投。您家的户代表是另一位家里人。',
  CHANNEL_TAKEN: '您家已经改用另一种方式投票，手机上不能再投。一户还是一票。',
  CHALLENGE_PERIOD_OVER: '对名册提异议的时间已经过了。有问题请直接找村委会或者监督委员会。',
  ROW_MISSING: '请先选名册上的哪一行有问题。',
  TEXT_EMPTY: '还没写内容。写一句话，说清哪里不对。',
  TEXT_TOO_LONG: '写得太长了，还没有提交。请改短一些。',
  ALREADY_ANSWERED: '这条已经答复过了。',
  OWN_CHALLENGE: '自己提的异议不能自己答复。请另一位村委会成员来办。',
  NOTHING_TO_AMEND: '名册没有变化。请先把名册改好，再答复。',
  ROW_NOT_ON_ROLL: '名册上没有这一行。请重新打开这一页再看。',
  NOT_NEXT_VERSION: '刚才有人改过名册，这次没有改。请重新打开这一页再看。',
  ROLL_FROZEN: '投票已经开始，名册不能再改。'
} satisfies Partial<ErrorSentences>

/** Drafting, notice and opening. */
export const pollErrors = {
  POLL_NOT_DRAFT: '通知已经发出，内容不能再改。要改只能作废，重新表决。',
  NOT_DRAFT: '通知已经发出，不用再发。',
  UNKNOWN_PRESET: '没有这种表决办法。请重新选一种。',
  WRONG_COMMUNITY_KIND: '这种表决办法不适用于这里。请重新选一种。',
  REFERRED_RULE_FIXED: '这次表决是从诉求转来的，开哪种会、哪里的人表决不能改。问题和日子可以改。',
  MODE_NOT_IN_PRESET: '这种会议不能这样计票。请重新选按人还是按户。',
  GROUP_MISSING: '小组会议只管本组的事。请选是哪个组；全村的事开村民会议。',
  WEIGHTED_MUST_BE_NAMED: '按面积计票要记名，不然没法算面积。请改成记名。',
  CHANNELS_EMPTY: '还没选怎么投票。手机、纸票、举手，至少选一种。',
  CHANNEL_NOT_IN_MODE: '选的投票方式对不上。举手表决才有举手，记名表决用手机和纸票。',
  HANDS_NEED_YES_NO: '举手只能数赞成、反对、弃权。要从几项里选，请改用手机或者纸票。',
  DUAL_NEEDS_YES_NO: '按人数和面积两头算的表决，只能问赞成还是反对。',
  METHOD_NOT_FOR_RULE: '打分和排顺序只能用来摸意向，定不了事。请改成从几项里选，或者换成意向征询。',
  OPTIONS_TOO_FEW: ({ min }) => `至少要有 ${min} 项可选。`,
  OPTIONS_TOO_MANY: ({ max }) => `最多写 ${max} 项，再多一张票上就放不下了。`,
  OPTION_LENGTH: ({ option, max }) => `第 ${option + 1} 项要写 1 到 ${max} 个字。`,
  OPTIONS_ALIKE: ({ options }) => `第 ${options[0] + 1} 项和第 ${options[1] + 1} 项写得一样，请改一项。`,
  CHOOSE_TOO_MANY: ({ max }) => (max < 2 ? '只有两项时只能选一项。请再加一项，或者改成选一项。' : `能选的数要在 2 到 ${max} 之间，全选就等于没选。`),
  TOP_OUT_OF_RANGE: ({ max }) => `满分要在 1 到 ${max} 之间。`,
  QUESTION_LENGTH: ({ min, max }) => `议题要写 ${min} 到 ${max} 个字。`,
  DESCRIPTION_TOO_LONG: ({ max }) => `说明最多写 ${max} 个字。`,
  REASON_TOO_LONG: refusal => ('max' in refusal ? `原因最多写 ${refusal.max} 个字。` : '原因写得太长了。请改短一些。'),
  PARTY_STUDY_MISSING: '这类事要先经党组织研究。请填研究的日期和会议记录编号。',
  PARTY_STUDY_IN_FUTURE: '党组织研究的日期还没到。研究以后才能发通知。',
  COMPOSITION_MISSING: '还不知道代表会议有多少代表。请先在名册里登记代表。',
  COMPOSITION_UNLAWFUL: ({ reason }) => composition[reason.code](reason),
  ROLL_UNIT_DIFFERS: '名册和计票办法对不上，一个按人一个按户。请重新选计票办法。',
  ROLL_EMPTY: '名册上一个人也没有，通知没有发出。请先导入名册。',
  OPENS_BEFORE_NOTICE: '开始时间已经过了。请往后改。',
  CLOSES_BEFORE_OPENS: '截止要晚于开始。请改时间。',
  NOTICE_TOO_SHORT: ({ days, needed, adHocAllowed }) =>
    `要提前 ${needed} 天通知，现在只有 ${days} 天。请把开始时间往后改${adHocAllowed ? '，特殊情况写明原因，可以临时通知' : ''}。`,
  OPENS_DURING_CHALLENGES: ({ challengesEndAt }) => `名册的异议期到 ${deadlineText(challengesEndAt)} 才满。请把开始时间改到那以后。`,
  NOT_ANNOUNCED: '通知还没发出，这一步还办不了。',
  ALREADY_OPENED: '投票已经开始了。',
  VOTING_PERIOD_OVER: '投票时间已经过去，没有开始。只能作废，重新表决。',
  CHALLENGE_PERIOD_NOT_OVER: ({ endsAt }) => `名册的异议期到 ${deadlineText(endsAt)} 才满，那以后才能开始。`,
  CHALLENGES_UNANSWERED: ({ count }) => `还有 ${count} 条名册异议没答复。答复完才能开始。`,
  NOTICE_NOT_OVER: ({ opensAt }) => `通知上写的是 ${momentText(opensAt)} 开始，到时候再办。`,
  TELLERS_MISSING: ({ have, needed }) => `要有 ${needed} 位监票人，现在有 ${have} 位。`,
  CHAIR_IS_TELLER: '主持人不能兼监票人。请另选一位。',
  TELLERS_NOT_NAMED: '投票还没开始。监票人在开始投票时选定。',
  TELLER_NOT_OF_POLL: '要换下的这位，现在不是这次的监票人。请刷新再看。',
  TELLER_ALREADY: '这位已经是监票人。请另选一位。',
  TELLER_HELPED: '这位替邻居写过票，或者在旁边看过，知道票上选了什么。请另选一位。',
  CHANNEL_NOT_MARKED: '这户现在没有登记纸票或举手，不用撤。',
  PHONE_BALLOT_VOID: '这户的手机票已经作废，换了纸票，不能再改回手机投。',
  SLIP_WAS_WRITTEN: '这户的票有邻居代写过，票已经领走了，不能撤。',
  SHEET_NAMES_UNIT: '监票人已经登记了这户的纸票，不能撤。真登记错了，请监票人先改好自己那一份。',
  RELEASE_OWN_UNIT: '自己家的登记不能自己撤。请监督委员会另一位来办。'
} satisfies Partial<ErrorSentences>
