import type { ErrorSentences } from './error-types'

/** What any call can meet: the network, the gate, the device. */
export const pipelineErrors = {
  OFFLINE: '没有网。什么都没丢，有网了再试一次。',
  TIMEOUT: '等了很久没有回音。再试一次，不会办两遍。',
  BUSY_TRY_AGAIN: '用的人多，这次没办成，也没改动什么。等几秒再试一次。',
  INTERNAL: '系统出了错，您填的内容还在。过一会儿再试；还不行，请告诉村委会。',
  UNKNOWN_ACTION: '这个版本旧了，什么都没改动。请关掉小程序，重新打开。',
  INVALID_INPUT: '有几处没填对，还没有提交。请看标出来的地方。',
  NO_IDENTITY: '没认出您的微信。请关掉小程序，重新打开。',
  NOT_A_MEMBER: '您还没有绑定到这个村。绑定以后才能办这件事。',
  NOT_PERMITTED: '这件事要由别的人来办，您的身份办不了。什么都没改动。',
  REQUEST_ID_REUSED: '这次没有提交。请再点一次。',
  HOLDS_PERSONAL_DATA: ({ kind }) => `里面有${kind === 'phone' ? '电话号码' : '身份证号码'}，别人也会看到，所以没有提交。请删掉号码再试一次。`,
  NOT_FOUND: '没找到。可能已经撤下，或者链接不全。请退回去重新进。',
  SCAN_NOT_AVAILABLE: '这里不能扫码。请直接输入数字。',
  SCAN_CANCELLED: '没有扫到码。可以再扫一次，也可以直接输入数字。',
  PICK_CANCELLED: '没有选文件。什么都没改动。',
  FILE_TOO_LARGE: ({ maxBytes }) => `文件太大了，没有上传。请选 ${Math.floor(maxBytes / 1024)} KB 以内的文件，或者分两次导入。`,
  FILE_UNREADABLE: '这个文件读不出来，没有上传。请重新保存一份再选。'
} satisfies Partial<ErrorSentences>
