-- The platform: what every chapter stands on. Company-level rows carry estate 0.
create schema platform;

-- The app connects as steward_app: no bypass of row-level security, no update or delete of the trail.
grant usage on schema platform to steward_app;

-- The estates the transaction may see. Written so that a missing or emptied setting sees nothing.
-- No inner select: PostgreSQL then writes it into the policies in place of calling it (a quarter of a write's time).
create function platform.visible_estates() returns int[] language sql stable parallel safe
return nullif(current_setting('app.estates', true), '')::int[];

-- One row a command: a retry finds the first reply (design: exactly once).
create table platform.command (
  estate_id   int not null,
  id          uuid not null,
  verb        text not null,
  actor_id    uuid not null,
  fingerprint text not null,
  reply       jsonb,
  at          timestamptz not null default now(),
  primary key (estate_id, id)
);

-- The happening is timeline, audit trail and event source at once.
create table platform.happening (
  estate_id   int not null,
  id          uuid not null,
  seq         bigint generated always as identity,
  subject     text not null,
  subject_id  uuid not null,
  verb        text not null,
  actor_id    uuid not null,
  actor_name  text not null,
  occurred_at timestamptz not null,
  recorded_at timestamptz not null default now(),
  before      jsonb,
  after       jsonb,
  facts       jsonb not null default '{}',
  revision    text,
  command_id  uuid,
  xid         xid8 not null default pg_current_xact_id(),
  primary key (estate_id, id)
);
create index happening_of_subject on platform.happening (estate_id, subject_id, seq);
create index happening_in_order on platform.happening (estate_id, xid, seq);

-- A seal chains the hash of one committed happening to the one before it (B-2, record control 0.4).
create table platform.seal (
  estate_id    int not null,
  position     bigint not null,
  happening_id uuid not null,
  digest       bytea not null,
  sealed_at    timestamptz not null default now(),
  primary key (estate_id, position),
  unique (estate_id, happening_id),
  foreign key (estate_id, happening_id) references platform.happening (estate_id, id)
);

create function platform.digest_of(h platform.happening, previous bytea) returns bytea
language sql immutable
return sha256(previous || convert_to(concat_ws(E'\x1f',
  h.estate_id, h.id, h.seq, h.subject, h.subject_id, h.verb, h.actor_id, h.actor_name,
  extract(epoch from h.occurred_at), extract(epoch from h.recorded_at),
  coalesce(h.before::text, '-'), coalesce(h.after::text, '-'), h.facts::text,
  coalesce(h.revision, '-'), coalesce(h.command_id::text, '-')), 'UTF8'));

-- Seals up to `at_most` happenings of one estate in (transaction, order) sequence. Only transactions older than
-- every running one are sealed, so that no slower commit can slip in behind the chain's end.
create function platform.seal_happenings(of_estate int, at_most int) returns int language plpgsql as $$
declare
  last_xid xid8 := '0'; last_seq bigint := 0; last_position bigint := 0; chain bytea := '';
  h platform.happening; sealed int := 0;
begin
  perform pg_advisory_xact_lock(hashtext('platform.seal'), of_estate);
  select s.position, s.digest, x.xid, x.seq into last_position, chain, last_xid, last_seq
    from platform.seal s join platform.happening x on x.estate_id = s.estate_id and x.id = s.happening_id
   where s.estate_id = of_estate order by s.position desc limit 1;
  if not found then
    last_position := 0; chain := ''; last_xid := '0'; last_seq := 0;
  end if;
  for h in
    select * from platform.happening
     where estate_id = of_estate and (xid, seq) > (last_xid, last_seq)
       and xid < pg_snapshot_xmin(pg_current_snapshot())
     order by xid, seq limit at_most
  loop
    last_position := last_position + 1;
    chain := platform.digest_of(h, chain);
    insert into platform.seal (estate_id, position, happening_id, digest)
    values (of_estate, last_position, h.id, chain);
    sealed := sealed + 1;
  end loop;
  return sealed;
end $$;

-- Estates with happenings the chain has not passed yet; it tells numbers only, so it may look past row-level security.
create function platform.estates_with_news() returns table (id int) language sql stable security definer
set search_path = platform, pg_temp as $$
  with recursive estates as (
    (select estate_id from platform.happening order by estate_id limit 1)
    union all
    select (select h.estate_id from platform.happening h where h.estate_id > e.estate_id order by h.estate_id limit 1)
      from estates e where e.estate_id is not null
  ), newest as (
    select e.estate_id, (select s.happening_id from platform.seal s where s.estate_id = e.estate_id
                          order by s.position desc limit 1) as sealed
      from estates e where e.estate_id is not null
  )
  select n.estate_id from newest n
    left join platform.happening last on last.estate_id = n.estate_id and last.id = n.sealed
   where exists (select from platform.happening h where h.estate_id = n.estate_id
                    and (last.id is null or (h.xid, h.seq) > (last.xid, last.seq)))
$$;

-- The first bad row of an estate's chain, or none. A happening the chain has passed by is bad as well.
create function platform.first_bad_happening(of_estate int)
returns table (chain_position bigint, happening_id uuid, fault text) language sql stable as $$
  with walked as (
    select s.position, s.happening_id, s.digest, h.id, h.xid, h.seq,
           platform.digest_of(h, coalesce(lag(s.digest) over (order by s.position), '')) as expected,
           s.position - row_number() over (order by s.position) as gap
      from platform.seal s
      left join platform.happening h on h.estate_id = s.estate_id and h.id = s.happening_id
     where s.estate_id = of_estate
  ), last_seal as (
    select xid, seq, position from walked order by position desc limit 1
  ), bad as (
    select position, happening_id,
           case when id is null then 'missing' when gap <> 0 then 'seal_missing' else 'altered' end as fault
      from walked where id is null or gap <> 0 or expected is distinct from digest
    union all
    select l.position + 1, h.id, 'inserted_behind_the_chain'
      from platform.happening h, last_seal l
     where h.estate_id = of_estate and (h.xid, h.seq) < (l.xid, l.seq)
       and not exists (select from platform.seal s where s.estate_id = h.estate_id and s.happening_id = h.id)
  )
  select position, happening_id, fault from bad order by position limit 1
$$;

-- Gap-free serial numbers: the counter row is locked until its transaction ends (B-5).
create table platform.counter (
  estate_id int not null,
  form      text not null,
  day       date not null,
  last      int not null check (last > 0),
  primary key (estate_id, form, day)
);

create function platform.next_number(of_estate int, of_form text, of_day date) returns text
language sql volatile as $$
  insert into platform.counter as c (estate_id, form, day, last) values (of_estate, of_form, of_day, 1)
  on conflict (estate_id, form, day) do update set last = c.last + 1
  returning of_form || '-' || to_char(of_day, 'YYYYMMDD') || '-' ||
            lpad(last::text, greatest(3, length(last::text)), '0')
$$;

-- The moves tables of the code, written here at start, so that the database refuses an illegal move by itself.
create table platform.legal_move (
  subject    text not null,
  from_state text not null,
  to_state   text not null,
  primary key (subject, from_state, to_state)
);

create function platform.guard_state() returns trigger language plpgsql as $$
declare came_from text := '';
begin
  if tg_op = 'UPDATE' then
    if new.state = old.state then return new; end if;
    came_from := old.state;
  end if;
  if not exists (select from platform.legal_move m
                  where m.subject = tg_argv[0] and m.from_state = came_from and m.to_state = new.state) then
    raise exception 'illegal move of % from "%" to "%"', tg_argv[0], came_from, new.state
      using errcode = 'check_violation', constraint = 'legal_move';
  end if;
  return new;
end $$;

-- Files are named by their SHA-256; the bytes live in the files folder.
create table platform.file (
  estate_id   int not null,
  digest      text not null check (digest ~ '^[0-9a-f]{64}$'),
  media_type  text not null,
  bytes       int not null check (bytes > 0),
  purpose     text not null check (purpose in ('photo', 'signature', 'document', 'sheet')),
  uploaded_by uuid not null,
  uploaded_at timestamptz not null default now(),
  primary key (estate_id, digest)
);

-- Company settings a person may change on a page, such as keyword rules and duty-calendar overrides.
create table platform.setting (
  name       text primary key,
  value      jsonb not null,
  changed_at timestamptz not null default now(),
  changed_by uuid
);

-- One policy for every estate-level table: a row is there only for those who see its estate.
create procedure platform.keep_to_estate(of_table regclass, rights text) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', of_table);
  execute format('create policy own_estates on %s to steward_app
    using (estate_id = any ((select platform.visible_estates())::int[]))', of_table);
  execute format('grant %s on %s to steward_app', rights, of_table);
end $$;

call platform.keep_to_estate('platform.command', 'select, insert, update (reply)');
call platform.keep_to_estate('platform.happening', 'select, insert');
call platform.keep_to_estate('platform.seal', 'select, insert');
call platform.keep_to_estate('platform.counter', 'select, insert, update');
call platform.keep_to_estate('platform.file', 'select, insert');
grant select on platform.legal_move to steward_app;
grant select, insert, update on platform.setting to steward_app;
