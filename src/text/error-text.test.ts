import { instant } from '@/domain/shared/instant'
import { errorText, refusalText, refusedFields } from './error-text'
import { pollErrors, votingErrors } from './errors/ballot-errors'
import { communityErrors } from './errors/community-errors'
import { countErrors } from './errors/count-errors'
import { disclosureErrors } from './errors/disclosure-errors'
import { dutiesErrors } from './errors/duties-errors'
import { evidenceErrors } from './errors/evidence-errors'
import { filesErrors } from './errors/files-errors'
import { coinAccountsErrors } from './errors/coin-accounts-errors'
import { claimsErrors } from './errors/claims-errors'
import { schemeErrors } from './errors/scheme-errors'
import { honourErrors } from './errors/honour-errors'
import { watchErrors } from './errors/honour-errors'
import { fundErrors } from './errors/fund-errors'
import { ledgerErrors } from './errors/ledger-errors'
import { followupErrors } from './errors/followup-errors'
import { issueErrors, processErrors } from './errors/issue-errors'
import { mediationErrors } from './errors/mediation-errors'
import { volunteersErrors } from './errors/volunteers-errors'
import { meetingErrors } from './errors/meeting-errors'
import { pipelineErrors } from './errors/pipeline-errors'
import { topicErrors } from './errors/topic-errors'
import { secretErrors } from './errors/secret-errors'
import { careErrors } from './errors/care-errors'
import { boxErrors } from './errors/box-errors'
import { shopErrors } from './errors/shop-errors'
import { slipErrors } from './errors/slip-errors'

const HAN_SENTENCE = /^[^A-Z_]*[。]$/

test('fixed sentences are plain Chinese that ends in a full stop, without a code or an exclamation mark', () => {
  const sentences = Object.values(errorText).filter(sentence => typeof sentence === 'string')
  expect(sentences.length).toBeGreaterThan(50)
  for (const sentence of sentences) {
    expect(sentence).toMatch(HAN_SENTENCE)
    expect(sentence).not.toMatch(/！|!|尽快|敬请|确定/)
  }
})

test('a code has one sentence: none stands in the place of another that means something else', () => {
  const rooms = [
    pipelineErrors, evidenceErrors, communityErrors, votingErrors, pollErrors, countErrors, meetingErrors, mediationErrors, volunteersErrors, disclosureErrors, dutiesErrors, filesErrors, ledgerErrors, issueErrors, processErrors,
    followupErrors, topicErrors, slipErrors, boxErrors, coinAccountsErrors, claimsErrors, schemeErrors, honourErrors, watchErrors, fundErrors, careErrors, secretErrors, shopErrors
  ]
  const codes = rooms.flatMap(room => Object.keys(room))
  expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([])
  expect(codes.sort()).toEqual(Object.keys(errorText).sort())
})

test('a sentence uses what the refusal says', () => {
  expect(refusalText({ code: 'NOTICE_TOO_SHORT', days: 3, needed: 10, adHocAllowed: true })).toBe(
    '要提前 10 天通知，现在只有 3 天。请把开始时间往后改，特殊情况写明原因，可以临时通知。'
  )
  expect(refusalText({ code: 'SIGN_IN_NOT_YET', opensAt: instant(Date.parse('2026-04-16T13:30+08:00')) })).toBe('还没开始签到。4月16日 13:30 起可以签。')
})

test('a code that this phone does not know yet reads as a fault of ours', () => {
  expect(refusalText({ code: 'FROM_A_NEWER_SERVER' } as never)).toBe(errorText.INTERNAL)
})

test('refused fields are named once, by their top', () => {
  expect(refusedFields([{ path: 'content.plan', code: 'min_length' }, { path: 'content.topic', code: 'x' }, { path: 'reason', code: 'x' }])).toEqual(['content', 'reason'])
})
