import type { HeldPicture } from '@/contract/files'

const PURPOSES = {
  issue: '反映的事里的照片',
  progress: '办理经过里的照片',
  milestone: '落实进度里的照片',
  minutes: '会议记录里的照片',
  material: '会议材料里的照片',
  mediation: '照片',
  agreement: '照片',
  slip: '照片',
  claim: '善行申报里的照片',
  receipt: '照片'
} as const satisfies Record<HeldPicture['purpose'], string>

const WHY = {
  waiting: '微信还没查完',
  review: '微信说要人看一眼',
  risky: '微信说可能不合适',
  unavailable: '微信没查成'
} as const satisfies Record<HeldPicture['why'], string>

/** 照片等着看: what the platform's check would not let through. */
export const heldPhotosText = {
  title: '照片等着看',
  lead: '这些照片别人还看不到，只有拍的人知道在等。看有没有露出孩子的脸、证件、门牌、车牌，有没有骂人的字。',
  none: '没有照片等着看',
  noneText: '有照片要看的时候，首页会告诉您。',
  of: (purpose: HeldPicture['purpose']) => PURPOSES[purpose],
  why: (why: HeldPicture['why']) => WHY[why],
  show: '可以登',
  refuse: '不能登',
  refuseTitle: '这张不登？',
  refuseText: '照片会马上删掉，找不回来。拍的人可以重新传一张。',
  refuseYes: '不登，删掉',
  open: '看大图'
} as const
