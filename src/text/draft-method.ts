/** How the question of a draft is asked. */
export const draftMethodText = {
  title: '怎么选',
  notes: {
    yesNo: '一件事，办还是不办',
    single: '几个方案里定一个，要过半才算定下来',
    multiple: '几件事里挑几件，每件单独算',
    score: '看看每一项大家有多想要',
    rank: '看看先办哪件、后办哪件'
  },
  option: (at: number) => `第 ${at} 项`,
  optionHint: '例如 新修卫生室',
  add: '再加一项',
  moveUp: (at: number) => `第 ${at} 项往上移`,
  remove: (at: number) => `删掉第 ${at} 项`,
  atMost: '一张票最多选几项',
  atMostText: (count: number) => `最多选 ${count} 项`,
  top: '最高打几分',
  topText: (top: number) => `0 到 ${top} 分`,
  blankToo: '票上最后另有一栏给不想表态的人，交空白票，不用写在这里。'
} as const
