import type { InboxRhythm } from '@/domain/followup/inbox'
import type { Instant } from '@/domain/shared/instant'
import type { Reader } from '@server/pipeline/context'
import { INBOX_SETTINGS, type InboxSettingsDocument } from './documents'

export interface InboxSettings {
  readonly rhythm: InboxRhythm
  readonly digestReadAt?: Instant
}

/** How a member wants to be told; of each change unless he chose otherwise. */
export const settingsOf = async (reader: Pick<Reader, 'get'>, memberId: string): Promise<InboxSettings> =>
  (await reader.get<InboxSettingsDocument>(INBOX_SETTINGS, memberId)) ?? { rhythm: 'eachChange' }
