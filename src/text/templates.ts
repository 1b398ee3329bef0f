import type { TemplateCard } from '@/contract/process'
import type { OutcomeKind, OutcomeRule, Stage } from '@/domain/consultation/process/template'
import type { Day } from '@/domain/shared/instant'
import { dayText } from './dates'
import { artefactText, issueKindText, officesText } from './issue-words'

const OUTCOME: Readonly<Record<OutcomeKind, string>> = {
  solve: '办好了就在这一步办结',
  advance: '办完进到下一步',
  escalate: '办不了的往上交',
  refer: '交给大家表决，按票数定',
  reject: '不能办的说明原因和依据'
}

export const templatesText = {
  title: '办事程序',
  lead: '一件事按哪几步办，每一步谁来办、几天办完、要留什么材料，都写在这里。正在办的事一直按开头的那一版办。',
  shipped: '现成的',
  own: '本村自己的',
  readOnly: '只看不改的',
  noOwn: '还没有自己的。打开一份现成的，照着改成自己的。',
  version: (version: number) => `第 ${version} 版`,
  stages: (count: number) => `${count} 步`,
  provisional: '待本村定',
  draft: '有草稿',
  retired: '不再用了',
  never: '还没有通过',
  usual: (kinds: TemplateCard['usualFor']) => `现在${kinds.map(kind => issueKindText[kind]).join('、')}用它`,
  forKinds: '用来办什么',
  ladder: '一步一步怎么走',
  adopted: (resolution: string, day: Day) => `${dayText(day)}通过，${resolution}`,
  fixed: '这一步不能少，也不能挪',
  fixedBecause: (source: string) => `为什么有的步骤不能少：${source}。`,
  office: ({ roles, dueDays, body }: Stage) => `${body === undefined ? '' : `${body}，`}${officesText(roles)}办，${dueDays} 天内`,
  minimum: (days: number, source: string) => `不能少于 ${days} 天，${source}`,
  covers: '和前一步合着办',
  copy: '照着改',
  copyNext: '改下一版',
  copyNote: '改出来的先是草稿，通过以前不影响正在办的事。',
  choose: (kind: string) => `${kind}都用它`,
  chosen: '从现在起新报的事用它，正在办的不变。',
  retire: '不再用它',
  retireTitle: '不再用这份程序',
  retireNote: '正在按它办的事接着办完，新报的事不再用它。',
  readOnlyNote: '调解在别处办，这里只给大家看步骤。',
  older: '以前的版本',
  draftTitle: '正在改的草稿',
  editing: '改草稿',
  leave: '先不改',
  name: '名字',
  stageName: '这一步叫什么',
  body: '哪个会来办',
  bodyHint: '例如 红白理事会，没有就不填',
  dueDays: '几天办完',
  first: '谁来办',
  second: '谁可以代办',
  nobody: '没有',
  noticeDays: (what: string) => `${what}贴几天`,
  remove: '去掉这一步',
  up: '往前挪',
  down: '往后挪',
  add: '在后面加一步',
  newStage: '新的一步',
  save: '存草稿',
  saved: '草稿存好了',
  saveFirst: '先把改动存下来',
  adopt: '通过这一版',
  adoptTitle: '通过这一版程序',
  adoptNote: '通过以后马上用，以后要改得再通过一版。',
  resolution: '决议编号',
  resolutionHint: '例如 村民代表会议〔2026〕第 3 号',
  day: '哪天通过的',
  chooseDay: '选日期',
  dayNumber: '天数写数字',
  fill: { resolution: '还没填决议编号', day: '还没选哪天通过的' }
} as const

/** `办好了就在这一步办结，要有走访记录` */
export function outcomeLine({ kind, needs, carryOut }: OutcomeRule): string {
  const papers = needs.map(({ kind: paper, days }) => (days === undefined || days === 0 ? artefactText[paper] : `${artefactText[paper]}满 ${days} 天`))
  const plan = carryOut === undefined ? undefined : carryOut === 'required' ? '要有落实方案' : '可以带落实方案'
  return [OUTCOME[kind], papers.length === 0 ? undefined : `要有${papers.join('、')}`, plan].filter(Boolean).join('，')
}
