import type { Subject, SubjectChange, SubjectKind } from '@/domain/followup/subject'
import { firstChange, nextChange, type ChangeCode } from '@/domain/followup/subject'
import type { UndertakingSource } from '@/domain/followup/undertaking'
import { MEETINGS } from '@server/application/consultation/documents'
import { ISSUES, type IssueDocument } from '@server/application/consultation/issue-documents'
import { TOPICS, type TopicDocument } from '@server/application/consultation/topic-documents'
import { NOTICES, type NoticeDocument } from '@server/application/disclosure/documents'
import type { CommandContext, Reader } from '@server/pipeline/context'
import type { StoredDocument } from '@server/ports/document-store'
import { UNDERTAKINGS, type FollowableDocument, type UndertakingDocument } from './documents'
import { announce } from './tell'

/** Where the subjects lie. Their contexts own them; all carry `headline` and `change`, but for a notice, whose headline is its topic. */
const COLLECTIONS: Readonly<Record<SubjectKind, string>> = { issue: ISSUES, topic: TOPICS, meeting: MEETINGS, notice: NOTICES, undertaking: UNDERTAKINGS }

/** A subject as its followers read it. */
export interface SubjectFacts {
  readonly headline: string
  readonly change: SubjectChange
}

const factsOf = (kind: SubjectKind, document: StoredDocument): SubjectFacts | undefined => {
  if (kind === 'notice') {
    const { notice, change, publishedAt } = document as NoticeDocument
    return { headline: notice.content.topic, change: change ?? firstChange('noticePublished', publishedAt) }
  }
  const { headline, change } = document as Partial<FollowableDocument>
  return headline === undefined || change === undefined ? undefined : { headline, change }
}

/** Whether everybody may read it, hence follow it. Who raised it follows it from the start. */
export async function isOpenToFollow(reader: Pick<Reader, 'get'>, { kind, id }: Subject): Promise<boolean> {
  if (kind === 'issue') return (await reader.get<IssueDocument>(ISSUES, id))?.listed === true
  if (kind === 'topic') return (await reader.get<TopicDocument>(TOPICS, id))?.listedAt !== undefined
  return true
}

/** Undefined for what is not there, or was never told to anybody. */
export async function readSubject(reader: Pick<Reader, 'get'>, { kind, id }: Subject): Promise<SubjectFacts | undefined> {
  const document = await reader.get<StoredDocument>(COLLECTIONS[kind], id)
  return document === undefined ? undefined : factsOf(kind, document)
}

/** Whoever follows an undertaking follows what it came from, so that each change is told once. */
export async function followedSubject(reader: Pick<Reader, 'get'>, subject: Subject): Promise<Subject | undefined> {
  if (subject.kind !== 'undertaking') return subject
  return (await reader.get<UndertakingDocument>(UNDERTAKINGS, subject.id))?.undertaking.source
}

/** Advances the source's change and puts it where messages are sent from. Three operations. */
export async function tellAtSource(context: CommandContext, source: UndertakingSource, code: ChangeCode, undertakingId: string): Promise<void> {
  const { tx, now } = context
  const collection = COLLECTIONS[source.kind]
  const document = await tx.get<StoredDocument & { readonly change?: SubjectChange }>(collection, source.id)
  const facts = document === undefined ? undefined : factsOf(source.kind, document)
  if (document === undefined || facts === undefined) return
  const change = nextChange(facts.change, code, now, undertakingId)
  await tx.put(collection, { ...document, change })
  await announce(context, source, facts.headline, change)
}
