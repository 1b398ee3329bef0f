import { disclosureHandlers } from '@server/application/disclosure/handlers'
import { cloudMain } from '@server/compose-cloudbase'

export const main = cloudMain('disclosure', disclosureHandlers)
