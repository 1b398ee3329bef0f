import { meetingText } from './meeting'

export const meetingsText = {
  title: '开会签到',
  create: meetingText.create,
  createTitle: '新建会议',
  createAction: '建这次会',
  titleHint: '例如 村民代表会议',
  placeHint: '例如 村文化礼堂',
  poll: '为哪次表决开',
  noPoll: '不为表决',
  pollHint: '签到的人会算进那次表决的到会人数',
  record: '到会的人',
  more: '再看后面的人',
  nobody: '还没有人签到',
  by: { code: '扫码', list: '纸质表' },
  board: '打开签到屏',
  boardHint: '用大屏或者平板打开，大家扫码签到',
  byList: '登记没带手机的人',
  byListHint: (max: number) => `一次最多登记 ${max} 人，可以分几次`,
  alreadyIn: '已签到',
  send: (count: number) => `登记 ${count} 人`,
  sendOff: '先选到会的人',
  seeVote: '看这次表决'
} as const

export const boardText = {
  title: '签到屏',
  scan: '微信扫码签到',
  orType: '扫不了就在小程序里输入这 6 个数字',
  qr: '签到码'
} as const
