import { deflateSync } from 'node:zlib'
import type { FilePurpose } from '@/domain/files/file'
import type { Phone } from './test-bed'

/** A whole PNG of one grey pixel as base64; `shade` (0 to 255) makes another picture of it. */
export function samplePng(shade: number): string {
  const chunk = (type: string, data: Buffer): Buffer => {
    const head = Buffer.alloc(8)
    head.writeUInt32BE(data.length)
    head.write(type, 4, 'latin1')
    return Buffer.concat([head, data, Buffer.alloc(4)])
  }
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const header = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', deflateSync(Buffer.from([0, shade]))), chunk('IEND', Buffer.alloc(0))]).toString('base64')
}

/** Uploads a picture from this phone and gives its id. */
export const uploadPhoto = async (phone: Phone, purpose: FilePurpose, shade = 1): Promise<string> =>
  (await phone.value('files/upload', { purpose, type: 'image/png', base64: samplePng(shade) })).fileId
