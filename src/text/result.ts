/** The questions that a result answers. */
export const questionText = {
  turnout: '人数够不够',
  turnoutArea: '面积够不够',
  pass: '票数过没过',
  passArea: '票数面积过没过',
  split: '各有多少票',
  enough: '够',
  short: '不够',
  passed: '过',
  /** Beside an option. */
  passedMark: '通过',
  firstMark: '第一',
  notPassed: '没过'
} as const
