import { refusalText } from './error-text'

/** What the phone itself finds wrong, beside what it is refused. */
const PHONE_PROBLEMS = {
  PHONE_KEEPS_NOTHING: '这台手机存不住票，所以没有往下办。清出一点空间再来；还不行，到村委会办。',
  BALLOT_LOST: '这台手机里的票不全了，投不出去。请到村委会办。',
  TOKEN_ANSWER_WRONG: '村里盖的章验不过，这张票没有领成。再领一次；还不行，请告诉监督委员会。',
  PROMISE_NOT_KEPT: '票箱收下了，回执这台手机存不下。清出一点空间，再送一次，还是同一张票。',
  PROMISE_WRONG: '票箱的回执验不过。票在您手机里，没有丢。再送一次；还不行，请告诉监督委员会。'
} as const

export type VoteProblem = Parameters<typeof refusalText>[0] | { readonly code: keyof typeof PHONE_PROBLEMS }

/** What happened to a ballot and what to do. */
export const voteProblemText = (problem: VoteProblem): string =>
  (isPhoneProblem(problem) ? PHONE_PROBLEMS[problem.code] : refusalText(problem))

const isPhoneProblem = (problem: VoteProblem): problem is { readonly code: keyof typeof PHONE_PROBLEMS } => problem.code in PHONE_PROBLEMS

/** What a phone's ballot came to by the close. */
export type LastDeed = 'cast' | 'unheard' | 'voided' | 'exchanged' | 'none'

const OVER_TEXT: Readonly<Record<LastDeed, string>> = {
  cast: '投票截止了。您的票在票箱里，唱完票来对票。',
  unheard: '投票截止了，不能再投。没等到回执的那张算没算上，唱完票来对票就知道。',
  voided: '投票截止了。手机上的票已作废，没有换成纸票，不能再投。',
  exchanged: '投票截止了。手机上的票换成了纸票，截止前投进票箱的算数。',
  none: '投票截止了，不能再投。'
}

/** After the close, by what was done before it. */
export const overText = (deed: LastDeed): string => OVER_TEXT[deed]

export const secretVoteText = {
  title: '投票',
  take: '领票',
  takeAgain: '接着领票',
  takeTitle: '先领票，再投票',
  taking: '正在领票',
  takingNote: '手机在做票，要几秒钟。这一页先别关。',
  resumed: '上次领票没等到回音。再领一次，还是同一张，不会多领。',
  onlyHere: '票只在这台手机里。对完票以前，别换手机，也别删小程序。',
  untilHint: (deadline: string) => `${deadline} 前可以改，按最后一次算。`,
  fingerprint: '票样校验码',
  fingerprintHint: '和通知上印的一样，就说明票样没人改过。',
  slip: '表决票',
  next: '下一步，再看一遍',
  checkTitle: '您选的是',
  checkNote: (deadline: string) => `投了以后还能改，${deadline} 截止。`,
  cast: '投出这张票',
  back: '选错了，退回去',
  backShort: '退回去',
  sending: '正在投票',
  step: (step: number) => `第 ${step} 步，共 2 步`,
  sendAgain: '再送一次',
  chooseAnew: '重新选',
  unansweredTitle: '还没等到回执',
  unansweredText: '票还在您手机里，没有丢，也不会投两次。',
  unansweredSeen: '按住看要送的票',
  inBox: '票已投进票箱',
  changed: '改好了，按这次的算',
  now: (taken: string) => `现在：${taken}`,
  noSplitYet: '没截止前，谁也看不到赞成、反对各有多少。',
  noOptionsSplitYet: '没截止前，谁也看不到哪一项有多少票。',
  thenCount: '截止、唱票',
  thenCountPaper: '手机票和纸票合在一起数。',
  thenCheck: '来这里对票',
  thenCheckWhen: '唱票后',
  thenCheckText: '看您的票在不在公示板上，内容变没变。',
  hidden: '这一页不显示您选了什么，给人看也不怕。',
  again: '重新投',
  toHome: '回首页',
  toPaper: '改投纸票',
  giveUpTitle: '手机上的票作废，改投纸票',
  giveUpText: '作废以后收不回来，手机上不能再投。您拿身份到村委会领纸票，一户还是一票。',
  giveUpFew: '领纸票的不到 10 户时，公示板上一张张写着纸票选了什么，认识的人可能猜得出来。',
  giveUpAgainTitle: '真的作废吗',
  giveUpAgainText: '再问一遍：作废了不能反悔。公示板上会多一行作废，没有名字。',
  giveUpNext: '我要改投纸票',
  giveUp: '作废这张票',
  givingUp: '正在作废',
  voidedTitle: '换纸票还没办完',
  voidedText: '再送一次，村里登记好，您就能去领纸票。',
  exchange: '换成纸票',
  exchangedTitle: '可以去领纸票了',
  exchangedText: '到村委会，跟工作人员说领纸票。截止前投进票箱才算。',
  callOffice: '打电话问村里',
  toBoard: '看这次表决',
  none: {
    tooOld: { title: '这台手机太旧，投不了这种票', text: '请到村委会投纸票，一样算数。' },
    tooOldPhoneOnly: { title: '这台手机太旧，投不了这种票', text: '把微信升级到最新，再来试一次。还不行，打电话问村里。' },
    mismatch: { title: '公示的票样和收到的对不上', text: '为了不让您投错票，这里停住了，什么都没送出去。请告诉监督委员会，再到村委会问怎么投。' },
    elsewhere: { title: '您家的票领在别的手机上', text: '在那台手机上投。那台手机丢了、坏了，或者小程序删过，请到村委会，由监督委员会的人在场，再领一张。' },
    paper: { title: '您家改投纸票了', text: '到村委会领纸票，截止前投进票箱。手机上不能再投，一户还是一票。' },
    closed: { title: '现在不能投' }
  }
} as const

