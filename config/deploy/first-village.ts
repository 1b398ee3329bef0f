import { nodeChance } from '@server/adapters/node/chance'
import { systemClock } from '@server/adapters/node/clock'
import { nodeDigest } from '@server/adapters/node/digest'
import { firstVillage, type FirstVillage } from '@server/application/community/first-village'

/** From the command's arguments, already checked there. */
export const build = (values: Readonly<Record<'key' | 'name' | 'kind' | 'groups' | 'clerk' | 'group' | 'household', string>>): FirstVillage =>
  firstVillage(
    {
      key: values.key,
      name: values.name,
      kind: values.kind === 'urban' ? 'urban' : 'village',
      groups: Number(values.groups),
      clerk: { name: values.clerk, group: Number(values.group), householdNo: values.household }
    },
    { chance: nodeChance, digest: nodeDigest, now: systemClock.now() }
  )
