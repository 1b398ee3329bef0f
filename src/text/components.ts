/** Words that belong to a component itself and never change with the page that uses it. */
export const componentText = {
  back: '返回',
  close: '关闭',
  notNow: '先不办',
  busy: '正在提交',
  loading: '正在取',
  readAloud: '读给我听',
  stopReading: '停',
  publishedMark: '公开',
  votesWithheld: (below: number) => `少于 ${below} 票，不分项公布`,
  votes: (count: number) => `${count} 票`,
  wordCount: (used: number, most: number) => `${used} / ${most} 字`,
  takePhoto: '拍照',
  photo: (number: number) => `第 ${number} 张照片`,
  scan: '看扫描件',
  photoState: { waiting: '还没传', sending: '正在传', failed: '没传上' },
  sendPhotosAgain: '再传一次',
  photoCount: (taken: number, most: number) => `${taken} / ${most} 张`,
  spendable: '可兑',
  honour: '荣誉',
  income: '得',
  spending: '用',
  monthSpoken: (month: string, income: number, spending: number) => `${month}得 ${income}，用 ${spending}`,
  chosen: '已选',
  pad: { point: '点', erase: '退一位' },
  place: (place: number) => `排第 ${place}`,
  stage: {
    none: '还没开始',
    at: (step: number, steps: number) => `${steps} 步走到第 ${step} 步`,
    all: (steps: number) => `${steps} 步都走完了`
  },
  people: { group: '选组', find: '找人', findHint: '输入户号或姓名', none: '没找到这个人，换个组或者换个写法', more: (count: number) => `再显示 ${count} 人` },
  moment: { day: (what: string) => `${what}日期`, clock: (what: string) => `${what}时间`, chooseDay: '选日期' },
  stepState: { done: '已走过', now: '现在', ahead: '还没到', late: '超期' },
  countdown: {
    left: '还剩',
    day: '天',
    hour: '小时',
    today: (clock: string) => `今天 ${clock} 截止`,
    closed: '已截止'
  }
} as const
