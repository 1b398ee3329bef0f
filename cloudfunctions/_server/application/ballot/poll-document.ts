import type { Poll } from '@/domain/ballot/poll'
import type { Transaction } from '@server/ports/document-store'
import { POLLS, type PollDocument } from './documents'

/** The stored form of a poll: the poll itself and what the lists need beside it. */
export const withPoll = (document: PollDocument, poll: Poll): PollDocument => ({ ...document, poll, kind: poll.kind, closesAt: poll.terms.closesAt })

export const getPoll = (tx: Pick<Transaction, 'get'>, pollId: string): Promise<PollDocument | undefined> => tx.get<PollDocument>(POLLS, pollId)

export const putPoll = (tx: Transaction, document: PollDocument, poll: Poll, change: Partial<PollDocument> = {}): Promise<void> =>
  tx.put<PollDocument>(POLLS, { ...withPoll(document, poll), ...change })
