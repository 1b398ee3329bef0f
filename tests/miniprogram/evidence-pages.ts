import { sampleBody, sampleBodyCard, sampleQuarter } from '@/testing/evidence-replies'
import { bodiesDeskText, bodiesText } from '@/text/bodies'
import { replyCloud, type ReplyCloud } from './reply-cloud'

export const FILE = { fileName: '云溪村2026年第2季度议事协商佐证材料.pdf', base64: 'JVBERi0=', digest: '_TG8VXbgR860E0h8KGY7lp8gLTTLbA2Hj31M3GM6D4M' }

/** Three bodies, one of them waiting for a new term, and a lively quarter. */
export function evidenceCloud(): ReplyCloud {
  return replyCloud({
    'evidence/listBodies': {
      items: [sampleBodyCard({ bodyId: 'c1:body:consultationCommittee:1', kind: 'consultationCommittee', name: '协商委员会' }), sampleBodyCard(), sampleBodyCard({ bodyId: 'c1:b3', kind: 'antiVicesCouncil', name: '禁毒禁赌会', phase: 'termOver' })],
      mayEdit: true
    },
    'evidence/readBody': sampleBody({ mayEdit: true }),
    'evidence/setUpBody': { bodyId: 'c1:b9' },
    'evidence/seatMember': { seenNo: 4 },
    'evidence/endSeat': { seenNo: 4 },
    'evidence/readQuarter': sampleQuarter(),
    'evidence/exportQuarter': FILE,
    'community/listUnits': { units: [{ unitId: 'c1:g1', kind: 'group', name: '1组', households: 52 }] },
    'community/listHouseholds': {
      items: [{ householdId: 'c1:h0', label: '1组1号', groupId: 'c1:g1', people: [{ personId: 'c1:p0', name: '汪建山', isRep: true, adult: true, bound: true, offices: [] }] }]
    }
  })
}

export const EVIDENCE_PAGES = [
  { name: 'bodies', url: 'packages/matters/bodies/index', says: bodiesText.publicHint },
  { name: 'body', url: 'packages/matters/bodies/index?bodyId=c1%3Ab1', says: '镇司法所驻村律师' },
  { name: 'bodies desk', url: 'packages/committee/bodies/index', says: bodiesDeskText.missing },
  { name: 'body desk', url: 'packages/committee/bodies/index?bodyId=c1%3Ab1', says: bodiesDeskText.dissolve },
  { name: 'evidence', url: 'packages/committee/evidence/index', says: '从提出到办结的天数' }
] as const
