import type { Role } from '@/domain/community/roles'
import type { CannotImport } from '@local/export/community-file'
import type { DataFileProblem } from '@server/compose-local'

/** What the host says in pages of its own. */
export const PAGE_TEXT = {
  whoTitle: '用谁的手机看看',
  whoLead: '这台电脑上有一个样板村，云溪村：6个组、312 户。村里的人、表决和绿币都是编的，规则是真的。选一个人，就像拿着他的手机。',
  whoNote: '随时可以换人。选谁、投什么，都只留在这台电脑上。',
  newcomer: '刚来的人',
  newcomerCan: '还没认过门：能看公开的结果；拿到村委会给的邀请码，可以申请入户',
  waiting: '等着入户的邻居',
  waitingCan: '已经用邀请码申请了，村委会确认以后就是本村人；现在只能看公开的结果',
  use: (name: string): string => `用${name}的手机`,
  now: '现在是：',
  change: '换人',
  frameTitle: '议事绿币',
  phone: '手机上的样子'
} as const

/** Plain sentences for requests that do not come from our own pages. */
export const REFUSAL_TEXT = {
  otherHost: '这个服务只在本机上用，请打开 http://127.0.0.1 开头的地址。',
  otherPage: '这个请求不是从本机页面发来的，没有受理。',
  wrongMethod: '这里不能这样访问。',
  notFound: '没有这个页面。',
  notBuilt: '页面还没有准备好。请在项目文件夹里运行 npm start。',
  broken: '这台电脑上的服务出了差错，数据没有动。请再试一次。'
} as const

const PROBLEM_TEXT: Readonly<Record<DataFileProblem, string>> = {
  NOT_A_DATABASE: '数据文件不是数据库，可能被别的文件盖住了',
  NOT_OURS: '数据文件是别的软件的',
  DAMAGED: '数据文件坏了',
  NEWER: '数据文件是新版本写的，这个版本读不了',
  IN_USE: '数据文件正被另一个窗口用着',
  UNREACHABLE: '数据文件夹打不开，或者没有写的权限'
}

/** What the host says in the terminal. */
export const TERMINAL_TEXT = {
  usage: [
    '用法：npm start -- [选项]',
    '  --port 数字   用哪个端口，默认 8787',
    '  --data 文件夹 数据放在哪里，默认 data',
    '  --reset      重新开始：旧数据挪到一边，不删',
    '  --help       看这份说明'
  ].join('\n'),
  badArgument: (argument: string): string => `不认识“${argument}”。npm start -- --help 看能用什么。`,
  badPort: (value: string): string => `端口要写 0 到 65535 的数字，不能是“${value}”。`,
  portBusy: (port: number): string => `端口 ${port} 已经有程序在用。先关掉它，或者换一个：npm start -- --port ${port + 1}`,
  portRefused: (port: number): string => `端口 ${port} 不让用。换一个大于 1024 的：npm start -- --port 8787`,
  dataProblem: (problem: DataFileProblem, file: string): string =>
    problem === 'IN_USE'
      ? `${PROBLEM_TEXT[problem]}：${file}。先关掉那个窗口，再来。`
      : `${PROBLEM_TEXT[problem]}：${file}。文件没有动。要重新开始就运行 npm start -- --reset，旧文件会挪到一边。`,
  moved: (folder: string): string => `旧数据挪到了 ${folder}`,
  seeding: '第一次运行，正在搭样板村',
  seeded: (seconds: string): string => `样板村搭好了（${seconds} 秒）`,
  step: (what: string): string => `  ${what}`,
  ready: (url: string): string => `开好了：${url}`,
  who: (names: readonly string[]): string => `可以当：${names.join('、')}。打开页面就能选，随时能换。`,
  stopHint: '按 Ctrl+C 停下。',
  stopped: '停好了，数据都在。'
} as const

/** What the seed says while it works. */
export const SEED_TEXT = {
  register: (households: number, people: number): string => `户口：${households} 户 ${people} 人`,
  members: (count: number): string => `认过门的手机：${count} 部`,
  meetings: (count: number): string => `开过的会：${count} 次`,
  lamps: '河滨路装太阳能路灯：开会、唱票、三方确认、公开',
  followThrough: '路灯落实：比价验收了，签合同超期；打分和回访各有几条',
  income: (votes: number): string => `村集体12万元收入怎么用：投了 ${votes} 户`,
  group: '3组晒谷场：投完了，等唱票',
  secret: '5组老水塘：无记名，唱完票公开了；3组老仓库：正在无记名投票',
  roll: '水口林古树围栏：名册公示，有一条异议',
  duties: '事项清单：村里自己的录好了，上面派的事 4 件，2 件没有准入',
  issues: '诉求：九件，有刚反映的、超期的、在五老和支部手里的、办结的',
  bodies: (count: number): string => `议事组织：${count} 个，谁在里面、任期到哪天`,
  claims: (count: number): string => `善行申报：${count} 件，有到账的、公示里的（一件有异议）、等评议的、等核实的`,
  shop: (goods: number): string => `积分超市开了：${goods} 样东西，换走一份，还有一份等人来取`,
  volunteers: (activities: number): string => `志愿服务有了：三家组织，${activities} 次活动，一次的时长等评议`,
  scheme: '积分方案：第 1 版在用，第 2 版是草案，还没上会',
  mediation: '调解：一件在调，一件等人接，只有双方和调解员看得到',
  topics: '议题和协商会：一个在联名，一个等答复，一次会签字公开了，一次在收看法',
  today: '今天的会：可以签到'
} as const

/** What somebody can do here, by the office that says most. */
export const CAN_TEXT: Readonly<Partial<Record<Role, string>>> & { readonly resident: string } = {
  resident: '能看表决和结果、对名册和结果提异议、开会签到；本户的票由户代表投',
  householdRep: '能替全家投票、开会签到、看本户绿币、提异议',
  villagerRep: '能在村民代表会议上投票，也能替全家投票',
  teller: '能投代表票；表决时点票、录纸票、确认计票',
  committeeMember: '能发起表决、开会、录签到、唱票、公开结果、管名册和入户',
  supervisor: '能看全过程，第三个确认计票；不能发起表决',
  partySecretary: '能发起表决、唱票、公开结果；不管名册',
  gridWorker: '能接自己网格里的诉求、办结或往上交、替邻居登记',
  elderMediator: '能接调解、说和两家、回访；别人的调解看不到',
  shopKeeper: '能扫码交货、盘点、给可回收物过秤；不定价，自己家的不能自己交'
}

/** What export and import say beside the file. */
export const EXPORT_TEXT = {
  usage: [
    '用法：npm run -s export -- --community 村的编号 [--data 文件夹] > 村.jsonl',
    '      npm run -s import -- 村.jsonl [--data 文件夹]',
    '  --data 文件夹 数据放在哪里，默认 data'
  ].join('\n'),
  noData: (folder: string): string => `${folder} 里没有数据。用 --data 写明放数据的文件夹。`,
  noFile: (file: string): string => `没有这个文件：${file}`,
  noCommunity: (id: string): string => `这里没有编号是“${id}”的村（社区）。`,
  exported: (documents: number): string => `导出了 ${documents} 条。票箱里的票和照片不在里面，另外拷贝。核对：npm run verify -- 文件`,
  imported: (documents: number): string => `导入了 ${documents} 条。`,
  notImported: (refusal: CannotImport): string => {
    switch (refusal.code) {
      case 'NOT_AN_EXPORT':
        return `第 ${refusal.line} 行不是导出的内容，停在这里，后面的没有导入。`
      case 'CUT_OFF':
        return '文件不完整，前面的已经导入。拿完整的文件再导一次，就会补齐。'
      case 'DIFFERS':
        return `这里已经有 ${refusal.collection} 的 ${refusal.id}，内容不一样，没有覆盖，停在这里。`
    }
  }
} as const
