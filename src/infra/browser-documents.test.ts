/** @jest-environment jsdom */
import { browserDocuments } from './browser-documents'

test('a browser saves the bytes under the file’s name', async () => {
  const saved: { name: string; type: string; bytes: Promise<string> }[] = []
  const blobs: Blob[] = []
  window.URL.createObjectURL = blob => `blob:${blobs.push(blob as Blob)}`
  window.URL.revokeObjectURL = () => undefined
  window.HTMLAnchorElement.prototype.click = function click(this: HTMLAnchorElement) {
    const blob = blobs[Number(this.href.split(':')[1]) - 1]
    saved.push({ name: this.download, type: blob?.type ?? '', bytes: Promise.resolve(String(blob?.size)) })
  }
  expect(await browserDocuments(window).open({ fileName: '材料.xlsx', base64: 'UEsDBA==' })).toEqual({ ok: true, value: { kept: 'saved' } })
  expect(saved).toMatchObject([{ name: '材料.xlsx', type: expect.stringContaining('spreadsheetml') as string }])
  expect(await saved[0]?.bytes).toBe('4')
})

test('what is no base64 is refused', async () => {
  expect(await browserDocuments(window).open({ fileName: '材料.pdf', base64: '*' })).toEqual({ ok: false, error: { code: 'DOCUMENT_NOT_OPENED' } })
})
