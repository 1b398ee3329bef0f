import { wechatDocuments, type WechatFiles } from './wechat-documents'

const FILE = { fileName: '云溪村2026年第4季度.pdf', base64: 'JVBERi0=' }

function phone(change: Partial<WechatFiles> = {}): { readonly files: WechatFiles; readonly done: string[] } {
  const done: string[] = []
  const files: WechatFiles = {
    userDataPath: 'wxfile://usr',
    clear: folder => void done.push(`clear ${folder}`),
    makeFolder: folder => void done.push(`folder ${folder}`),
    write: (path, base64) => void done.push(`write ${path} ${base64}`),
    show: async (path, extension) => void done.push(`show ${path} ${extension}`),
    ...change
  }
  return { files, done }
}

test('a file is written under its own name into an emptied folder and opened as what it is', async () => {
  const { files, done } = phone()
  expect(await wechatDocuments(() => files).open(FILE)).toEqual({ ok: true, value: { kept: 'shown' } })
  expect(done).toEqual([
    'clear wxfile://usr/documents',
    'folder wxfile://usr/documents',
    `write wxfile://usr/documents/${FILE.fileName} JVBERi0=`,
    `show wxfile://usr/documents/${FILE.fileName} pdf`
  ])
})

test.each<[string, Partial<WechatFiles>]>([
  ['there is no room', { write: () => { throw new Error('the maximum size of the file storage limit is exceeded') } }],
  ['no reader opens it', { show: () => Promise.reject(new Error('openDocument:fail filetype not supported')) }]
])('when %s, that is a refusal and no crash', async (_why, change) => {
  expect(await wechatDocuments(() => phone(change).files).open(FILE)).toEqual({ ok: false, error: { code: 'DOCUMENT_NOT_OPENED' } })
})
