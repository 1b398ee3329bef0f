import type { Instant } from '@/domain/shared/instant'
import { CERTIFICATE_WORDS as W, checkSentence, hoursText, numberSentence, periodSentence, servedSentence } from '@/domain/volunteers/paper-lexicon'
import type { Paper } from '@server/ports/paper-writer'
import type { CertificateDocument } from './documents'
import type { ServedTime } from './hours'

/** 志愿服务记录证明: who, what for how long, and who says so; the number of a document of identity is written in by hand. */
export function certificatePaper(facts: Omit<CertificateDocument, '_id' | 'communityId' | 'schemaVersion' | 'personId'>, times: readonly ServedTime[], madeAt: Instant): Paper {
  return {
    title: W.title,
    subtitle: numberSentence(facts.no),
    blocks: [
      { kind: 'heading', text: W.who },
      { kind: 'paragraph', text: `${W.name}${facts.name}\n${W.identity}` },
      { kind: 'heading', text: W.service },
      { kind: 'paragraph', text: `${periodSentence(facts.from, facts.to)}${servedSentence(facts.activities, facts.halfHours)}` },
      {
        kind: 'table',
        columns: [{ title: W.on, share: 0.15 }, { title: W.activity, share: 0.24 }, { title: W.organisation, share: 0.21 }, { title: W.what, share: 0.28 }, { title: W.hours, share: 0.12, align: 'right' }],
        rows: times.map(({ served, on }) => [on, served.title, served.organisationName, served.what, hoursText(served.halfHours)])
      },
      { kind: 'heading', text: W.issuer },
      { kind: 'paragraph', text: `${W.issuerName}${facts.issuer}\n${W.stamp}\n${W.hands}\n${W.contact}\n${W.issuedOn}${facts.issuedOn}` },
      { kind: 'note', text: `${checkSentence(facts.no)}${W.free}` }
    ],
    foot: `${facts.issuer} ${numberSentence(facts.no)}`,
    pageOf: (page, pages) => `${page} / ${pages}`,
    madeAt
  }
}
