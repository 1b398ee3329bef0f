/** Words round the thing that somebody looks for: "村里能不能开无犯罪的证明吗". Longest first, so that none leaves a piece of another. */
export const FILLERS = [
  '能不能开', '可不可以', '村委会', '居委会', '怎么办理', '能不能', '可以开', '开一张', '开一个', '开一份', '怎么开', '怎么办', '哪里开', '哪儿开',
  '去哪开', '谁来开', '证明书', '证明', '社区能', '村里', '我要', '我想', '帮我', '一个', '一张', '一份', '开个', '开张', '请问', '需要', '办理', '的', '吗', '么', '呢', '啊', '要', '开', '能'
] as const
