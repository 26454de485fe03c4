-- The register of quality records (KF06) and the time limits that run under a controlled document's parameters.
create schema if not exists documents;
grant usage on schema documents to steward_app;

-- The register never looks into a chapter: it keeps form, number, revision and where to open the record.
create table documents.record (
  estate_id   int not null references estate.estate,
  id          uuid not null,
  form        text not null check (form ~ '^QR-KF-06-(0[1-9]|1[0-6])$'),
  number      text not null,
  subject     text not null,
  subject_id  uuid not null,
  url         text not null,
  title       text not null default '',
  revision    text not null,
  opened_at   timestamptz not null,
  occurred_at timestamptz not null,
  -- V00-6: written later after the fact than the parameter allows; the reason may be asked for afterwards
  late        boolean not null default false,
  late_reason text check (late_reason <> ''),
  locked_at   timestamptz,
  snapshot    jsonb,
  voided_at   timestamptz,
  void_reason text,
  retain_until date,
  check ((voided_at is null) = (void_reason is null)),
  check (locked_at is null or snapshot is not null),
  primary key (estate_id, id),
  unique (estate_id, form, number)
);
create unique index record_of_subject on documents.record (estate_id, form, subject_id);
create index record_in_order on documents.record (estate_id, opened_at desc, id desc);
create index record_of_form on documents.record (estate_id, form, opened_at desc, id desc);
create index record_by_number on documents.record (estate_id, number text_pattern_ops);
create index record_unexplained on documents.record (estate_id, opened_at desc, id desc) where late and late_reason is null;

-- V00-7: a locked record changes no more; a correction stands beside it.
create table documents.correction (
  estate_id    int not null,
  id           uuid not null,
  record_id    uuid not null,
  field        text not null,
  old_value    text not null,
  new_value    text not null,
  reason       text not null check (reason <> ''),
  corrected_by uuid not null,
  corrector    text not null,
  corrected_at timestamptz not null default now(),
  primary key (estate_id, id),
  foreign key (estate_id, record_id) references documents.record (estate_id, id)
);

-- A time limit that runs: which parameter set it, when it began, when it is amber, late and escalated (B-1, B-4).
-- Everything its deadline depends on stands in the row, so that a later revision changes no limit already running.
create table documents.time_limit (
  estate_id      int not null references estate.estate,
  id             uuid not null,
  subject        text not null,
  subject_id     uuid not null,
  kind           text not null check (kind <> ''),
  parameter      text not null,
  revision       text not null,
  mode           text not null check (mode in ('natural', 'business', 'appointment')),
  calendar       text not null check (calendar in ('desk', 'office')),
  minutes        int not null check (minutes >= 0),
  night_start    boolean not null,
  amber_percent  int not null check (amber_percent between 0 and 100),
  over_percent   int not null check (over_percent >= 0),
  priority       text check (priority in ('P1', 'P2', 'P3', 'P4')),
  started_at     timestamptz not null,
  -- when the clock first runs: at night the next morning, in working time the next opening
  runs_from      timestamptz not null,
  due_at         timestamptz,
  amber_at       timestamptz,
  escalate_at    timestamptz,
  paused_since   timestamptz,
  -- when it would have fallen due, had the clock not been stopped
  paused_due_at  timestamptz,
  met_at         timestamptz,
  in_time        boolean,
  dropped_at     timestamptz,
  -- who is told: the handler, or whoever holds the post; then these posts at late and at escalation
  handler_id     uuid,
  handler_post   text,
  late_posts     text[] not null,
  escalate_posts text[] not null,
  facts          jsonb not null,
  url            text not null,
  -- the next stage to be told, quiet hours heeded; none once all are told or the clock stands still
  tell_at        timestamptz,
  amber_told_at  timestamptz,
  late_told_at   timestamptz,
  escalated_told_at timestamptz,
  check ((met_at is null) = (in_time is null)),
  check (mode <> 'appointment' or due_at is not null),
  primary key (estate_id, id)
);
create unique index time_limit_running on documents.time_limit (estate_id, subject_id, kind) where met_at is null and dropped_at is null;
create index time_limit_of_subject on documents.time_limit (estate_id, subject_id);
create index time_limit_to_tell on documents.time_limit (estate_id, tell_at)
  where met_at is null and dropped_at is null and tell_at is not null;

-- The estates where somebody must be told now; the watching job asks before it may see any of them.
create function documents.estates_to_tell(at timestamptz) returns table (id int)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select distinct l.estate_id from documents.time_limit l
   where l.met_at is null and l.dropped_at is null and l.tell_at <= at
$$;
revoke all on function documents.estates_to_tell from public;
grant execute on function documents.estates_to_tell to steward_app;

-- What stopped the clock, or did not: only waiting for the owner and force majeure pause it (B-1).
create table documents.limit_pause (
  estate_id  int not null references estate.estate,
  id         uuid not null,
  subject_id uuid not null,
  reason     text not null check (reason <> ''),
  stops_clock boolean not null,
  paused_at  timestamptz not null,
  resumed_at timestamptz check (resumed_at >= paused_at),
  primary key (estate_id, id)
);
create unique index limit_paused_once on documents.limit_pause (estate_id, subject_id) where resumed_at is null;
create index limit_pause_of_subject on documents.limit_pause (estate_id, subject_id);

-- 提醒: what a person must know, from a limit or a move. Read by its owner, never deleted.
create table documents.reminder (
  estate_id  int not null references estate.estate,
  id         uuid not null,
  staff_id   uuid not null,
  reason     text not null,
  facts      jsonb not null default '{}',
  url        text not null,
  level      text not null check (level in ('info', 'amber', 'late', 'escalated')),
  subject_id uuid,
  raised_at  timestamptz not null,
  read_at    timestamptz,
  primary key (estate_id, id)
);
create index reminder_unread on documents.reminder (estate_id, staff_id, raised_at desc) where read_at is null;
create index reminder_of_staff on documents.reminder (estate_id, staff_id, raised_at desc, id desc);

do $$ declare t text; begin
  foreach t in array array['record', 'time_limit', 'limit_pause', 'reminder'] loop
    call platform.keep_to_estate(format('documents.%I', t)::regclass, 'select, insert, update');
  end loop;
  call platform.keep_to_estate('documents.correction', 'select, insert');
end $$;
