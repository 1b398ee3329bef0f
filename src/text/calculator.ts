export const calculatorText = {
  title: '算一算',
  lead: '开会之前算一算要来多少人、多少票能过；开完会对一对数。填的数不会传出去。',
  preset: '开什么会',
  choose: '选一种会议',
  mode: '怎么算票',
  heads: '人数和票数',
  area: '面积（平方米）',
  kind: '算出来的结果',
  notPoll: '这只是算一算，不是正式表决',
  fill: '数填齐了，这里就有结果。',
  needs: '这种会的规矩',
  canDecide: '能定哪些事',
  mayNotDecide: '不能定哪些事'
} as const
