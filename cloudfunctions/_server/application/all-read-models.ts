import { BALLOT_READ_MODELS, CHALLENGES, CHANNEL_RELEASES, HAND_COUNTS, PAPER_SHEETS, POLL_ROLLS, POLLS, VOTES } from '@server/application/ballot/documents'
import { ASSISTANCES, HELPERS, SLIP_BATCHES, SLIP_READ_MODELS, SLIP_READINGS } from '@server/application/ballot/paper/documents'
import { BALLOT_CARE_COLLECTIONS, BALLOT_CARE_READ_MODELS } from '@server/application/ballot/care/documents'
import { SECRET_COLLECTIONS, SECRET_READ_MODELS } from '@server/application/ballot/secret-documents'
import { BOX_COLLECTIONS } from '@server/application/ballot-box/documents'
import {
  BINDINGS,
  COMMUNITIES,
  COMMUNITY_READ_MODELS,
  HOUSEHOLDS,
  INVITATION_ATTEMPTS,
  INVITATIONS,
  MEMBERS,
  ROLL_IMPORTS,
  ROLL_PARTS,
  SEATS,
  UNITS
} from '@server/application/community/documents'
import { ATTENDANCE, CONSULTATION_READ_MODELS, CONSULTATION_SETTINGS, HANDS, MEETINGS, OPINIONS, SIGN_IN_ATTEMPTS } from '@server/application/consultation/documents'
import { ISSUE_READ_MODELS, ISSUES } from '@server/application/consultation/issue-documents'
import { PROCESS_SETTINGS, TEMPLATE_EDITIONS, TEMPLATE_READ_MODELS, TEMPLATES } from '@server/application/consultation/template-documents'
import { TOPIC_READ_MODELS, TOPIC_ROLLS, TOPIC_SIGNATURES, TOPIC_SLOTS, TOPICS } from '@server/application/consultation/topic-documents'
import { CLAIM_COLLECTIONS, CLAIM_READ_MODELS } from '@server/application/claims/documents'
import { DISCLOSURE_READ_MODELS, NOTICES, OBJECTIONS } from '@server/application/disclosure/documents'
import { BODIES, EVIDENCE_READ_MODELS } from '@server/application/evidence/documents'
import { FILES, FILES_READ_MODELS, PICTURE_CHECKS } from '@server/application/files/documents'
import { ADMISSION_TASKS, DUTIES_READ_MODELS, DUTY_LISTS, DUTY_LIST_VERSIONS } from '@server/application/duties/documents'
import { FOLLOWS, FOLLOWUP_READ_MODELS, INBOX_SETTINGS, OUTBOX, RATINGS, UNDERTAKINGS, VISITS } from '@server/application/followup/documents'
import { ACCOUNT_CHANGES } from '@server/application/ledger/accounts/documents'
import { ACCOUNTS, CAP_WINDOWS, LEDGER_READ_MODELS, TRANSFERS } from '@server/application/ledger/documents'
import { FUND_COLLECTIONS, FUND_READ_MODELS } from '@server/application/ledger/fund/documents'
import { LEDGER_EVIDENCE_COLLECTIONS } from '@server/application/ledger/evidence/documents'
import { HONOUR_READ_MODELS, HONOURS } from '@server/application/ledger/honours/documents'
import { WATCH_COLLECTIONS, WATCH_READ_MODELS } from '@server/application/ledger/watch/documents'
import { SHOP_COLLECTIONS, SHOP_READ_MODELS } from '@server/application/ledger/shop/documents'
import { SCHEME_COLLECTIONS, SCHEME_READ_MODELS } from '@server/application/scheme/documents'
import { MESSAGE_DELIVERIES, MESSAGE_GRANTS, MESSAGES_READ_MODELS } from '@server/application/messages/documents'
import { MEDIATION_READ_MODELS, MEDIATION_TEMPLATES, MEDIATION_WAYS, MEDIATIONS } from '@server/application/mediation/documents'
import { VOLUNTEER_COLLECTIONS, VOLUNTEER_READ_MODELS } from '@server/application/volunteers/documents'
import { REQUESTS } from '@server/pipeline/remember'
import { INSTALLATION, type ReadModel } from '@server/ports/document-store'

/** Every list that any screen or command asks for; stores and the deploy plan take their indexes from here. */
export const ALL_READ_MODELS: readonly ReadModel[] = [
  ...COMMUNITY_READ_MODELS,
  ...BALLOT_READ_MODELS,
  ...BALLOT_CARE_READ_MODELS,
  ...SLIP_READ_MODELS,
  ...SECRET_READ_MODELS,
  ...CONSULTATION_READ_MODELS,
  ...TOPIC_READ_MODELS,
  ...ISSUE_READ_MODELS,
  ...TEMPLATE_READ_MODELS,
  ...DISCLOSURE_READ_MODELS,
  ...EVIDENCE_READ_MODELS,
  ...LEDGER_READ_MODELS,
  ...SHOP_READ_MODELS,
  ...FUND_READ_MODELS,
  ...CLAIM_READ_MODELS,
  ...HONOUR_READ_MODELS,
  ...WATCH_READ_MODELS,
  ...SCHEME_READ_MODELS,
  ...MEDIATION_READ_MODELS,
  ...DUTIES_READ_MODELS,
  ...VOLUNTEER_READ_MODELS,
  ...FOLLOWUP_READ_MODELS,
  ...FILES_READ_MODELS,
  ...MESSAGES_READ_MODELS
]

/** Every collection that the application writes, also those that are never listed. CloudBase does not make one by itself. */
export const ALL_COLLECTIONS: readonly string[] = [
  REQUESTS,
  INSTALLATION,
  ...[COMMUNITIES, UNITS, HOUSEHOLDS, MEMBERS, SEATS, INVITATIONS, INVITATION_ATTEMPTS, BINDINGS, ROLL_IMPORTS, ROLL_PARTS],
  ...[POLLS, POLL_ROLLS, VOTES, HAND_COUNTS, PAPER_SHEETS, CHALLENGES, CHANNEL_RELEASES],
  ...SECRET_COLLECTIONS,
  ...BALLOT_CARE_COLLECTIONS,
  ...[SLIP_BATCHES, SLIP_READINGS, ASSISTANCES, HELPERS],
  ...BOX_COLLECTIONS,
  ...[MEETINGS, ATTENDANCE, SIGN_IN_ATTEMPTS, OPINIONS, HANDS, CONSULTATION_SETTINGS],
  ...[TOPICS, TOPIC_ROLLS, TOPIC_SIGNATURES, TOPIC_SLOTS],
  ...[ISSUES, TEMPLATES, TEMPLATE_EDITIONS, PROCESS_SETTINGS],
  ...[NOTICES, OBJECTIONS],
  ...[BODIES],
  ...[ACCOUNTS, TRANSFERS, CAP_WINDOWS, ACCOUNT_CHANGES],
  ...LEDGER_EVIDENCE_COLLECTIONS,
  ...SHOP_COLLECTIONS,
  ...FUND_COLLECTIONS,
  ...CLAIM_COLLECTIONS,
  ...[HONOURS],
  ...WATCH_COLLECTIONS,
  ...SCHEME_COLLECTIONS,
  ...[MEDIATIONS, MEDIATION_TEMPLATES, MEDIATION_WAYS],
  ...VOLUNTEER_COLLECTIONS,
  ...[DUTY_LISTS, DUTY_LIST_VERSIONS, ADMISSION_TASKS],
  ...[FOLLOWS, OUTBOX, UNDERTAKINGS, RATINGS, VISITS, INBOX_SETTINGS],
  ...[FILES, PICTURE_CHECKS],
  ...[MESSAGE_GRANTS, MESSAGE_DELIVERIES]
]
