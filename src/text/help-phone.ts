export const helpPhoneText = {
  title: '村里的电话',
  note: (phone: string | undefined) => (phone === undefined ? '还没填，大字版首页就没有打电话那一行' : phone),
  label: '办公室电话',
  hint: '0563-8601234',
  about: '大字版首页会摆一行"打电话问村里"。请填办公室的号码，不要填个人的。',
  wrong: '号码只有数字，中间可以用短横。请再看一遍。',
  save: '存这个号码',
  clear: '不再摆出来',
  call: '打电话问村里'
} as const
