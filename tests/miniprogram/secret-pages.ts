import { SECRET_POLL, SecretVillage } from '@/testing/secret-village'
import { choiceText } from '@/text/poll'
import { secretVoteText } from '@/text/secret-vote'
import type { MiniApp } from './harness'
import { replyCloud, type ReplyCloud } from './reply-cloud'

const id = encodeURIComponent(SECRET_POLL)
export const POLL_URL = `pages/poll/index?pollId=${id}`
export const VOTE_URL = `packages/secret/vote/index?pollId=${id}`
export const CHECK_URL = `packages/secret/check/index?pollId=${id}`

export interface SecretCloud extends ReplyCloud {
  readonly village: SecretVillage
}

/** A village that votes in secret, with a true issuer and a true box behind the cloud. */
export async function secretCloud(): Promise<SecretCloud> {
  const village = await SecretVillage.found()
  return { ...replyCloud(village.replies), village }
}

/** Arithmetic between two breaths moves nothing on the screen, so the words are waited for. */
export async function until(app: MiniApp, words: string): Promise<void> {
  for (let turn = 0; turn < 50 && !app.text().includes(words); turn += 1) await app.settle()
  expect(app.text()).toContain(words)
}

/** From the page of the vote to a ballot in the box. */
export async function votes(app: MiniApp, choice: keyof typeof choiceText): Promise<void> {
  await app.tap('.bar-end .btn')
  await until(app, choiceText[choice])
  await app.tap(app.byText(choiceText[choice]) ?? '')
  await app.tap(app.byText(secretVoteText.next) ?? '')
  await app.tap(app.byText(secretVoteText.cast) ?? '')
  await until(app, secretVoteText.inBox)
}
