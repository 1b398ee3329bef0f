import type { ErrorSentences } from './error-types'

const kilobytes = (bytes: number): string => (bytes >= 1_000_000 ? `${Math.floor(bytes / 1_000_000)} MB` : `${Math.floor(bytes / 1000)} KB`)

/** Photos, scans, and what is said into the phone. */
export const filesErrors = {
  UPLOAD_TYPE_NOT_TAKEN: ({ purpose }) =>
    purpose === 'issue' || purpose === 'progress' || purpose === 'milestone' || purpose === 'slip' || purpose === 'claim' ? '这里只收照片。请拍照，或从相册里选。' : '这里只收照片和扫描件。请换一个文件。',
  UPLOAD_TOO_LARGE: ({ bytesMax }) => `文件太大了，没有传上去。请选 ${kilobytes(bytesMax)} 以内的。`,
  UPLOAD_UNREADABLE: '这张没传上去，打不开。请重新拍一张，或换一个文件。',
  UPLOADS_TOO_MANY: ({ max }) => `今天已经传了 ${max} 张还没用上的，先不能再传。请把要反映的事先提交了，或者明天再传。`,
  FILE_NOT_FOUND: '有一张照片没有了，这次没有提交。请删掉它，重新选一张。',
  FILE_IN_USE: '有一张照片已经用在别处，这次没有提交。请删掉它，重新选一张。',
  FILES_TOO_MANY: ({ max }) => `最多放 ${max} 张。请删掉几张再提交。`,
  PHOTOS_NOT_ALLOWED: '没有让小程序用相机和相册。请点右上角的“…”，在设置里打开，再回来拍。',
  PHOTO_NOT_FRESH: '这张不是刚拍的，没有放上来。请现在对着现场拍一张。',
  PHOTO_UNREADABLE: '这张照片打不开，没有放上来。请换一张，或者重新拍。',
  MICROPHONE_NOT_ALLOWED: '没有让这里用话筒。请在设置里打开，或者直接打字。',
  NOTHING_HEARD: '没有听到声音。请靠近一点，再说一遍。',
  DICTATION_NOT_AVAILABLE: '这里不能说话输入。请直接打字。',
  FILE_DECIDED: '这张照片已经有人看过、定了。请退回去重新进。',
  OWN_PICTURE: '自己传的照片，请别的委员来看。'
} satisfies Partial<ErrorSentences>
