import * as v from 'valibot'
import { MILESTONES_MAX, MILESTONE_NAME_LENGTH_MAX, PLAN_LENGTH_MAX, TITLE_LENGTH_MAX } from '@/domain/followup/undertaking'
import { dayField, id, text } from './fields'

/** 落实方案, as every command takes it that ends in carrying something out. */
export const carryOutFields = {
  title: text(TITLE_LENGTH_MAX),
  personInCharge: v.strictObject({ householdId: id(), personId: id() }),
  plan: text(PLAN_LENGTH_MAX),
  dueDay: dayField(),
  milestones: v.pipe(
    v.array(v.strictObject({ name: text(MILESTONE_NAME_LENGTH_MAX), dueDay: dayField(), withoutPhotos: v.optional(v.literal(true)) })),
    v.minLength(1),
    v.maxLength(MILESTONES_MAX)
  )
}

/** The parsed plan. */
export type CarryOutInput = { readonly [F in keyof typeof carryOutFields]: v.InferOutput<(typeof carryOutFields)[F]> }
