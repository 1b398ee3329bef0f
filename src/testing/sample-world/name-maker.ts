/** Invented names in the manner of the Huizhou villages; whoever bears one is not meant. */
const SURNAMES = [
  '汪', '程', '吴', '胡', '方', '江', '汪', '程', '洪', '黄', '叶', '曹', '许', '潘', '余', '王', '李', '张', '鲍', '章', '欧阳', '朱', '罗', '舒'
]
const MEN = {
  first: ['建', '志', '家', '国', '德', '文', '永', '大', '明', '光', '春', '长', '新', '学', '少', '立', '世', '金'],
  second: ['山', '华', '强', '平', '林', '生', '田', '军', '根', '远', '斌', '海', '松', '旺', '来', '勇', '庆', '才', '福', '涛']
}
const WOMEN = {
  first: ['秀', '玉', '桂', '春', '丽', '红', '月', '美', '晓', '小', '文', '兰', '雪', '慧', '素', '云', '爱', '金'],
  second: ['英', '兰', '珍', '梅', '芳', '霞', '琴', '云', '娟', '莲', '萍', '燕', '凤', '仙', '静', '红', '娥', '香', '敏', '荷']
}

export interface NameMaker {
  /** The surname of the n-th household. */
  surname(index: number): string
  /** A name that nobody has yet. */
  next(surname: string, woman: boolean): string
}

/** Deterministic: the same calls give the same names. `taken` are names that are given by hand. */
export function nameMaker(taken: readonly string[]): NameMaker {
  const used = new Set(taken)
  const turns = { man: 0, woman: 0 }
  const given = (woman: boolean): string => {
    const { first, second } = woman ? WOMEN : MEN
    const turn = woman ? turns.woman++ : turns.man++
    // 7 and 11 share no factor with 18 and 20, so that neighbours do not share a character.
    const round = Math.floor(turn / (first.length * second.length))
    return `${first[(turn * 7 + round) % first.length] ?? ''}${second[(turn * 11 + Math.floor(turn / first.length)) % second.length] ?? ''}`
  }
  return {
    surname: index => SURNAMES[(index * 5 + Math.floor(index / 24)) % SURNAMES.length] ?? '汪',
    next(surname, woman) {
      let name = `${surname}${given(woman)}`
      while (used.has(name)) name = `${surname}${given(woman)}`
      used.add(name)
      return name
    }
  }
}
