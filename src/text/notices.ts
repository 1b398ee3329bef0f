export const noticesText = {
  title: '公开',
  emptyTitle: '还没有公开的结果',
  emptyText: '表决计完票、三方确认以后，会公开在这里。',
  fund: '积分资金',
  fundText: '绿币的钱从哪来、花到哪，一季度公开一次',
  archived: '已存档',
  standing: '一直公开着的',
  scheme: '积分怎么算',
  schemeFacts: (version: number, resolution: string) => `第 ${version} 版方案，按${resolution}`,
  publishedOn: (date: string) => `${date}公开`,
  objectionsLeft: (left: string) => `异议期${left}`,
  objectionsOver: '异议期已满'
} as const

export const noticeText = {
  title: '议事结果公开',
  kind: (community: string) => `${community}议事结果`,
  object: '提异议',
  objectTitle: '有不同意见',
  objectHint: '写清哪里不对。您的名字只有村委会和监督委员会看得到。',
  objectSent: (deadline: string) => `已经收到，${deadline}前答复`,
  answerWithin: '收到后 5 天内答复',
  answer: '答复',
  correct: '更正文字',
  correctHint: '票数不能在这里改。原来的文字和原因会一直留着。',
  takeDown: '撤到存档',
  print: '打印公告',
  shownUntil: (date: string) => `公开到${date}`,
  revised: (date: string) => `${date}更正过`,
  takenDown: (date: string, reason: string) => `${date}撤到存档：${reason}`,
  fields: {
    topic: '议题', proposer: '谁提的', place: '地点', chair: '主持人', decision: '决定了什么',
    personInCharge: '谁负责', plan: '后面怎么办', dueDay: '什么时候办完'
  },
  missing: '还没写',
  tooLong: (max: number) => `最多写 ${max} 个字`,
  fixFirst: (count: number) => `改好 ${count} 处才能公开`,
  publish: '公开结果'
} as const
