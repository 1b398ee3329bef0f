import { numberOf } from '@/verifier/lines'
import { nobleChecks } from '@/verifier/noble-checks'
import { verifyParsed } from '@/verifier/verify-board'

export const recounter = { numberOf, recount: verifyParsed, checks: nobleChecks } as const
