import { consultationHandlers } from '@server/application/consultation/handlers'
import { cloudMain } from '@server/compose-cloudbase'

export const main = cloudMain('consultation', consultationHandlers)
