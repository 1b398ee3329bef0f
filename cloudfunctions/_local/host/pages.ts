import { PAGE_TEXT, REFUSAL_TEXT } from '@local/text'
import type { IncomingMessage } from 'node:http'
import { readBody } from './body'
import { framePage, withFrame } from './frame-page'
import { inlineScriptDigests } from './html'
import { contentSecurity, HTML_TYPE, redirect, TEXT_TYPE, type Answer } from './respond'
import { sessionCookie } from './session'
import { staticFile } from './static-files'
import { NEWCOMER, whoPage, type Choice } from './who-page'

const HOME = '/#/pages/home/index'
const FORM_BYTES_MAX = 1000

export interface PageParts {
  readonly choices: readonly Choice[]
  readonly key: Buffer
  readonly h5Dir: string
  /** The subject of somebody who was never here. */
  readonly newSubject: () => string
}

const html = (body: string): Answer => ({ status: 200, type: HTML_TYPE, body, headers: contentSecurity(inlineScriptDigests(body)) })
export const plainText = (status: number, body: string): Answer => ({ status, type: TEXT_TYPE, body })

/** Pages and files. Without a session only the choice of a person is shown. */
export async function answerPage(urlPath: string, subject: string | undefined, { choices, h5Dir }: PageParts): Promise<Answer> {
  if (urlPath === '/who') return html(whoPage(choices, subject))
  const isApp = urlPath === '/' || urlPath === '/index.html'
  if (isApp || urlPath === '/frame') {
    if (subject === undefined) return redirect('/who')
    return isApp ? appPage(h5Dir) : html(framePage(nameOf(choices, subject)))
  }
  return (await staticFile(h5Dir, urlPath)) ?? plainText(404, REFUSAL_TEXT.notFound)
}

async function appPage(h5Dir: string): Promise<Answer> {
  const file = await staticFile(h5Dir, '/index.html')
  return file === undefined ? plainText(503, REFUSAL_TEXT.notBuilt) : html(withFrame(file.body.toString()))
}

const nameOf = (choices: readonly Choice[], subject: string): string => choices.find((choice) => choice.subject === subject)?.name ?? PAGE_TEXT.newcomer

/** Another person is another phone: what the last one's pages kept in this browser goes. */
const OTHER_PHONE = { 'Clear-Site-Data': '"storage"' }

/** Takes up somebody's phone. Only those on the page can be chosen. */
export async function chooseWho(request: IncomingMessage, { choices, key, newSubject }: PageParts): Promise<Answer | undefined> {
  const body = await readBody(request, FORM_BYTES_MAX, FORM_BYTES_MAX * 100)
  if (body.kind === 'cutOff') return undefined
  const who = body.kind === 'whole' ? new URLSearchParams(body.text).get('who') : null
  const subject = who === NEWCOMER ? newSubject() : choices.find((choice) => choice.subject === who)?.subject
  return subject === undefined ? redirect('/who') : redirect(HOME, { ...OTHER_PHONE, 'Set-Cookie': sessionCookie(key, subject) })
}
