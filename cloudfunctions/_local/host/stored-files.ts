import { REFUSAL_TEXT } from '@local/text'
import type { FolderFiles } from '@server/compose-local'
import { plainText } from './pages'
import type { Answer } from './respond'

/** Less than any address is good for. */
const KEPT_SECONDS = 3600

/** A picture or scan by the signed address that a reply gave out; without one nothing is there, and there is no list. */
export async function answerFile(address: string, files: Pick<FolderFiles, 'open'>): Promise<Answer> {
  const file = await files.open(address)
  if (file === undefined) return plainText(404, REFUSAL_TEXT.notFound)
  const headers = {
    'Cache-Control': `private, max-age=${KEPT_SECONDS}`,
    // Whatever somebody managed to store is shown as a picture or saved, never run as a page of this host.
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'Content-Disposition': file.type === 'application/pdf' ? 'attachment' : 'inline'
  }
  return { status: 200, type: file.type, body: file.bytes, headers }
}
