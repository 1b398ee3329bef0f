import type { Brand } from './brand'

export type CommunityId = Brand<string, 'CommunityId'>
/** Village, group (组), or grid (网格). */
export type UnitId = Brand<string, 'UnitId'>
export type HouseholdId = Brand<string, 'HouseholdId'>
export type PersonId = Brand<string, 'PersonId'>
/** Digest of the platform identity (an openid is never stored in clear). */
export type IdentityId = Brand<string, 'IdentityId'>
export type MemberId = Brand<string, 'MemberId'>
export type PollId = Brand<string, 'PollId'>
export type MeetingId = Brand<string, 'MeetingId'>
export type NoticeId = Brand<string, 'NoticeId'>
export type IssueId = Brand<string, 'IssueId'>
export type TopicId = Brand<string, 'TopicId'>
export type UndertakingId = Brand<string, 'UndertakingId'>
export type MediationId = Brand<string, 'MediationId'>
export type FileId = Brand<string, 'FileId'>
export type AccountId = Brand<string, 'AccountId'>
export type TransferId = Brand<string, 'TransferId'>
/** Something the 积分超市 gives for coins. */
export type GoodId = Brand<string, 'GoodId'>
export type OrderId = Brand<string, 'OrderId'>
/** 申报: a deed that asks for coins. */
export type ClaimId = Brand<string, 'ClaimId'>
/** 社会组织 and volunteer teams of the community. */
export type OrganisationId = Brand<string, 'OrganisationId'>
export type ActivityId = Brand<string, 'ActivityId'>
/** Made by the client, kept until answered, reused on retry. */
export type RequestId = Brand<string, 'RequestId'>

/** Gives a string its brand where it enters the domain (parsed input, stored document). */
export const asId = <Id extends Brand<string, string>>(text: string): Id => text as Id
