import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Contender, Slice } from './contender'
import { HOUSEHOLDS } from './moves'

const PROGRAMS = '/usr/lib/postgresql/15/bin'

/**
 * Double entry as pgledger does it (accounts with balance and version; a transfer locks both accounts in order, moves both
 * balances, and leaves one transfer and two entries with the balance before and after): its tables, keys and indexes, written
 * anew and a little leaner (ids are numbers, no currency, no metadata), which is in its favour.
 */
const SCHEMA = `
CREATE TABLE account (id bigint PRIMARY KEY, balance numeric NOT NULL DEFAULT 0, version bigint NOT NULL DEFAULT 0, may_be_negative boolean NOT NULL, updated_at timestamptz NOT NULL DEFAULT now());
CREATE TABLE transfer (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, source bigint NOT NULL REFERENCES account, target bigint NOT NULL REFERENCES account, amount numeric NOT NULL CHECK (amount > 0), created_at timestamptz NOT NULL DEFAULT now(), event_at timestamptz NOT NULL DEFAULT now(), CHECK (source <> target));
CREATE INDEX ON transfer (source);
CREATE INDEX ON transfer (target);
CREATE INDEX ON transfer (event_at);
CREATE TABLE entry (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, account bigint NOT NULL REFERENCES account, transfer bigint NOT NULL REFERENCES transfer, amount numeric NOT NULL, before numeric NOT NULL, after numeric NOT NULL, version bigint NOT NULL, created_at timestamptz NOT NULL DEFAULT now());
CREATE INDEX ON entry (account);
CREATE INDEX ON entry (transfer);
CREATE FUNCTION post(here bigint, there bigint, coins numeric) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE payer account; payee account; posted bigint;
BEGIN
  PERFORM id FROM account WHERE id IN (here, there) ORDER BY id FOR UPDATE;
  UPDATE account SET balance = balance - coins, version = version + 1, updated_at = now() WHERE id = here RETURNING * INTO payer;
  IF payer.balance < 0 AND NOT payer.may_be_negative THEN RAISE EXCEPTION 'balance of % below zero', here; END IF;
  UPDATE account SET balance = balance + coins, version = version + 1, updated_at = now() WHERE id = there RETURNING * INTO payee;
  INSERT INTO transfer (source, target, amount) VALUES (here, there, coins) RETURNING id INTO posted;
  INSERT INTO entry (account, transfer, amount, before, after, version) VALUES (here, posted, -coins, payer.balance + coins, payer.balance, payer.version), (there, posted, coins, payee.balance - coins, payee.balance, payee.version);
  RETURN posted;
END $$;
INSERT INTO account (id, may_be_negative) SELECT id, id = 0 FROM generate_series(0, ${HOUSEHOLDS}) AS id;
`
const SCRIPT = `\\set household random(1, ${HOUSEHOLDS})\nSELECT post(0, :household, 5);\n`

/** The server refuses to run as root; Debian's own user is there where its package is. */
function asPostgres(program: string, ...words: readonly string[]): { readonly good: boolean; readonly text: string } {
  const command = process.getuid?.() === 0 ? ['runuser', '-u', 'postgres', '--', path.join(PROGRAMS, program), ...words] : [path.join(PROGRAMS, program), ...words]
  const { status, stdout, stderr } = spawnSync(command[0] ?? '', command.slice(1), { encoding: 'utf8', cwd: '/', stdio: ['ignore', 'pipe', 'pipe'] })
  return { good: status === 0, text: `${stdout}${stderr}` }
}

/**
 * One caller at a time on PostgreSQL 15 from Debian, its settings as they come (every commit synced), over a socket in a folder of
 * its own, driven by its own pgbench. Undefined where PostgreSQL is not installed.
 */
export function pgledger(folder: string): Contender | undefined {
  if (!existsSync(path.join(PROGRAMS, 'initdb'))) return undefined
  const home = mkdtempSync(path.join(folder, 'postgres-'))
  if (process.getuid?.() === 0) spawnSync('chown', ['postgres', home])
  const [data, schema, script] = [path.join(home, 'data'), path.join(home, 'schema.sql'), path.join(home, 'credit.sql')]
  writeFileSync(schema, SCHEMA)
  writeFileSync(script, SCRIPT)
  const must = (program: string, ...words: readonly string[]): string => {
    const { good, text } = asPostgres(program, ...words)
    if (!good) throw new Error(`${program}: ${text}`)
    return text
  }
  must('initdb', '-D', data, '-A', 'trust', '-U', 'bench')
  must('pg_ctl', '-D', data, '-w', '-l', path.join(home, 'log'), '-o', `-k ${home} -c listen_addresses=''`, 'start')
  must('psql', '-h', home, '-U', 'bench', '-d', 'postgres', '-q', '-v', 'ON_ERROR_STOP=1', '-f', schema)
  return {
    run: ms => Promise.resolve(sliceOf(must('pgbench', '-h', home, '-U', 'bench', '-n', '-c', '1', '-M', 'prepared', '-T', String(Math.ceil(ms / 1000)), '-f', script, 'postgres'))),
    async close() {
      must('pg_ctl', '-D', data, '-w', '-m', 'fast', 'stop')
      rmSync(home, { recursive: true })
    }
  }
}

function sliceOf(said: string): Slice {
  const credits = Number(/actually processed: (\d+)/.exec(said)?.[1])
  const perSecond = Number(/^tps = ([\d.]+)/m.exec(said)?.[1])
  if (!(credits > 0 && perSecond > 0)) throw new Error(said)
  return { credits, ms: (1000 * credits) / perSecond }
}
