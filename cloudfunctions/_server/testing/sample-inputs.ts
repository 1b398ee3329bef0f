import type { ActionName, InputOf } from '@/contract/actions'
import { at } from './fixed-platform'
import { BOX_OPTIONAL, BOX_SAMPLES } from './samples-box'
import { CARE_OPTIONAL, CARE_SAMPLES } from './samples-care'
import { EVIDENCE_OPTIONAL, EVIDENCE_SAMPLES } from './samples-evidence'
import { MEETINGS_OPTIONAL, meetingSamples } from './samples-meetings'
import { MEDIATION_OPTIONAL, mediationSamples } from './samples-mediation'
import { SLIP_SAMPLES, SLIPS_OPTIONAL } from './samples-slips'
import { ISSUE_OPTIONAL, issueSamples } from './samples-issue'
import { SECRET_SAMPLES } from './samples-secret'
import { SCHEME_OPTIONAL, schemeSamples } from './samples-scheme'
import { ACCOUNTS_OPTIONAL, accountsSamples } from './samples-accounts'
import { COIN_OPTIONAL, coinSamples } from './samples-coins'
import { CLAIMS_OPTIONAL, claimsSamples } from './samples-claims'
import { FUND_OPTIONAL, fundSamples } from './samples-fund'
import { SHOP_OPTIONAL, shopSamples } from './samples-shop'
import { VOLUNTEERS_OPTIONAL, volunteersSamples } from './samples-volunteers'
import { DUTIES_OPTIONAL, dutiesSamples } from './samples-duties'

const opensAt = at('2026-12-10 09:00')
const closesAt = at('2026-12-14 18:00')
const file = { fileName: 'roll.csv', base64: Buffer.from('组,户号,姓名\n1,1,程大山\n').toString('base64') }
const content = {
  topic: '河滨路太阳能路灯', proposer: '村委会', place: '二楼会议室', chair: '汪志强', decision: '同意实施', personInCharge: '程大山', plan: '年内完工', dueDay: '2026-12-31' as const
}
const carryOut = {
  title: '装36盏路灯', personInCharge: { householdId: 'nobody', personId: 'nobody.1' }, plan: '比价、施工、验收', dueDay: '2026-12-31' as const,
  milestones: [{ name: '完成比价', dueDay: '2026-12-10' as const, withoutPhotos: true as const }]
}
const cursor = Buffer.from(JSON.stringify([0, 'x'])).toString('base64url')

/**
 * For every action one input that its schema accepts, with every field there is. What it names does not exist, so that an
 * action that is let in finds nothing and changes nothing.
 */
export const SAMPLE_INPUTS: { readonly [N in ActionName]: InputOf<N> } = {
  ...EVIDENCE_SAMPLES,
  ...SECRET_SAMPLES,
  ...SLIP_SAMPLES,
  ...CARE_SAMPLES,
  'community/home': { communityId: 'nowhere' },
  'community/session': {},
  'community/lookUpInvitation': { code: 'K7MD-2XPF' },
  'community/requestBinding': { code: 'K7MD-2XPF' },
  'community/listBindings': { cursor },
  'community/decideBinding': { bindingId: 'nobody', decision: 'reject', reason: 'NOT_THIS_PERSON' },
  'community/setHelpPhone': { phone: '0563-8601234' },
  'community/listUnits': {},
  'community/listHouseholds': { groupId: 'nowhere', cursor },
  'community/listNeighbours': { groupId: 'nowhere', cursor },
  'community/issueInvitations': { householdIds: ['nobody'] },
  'community/giveOffice': { householdId: 'nobody', personId: 'nobody.1', office: 'teller', nearKinOfCommittee: false },
  'community/takeOffice': { householdId: 'nobody', personId: 'nobody.1', office: 'teller' },
  'community/checkRoll': file,
  'community/stageRoll': { ...file, planHash: 'none' },
  'community/applyRollStep': { importId: 'none', step: 0 },
  ...BOX_SAMPLES,
  'ballot/listPolls': { cursor },
  'ballot/readPoll': { pollId: 'none' },
  'ballot/readRoll': { pollId: 'none', groupId: 'nowhere' },
  'ballot/castVote': { pollId: 'none', choice: 'yes' },
  'ballot/challengeRoll': { pollId: 'none', about: 'missing', unitId: 'nobody', text: '我家不在名册上' },
  'ballot/answerChallenge': { challengeId: 'none', upheld: true, text: '核实无误' },
  'ballot/draftPoll': {
    pollId: 'none',
    question: '河滨路安装太阳能路灯',
    description: '古桥头到水口林装36盏',
    method: { kind: 'multiple', options: ['太阳能灯', '市电灯', '先不装'], atMost: 2 },
    presetId: 'villagersAssembly',
    modeId: 'households',
    ballotMode: 'named',
    channels: ['phone'],
    groupId: 'nowhere',
    opensAt,
    closesAt,
    adHocReason: '防汛',
    partyStudy: { day: '2026-11-20', minutesNo: '支〔2026〕12号' }
  },
  'ballot/announcePoll': { pollId: 'none' },
  'ballot/openPoll': { pollId: 'none', chairPersonId: 'nobody.1', tellerPersonIds: ['nobody.2'] },
  'ballot/turnout': { pollId: 'none' },
  'ballot/takeChannel': { pollId: 'none', channel: 'paper', unitIds: ['nobody'] },
  'ballot/releaseChannel': { pollId: 'none', unitId: 'nobody', reason: 'wrongUnit' },
  'ballot/replaceTeller': { pollId: 'none', outPersonId: 'nobody.2', inPersonId: 'nobody.3', reason: 'ill' },
  'ballot/submitHandCount': { pollId: 'none', yes: 3, no: 2, abstain: 1 },
  'ballot/submitPaperSheet': { pollId: 'none', sheet: 1, votes: [{ unitId: 'nobody', choice: 'yes' }] },
  'ballot/countPoll': { pollId: 'none' },
  'ballot/confirmCount': { pollId: 'none', as: 'chair' },
  'ballot/voidPoll': { pollId: 'none', reason: '名册有误' },
  ...meetingSamples(cursor),
  ...issueSamples(cursor),
  'disclosure/publishResult': { pollId: 'none', content },
  'disclosure/listNotices': { cursor },
  'disclosure/readNotice': { noticeId: 'none' },
  'disclosure/object': { noticeId: 'none', text: '票数不对' },
  'disclosure/answerObjection': { objectionId: 'none', text: '已复核' },
  'disclosure/correctNotice': { noticeId: 'none', reason: '写错日期', content },
  'disclosure/takeDown': { noticeId: 'none', reason: '期满' },
  'followup/openUndertaking': { source: { kind: 'notice', id: 'none' }, ...carryOut },
  'followup/reportMilestone': { undertakingId: 'none', milestone: 1, words: '路灯已装好', photoIds: ['none'] },
  'followup/judgeMilestone': { undertakingId: 'none', version: 1, milestone: 1, verdict: 'return', reason: '还有两盏不亮' },
  'followup/moveDue': { undertakingId: 'none', version: 1, milestone: 1, dueDay: '2027-01-31', reason: '雨天停工' },
  'followup/readUndertaking': { undertakingId: 'none' },
  'followup/listUndertakings': { filter: 'overdue', cursor },
  'followup/rate': { subject: { kind: 'notice', id: 'none' }, grade: 'dissatisfied', reason: '等了太久' },
  'followup/readRating': { subject: { kind: 'meeting', id: 'none' } },
  'followup/listVisits': { state: 'open', cursor },
  'followup/recordVisit': { visitId: 'none', words: '已上门说明', outcome: 'explained' },
  'followup/sayVisitHelped': { visitId: 'none', helped: true },
  'followup/inbox': { page: 0 },
  'followup/see': { what: 'these', subjects: [{ kind: 'issue', id: 'none', no: 1 }] },
  'followup/follow': { subject: { kind: 'notice', id: 'none' } },
  'followup/unfollow': { subject: { kind: 'notice', id: 'none' } },
  'followup/setRhythm': { rhythm: 'weekly' },
  'followup/grantMessages': { kinds: ['change', 'digest'] },
  'ledger/statement': { cursor },
  'ledger/receipt': { transferId: 'award:none' },
  'ledger/checkpoint': {},
  'ledger/prove': { transferId: 'award:none' },
  'ledger/consistency': { from: 7 },
  'ledger/proveBalance': { track: 'redeemable' },
  'ledger/health': {},
  'ledger/seal': {},
  ...schemeSamples(cursor),
  ...shopSamples(cursor),
  ...fundSamples,
  ...claimsSamples(cursor),
  ...coinSamples(cursor),
  ...accountsSamples(cursor),
  ...dutiesSamples(cursor),
  ...mediationSamples(cursor),
  ...volunteersSamples(cursor),
  'files/upload': { purpose: 'issue', type: 'image/jpeg', base64: 'bm90IGEgcGhvdG8=', thumbBase64: 'bm90IGEgcGhvdG8=' },
  'files/listHeld': { cursor },
  'files/decide': { fileId: 'none', decision: 'show' }
}

/** Fields that may be left out, by dotted path; every other field of a sample is required. */
export const OPTIONAL_FIELDS: Readonly<Partial<Record<ActionName, readonly string[]>>> = {
  ...EVIDENCE_OPTIONAL,
  ...MEDIATION_OPTIONAL,
  ...VOLUNTEERS_OPTIONAL,
  ...MEETINGS_OPTIONAL,
  ...ISSUE_OPTIONAL,
  'community/setHelpPhone': ['phone'],
  'community/home': ['communityId'],
  'community/listBindings': ['cursor'],
  'community/listHouseholds': ['cursor'],
  'community/listNeighbours': ['cursor'],
  'ballot/listPolls': ['cursor'],
  'ballot/challengeRoll': ['unitId'],
  'ballot/draftPoll': ['pollId', 'method', 'method.options[]', 'groupId', 'adHocReason', 'partyStudy'],
  'ballot/castVote': ['choice[]'],
  'ballot/submitPaperSheet': ['votes.choice[]'],
  'ballot/exchangeForPaper': ['ballot.selection[]'],
  'disclosure/publishResult': ['content.dueDay'],
  'disclosure/listNotices': ['cursor'],
  'disclosure/correctNotice': ['content.dueDay'],
  'followup/openUndertaking': ['milestones.withoutPhotos'],
  'followup/reportMilestone': ['photoIds[]'],
  'followup/listUndertakings': ['cursor'],
  'followup/rate': ['reason'],
  'followup/listVisits': ['cursor'],
  'ledger/statement': ['cursor'],
  ...SCHEME_OPTIONAL,
  ...SHOP_OPTIONAL,
  ...FUND_OPTIONAL,
  ...CLAIMS_OPTIONAL,
  ...COIN_OPTIONAL,
  ...ACCOUNTS_OPTIONAL,
  ...DUTIES_OPTIONAL,
  ...SLIPS_OPTIONAL,
  ...BOX_OPTIONAL,
  ...CARE_OPTIONAL,
  'files/upload': ['thumbBase64'],
  'files/listHeld': ['cursor']
}

export const ACTION_NAMES = Object.keys(SAMPLE_INPUTS) as readonly ActionName[]
