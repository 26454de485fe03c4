-- The front desk: requests (KF05-02), return visits (KF05-10), duty shifts and open items (KF04-02).
create schema frontdesk;
grant usage on schema frontdesk to steward_app;

create table frontdesk.request (
  estate_id    int not null references estate.estate,
  id           uuid not null,
  number       text not null,
  received_at  timestamptz not null,
  recorded_at  timestamptz not null default now(),
  -- V00-6: written down late; documents.record says why
  late         boolean not null default false,
  channel      text not null check (channel in ('desk', 'phone', 'wechat', 'steward', 'patrol', 'letter', 'transfer', 'night')),
  unit_id      uuid,
  place_id     uuid,
  location     text not null check (location <> ''),
  zone_id      uuid,
  reporter     text not null default '',
  reporter_id  uuid,
  phone_sealed text,
  phone_blind  text,
  phone_mask   text not null default '',
  anonymous    boolean not null default false,
  reachable    boolean not null default true,
  category     text not null check (category in ('inquiry', 'suggestion', 'help', 'repair', 'cleaning', 'complaint',
                                                 'fee', 'key', 'mail', 'decoration', 'praise', 'other')),
  trade        text,
  priority     text not null check (priority in ('P1', 'P2', 'P3', 'P4')),
  words        text not null check (char_length(words) >= 2),
  pieces       tsvector not null default '',
  wished_at    timestamptz,
  state        text not null check (state in ('received', 'triaged', 'answered', 'dispatched', 'transferred', 'inProgress',
                 'pending', 'done', 'followedUp', 'closed', 'cancelled', 'duplicate', 'reopened')),
  work_order_id     uuid,
  work_order_number text,
  assignee_id  uuid references people.staff,
  assignee     text not null default '',
  department   text not null default '',
  result       text not null default '',
  reason       text not null default '',
  expected_on  date,
  evidence     text not null default '',
  evidence_file text,
  duplicate_of uuid,
  follows      uuid,
  -- KF05-02 6.2: how often before, within the parameter's days; often enough, a complaint is suggested
  repeat_count int not null default 0,
  suggests_complaint boolean not null default false,
  follow_up_result text check (follow_up_result in ('A', 'B', 'C', 'unreachable', 'refused')),
  answered_at  timestamptz,
  done_at      timestamptz,
  closed_at    timestamptz,
  -- the limit that runs now, its own or its work order's, copied from documents.time_limit so that the queue is
  -- one ordered index scan; without a limit an emergency stands on top, anything else (a stopped clock too) last
  limit_kind   text,
  runs_from    timestamptz,
  due_at       timestamptz,
  amber_at     timestamptz,
  escalate_at  timestamptz,
  paused_since timestamptz,
  paused_due_at timestamptz,
  queue_at     timestamptz not null generated always as (
    coalesce(due_at, case when priority = 'P1' and paused_since is null then received_at else 'infinity' end)) stored,
  was_late     boolean not null default false,
  logged_by    uuid not null,
  logger       text not null,
  revision     text not null,
  version      int not null default 1,
  primary key (estate_id, id),
  unique (estate_id, number),
  -- V0502-1: a household or a public place, one of the two
  constraint request_place check ((unit_id is null) <> (place_id is null)),
  -- V0502-3: an emergency is not an appointment
  constraint request_p1_not_wished check (priority <> 'P1' or wished_at is null),
  -- V0502-4: closing needs a result and somebody responsible
  constraint request_closed_answered check (state <> 'closed' or (result <> '' and (assignee_id is not null or department <> ''))),
  constraint request_cancelled_why check (state not in ('cancelled', 'pending') or reason <> ''),
  constraint request_duplicate_of check (state <> 'duplicate' or duplicate_of is not null),
  -- V0502-5: waiting has a day on which it is expected to end
  constraint request_waits_until check (state <> 'pending' or expected_on is not null),
  -- V0502-7: a withdrawal rests on a call or a letter
  constraint request_cancelled_evidence check (state <> 'cancelled' or evidence <> ''),
  -- V0502-8: an anonymous report without a number cannot be called back, and says so
  constraint request_anonymous_marked check (not anonymous or not reachable or phone_sealed is not null),
  constraint request_not_itself check (duplicate_of <> id and follows <> id),
  foreign key (estate_id, unit_id) references estate.unit (estate_id, id),
  foreign key (estate_id, place_id) references estate.place (estate_id, id),
  foreign key (estate_id, reporter_id) references estate.customer (estate_id, id),
  foreign key (estate_id, work_order_id) references dispatch.work_order (estate_id, id),
  foreign key (estate_id, duplicate_of) references frontdesk.request (estate_id, id),
  foreign key (estate_id, follows) references frontdesk.request (estate_id, id),
  foreign key (estate_id, evidence_file) references platform.file (estate_id, digest)
);
create index request_in_order on frontdesk.request (estate_id, received_at desc, id desc);
create index request_queue on frontdesk.request (estate_id, queue_at, id)
  where state not in ('closed', 'cancelled', 'duplicate', 'followedUp', 'done', 'answered');
create index request_unfinished on frontdesk.request (estate_id, received_at desc, id desc)
  where state not in ('closed', 'cancelled', 'duplicate');
create index request_of_unit on frontdesk.request (estate_id, unit_id, received_at desc, id desc);
create index request_of_place on frontdesk.request (estate_id, place_id, received_at desc, id desc);
create index request_of_assignee on frontdesk.request (estate_id, assignee_id, received_at desc) where state not in ('closed', 'cancelled', 'duplicate');
create index request_of_logger on frontdesk.request (estate_id, logged_by, received_at desc, id desc);
create index request_by_state on frontdesk.request (estate_id, state, received_at desc, id desc);
create index request_of_order on frontdesk.request (estate_id, work_order_id) where work_order_id is not null;
create index request_by_phone on frontdesk.request (estate_id, phone_blind) where phone_blind is not null;
create index request_merged_here on frontdesk.request (estate_id, duplicate_of) where duplicate_of is not null;
create index request_followed_by on frontdesk.request (estate_id, follows) where follows is not null;
create index request_words on frontdesk.request using gin (pieces);
create trigger legal_move before insert or update of state on frontdesk.request
  for each row execute function platform.guard_state('frontdesk.request');

create table frontdesk.request_hold (
  estate_id   int not null,
  id          uuid not null,
  request_id  uuid not null,
  reason      text not null check (reason in ('parts', 'owner', 'contractor', 'approval', 'technical', 'labour', 'forceMajeure', 'other')),
  expected_on date not null,
  words       text not null default '',
  held_at     timestamptz not null,
  held_by     uuid not null,
  resumed_at  timestamptz,
  primary key (estate_id, id),
  foreign key (estate_id, request_id) references frontdesk.request (estate_id, id)
);
create unique index request_held_once on frontdesk.request_hold (estate_id, request_id) where resumed_at is null;

create table frontdesk.request_photo (
  estate_id  int not null,
  id         uuid not null,
  request_id uuid not null,
  digest     text not null,
  taken_at   timestamptz not null,
  primary key (estate_id, id),
  foreign key (estate_id, request_id) references frontdesk.request (estate_id, id),
  foreign key (estate_id, digest) references platform.file (estate_id, digest)
);
create index photo_of_request on frontdesk.request_photo (estate_id, request_id);

create table frontdesk.request_note (
  estate_id  int not null,
  id         uuid not null,
  request_id uuid not null,
  words      text not null check (words <> ''),
  written_by uuid not null,
  author     text not null,
  written_at timestamptz not null,
  primary key (estate_id, id),
  foreign key (estate_id, request_id) references frontdesk.request (estate_id, id)
);
create index note_of_request on frontdesk.request_note (estate_id, request_id);

-- 回访 (QR-KF-06-05)
create table frontdesk.follow_up (
  estate_id     int not null references estate.estate,
  id            uuid not null,
  number        text not null,
  source        text not null check (source in ('request', 'complaint', 'survey', 'periodic', 'moveIn')),
  source_id     uuid,
  source_number text not null default '',
  unit_id       uuid,
  location      text not null default '',
  zone_id       uuid,
  interviewee   text not null default '',
  phone_sealed  text,
  phone_mask    text not null default '',
  kind          text not null check (kind in ('complaint', 'repair', 'onDemand', 'help', 'survey', 'periodic', 'moveIn', 'other')),
  mode          text check (mode in ('visit', 'phone', 'wechat', 'sms')),
  state         text not null check (state in ('planned', 'due', 'contacted', 'unreachable', 'refused', 'done', 'failed',
                  'linked', 'recheck', 'reviewed', 'closed')),
  -- why it was chosen (KF05-10 4.4): all of its kind, or drawn from its source's id, never picked
  sampled_by    text not null default 'all',
  planned_at    timestamptz not null,
  -- the instant of the last move: the next one cannot be before it
  moved_at      timestamptz not null,
  not_before    timestamptz,
  due_at        timestamptz not null,
  handler_id    uuid,
  assignee_id   uuid references people.staff,
  visitor_id    uuid references people.staff,
  reviewer_id   uuid references people.staff,
  score_quality int check (score_quality between 1 and 5),
  score_attitude int check (score_attitude between 1 and 5),
  score_timeliness int check (score_timeliness between 1 and 5),
  score_charge  int check (score_charge between 1 and 5),
  overall       text check (overall in ('A', 'B', 'C')),
  comment       text not null default '',
  contact_status text check (contact_status in ('reached', 'noAnswer', 'refused', 'outOfService')),
  attempts      int not null default 0,
  call_seconds  int check (call_seconds >= 0),
  suspicious    boolean not null default false,
  owner_signature text,
  linked_id     uuid,
  linked_number text,
  contacted_at  timestamptz,
  done_at       timestamptz,
  failed_at     timestamptz,
  reviewed_at   timestamptz,
  closed_at     timestamptz,
  revision      text not null,
  version       int not null default 1,
  primary key (estate_id, id),
  unique (estate_id, number),
  -- V0510-5: nobody calls back on his own work
  constraint follow_up_not_own check (visitor_id is null or handler_id is null or visitor_id <> handler_id),
  -- V0510-6: a refused visit is written down as it was
  constraint follow_up_refused_why check (state <> 'refused' or comment <> ''),
  -- V0510-3: a C is not closed before it has become a matter of its own
  constraint follow_up_c_linked check (state <> 'closed' or overall is distinct from 'C' or linked_id is not null),
  -- V0510-1: a visit in person carries the owner's signature
  constraint follow_up_visit_signed check (mode is distinct from 'visit' or overall is null or owner_signature is not null),
  foreign key (estate_id, unit_id) references estate.unit (estate_id, id),
  foreign key (estate_id, owner_signature) references platform.file (estate_id, digest)
);
create unique index follow_up_open_once on frontdesk.follow_up (estate_id, source_id) where state <> 'closed' and source_id is not null;
create index follow_up_due on frontdesk.follow_up (estate_id, due_at, id) where state <> 'closed';
create index follow_up_in_order on frontdesk.follow_up (estate_id, planned_at desc, id desc);
create index follow_up_of_source on frontdesk.follow_up (estate_id, source_id);
create trigger legal_move before insert or update of state on frontdesk.follow_up
  for each row execute function platform.guard_state('frontdesk.follow_up');

create table frontdesk.follow_up_attempt (
  estate_id    int not null,
  id           uuid not null,
  follow_up_id uuid not null,
  at           timestamptz not null,
  by           uuid not null,
  result       text not null check (result in ('reached', 'noAnswer', 'refused', 'outOfService')),
  call_seconds int check (call_seconds >= 0),
  words        text not null default '',
  primary key (estate_id, id),
  foreign key (estate_id, follow_up_id) references frontdesk.follow_up (estate_id, id)
);
create index attempt_of_follow_up on frontdesk.follow_up_attempt (estate_id, follow_up_id);

-- 值班与交接 (KF04-02)
create table frontdesk.shift (
  estate_id   int not null references estate.estate,
  id          uuid not null,
  kind        text not null check (kind in ('A', 'B', 'N')),
  day         date not null,
  state       text not null check (state in ('planned', 'onDuty', 'handoverPending', 'handedOver', 'handoverRefused')),
  keeper_id   uuid not null references people.staff,
  taker_id    uuid references people.staff,
  started_at  timestamptz,
  handed_over_at timestamptz,
  moved_at    timestamptz not null,
  checklist   jsonb,
  words       text not null default '',
  refusal     text not null default '',
  keeper_signature text,
  taker_signature  text,
  keeper_signed_at timestamptz,
  taker_signed_at  timestamptz,
  revision    text not null,
  version     int not null default 1,
  primary key (estate_id, id),
  -- V0402-6 and V0402-7: two different people, both signed
  constraint shift_two_people check (taker_id is null or taker_id <> keeper_id),
  constraint shift_both_signed check (state <> 'handedOver' or (keeper_signature is not null and taker_signature is not null)),
  constraint shift_refused_why check (state <> 'handoverRefused' or refusal <> ''),
  foreign key (estate_id, keeper_signature) references platform.file (estate_id, digest),
  foreign key (estate_id, taker_signature) references platform.file (estate_id, digest)
);
create unique index shift_kept_once on frontdesk.shift (estate_id, keeper_id) where state in ('onDuty', 'handoverPending', 'handoverRefused');
create index shift_in_order on frontdesk.shift (estate_id, started_at desc, id desc);
create trigger legal_move before insert or update of state on frontdesk.shift
  for each row execute function platform.guard_state('frontdesk.shift');

-- 未完成事项 (QR-KF-06-04): one row an item, rolling from shift to shift until cleared
create table frontdesk.open_item (
  estate_id     int not null references estate.estate,
  id            uuid not null,
  number        text not null,
  -- the shift that last handed it over; none yet for what was written down between hand-overs
  shift_id      uuid,
  day           date not null,
  source        text not null check (source in ('request', 'workOrder', 'followUp', 'other')),
  source_id     uuid,
  source_number text not null,
  item          text not null check (item <> ''),
  reason        text not null check (reason in ('parts', 'owner', 'contractor', 'approval', 'technical', 'labour', 'forceMajeure', 'other')),
  due_at        timestamptz not null,
  owner_id      uuid references people.staff,
  owner_name    text not null default '',
  state         text not null check (state in ('open', 'following', 'done', 'cleared', 'carriedOver')),
  opened_at     timestamptz not null,
  moved_at      timestamptz not null,
  handed_by     uuid,
  taken_by      uuid,
  done_at       timestamptz,
  cleared_at    timestamptz,
  cleared_by    uuid,
  version       int not null default 1,
  primary key (estate_id, id),
  unique (estate_id, number),
  foreign key (estate_id, shift_id) references frontdesk.shift (estate_id, id)
);
create unique index open_item_once on frontdesk.open_item (estate_id, source_id) where state in ('open', 'following') and source_id is not null;
create index open_item_in_order on frontdesk.open_item (estate_id, opened_at desc, id desc);
create index open_item_of_shift on frontdesk.open_item (estate_id, shift_id);
create trigger legal_move before insert or update of state on frontdesk.open_item
  for each row execute function platform.guard_state('frontdesk.open_item');

create table frontdesk.open_item_progress (
  estate_id    int not null,
  id           uuid not null,
  open_item_id uuid not null,
  at           timestamptz not null,
  by           uuid not null,
  author       text not null,
  words        text not null check (words <> ''),
  primary key (estate_id, id),
  foreign key (estate_id, open_item_id) references frontdesk.open_item (estate_id, id)
);
create index progress_of_item on frontdesk.open_item_progress (estate_id, open_item_id);

do $$ declare t text; begin
  foreach t in array array['request', 'request_hold', 'follow_up', 'shift', 'open_item'] loop
    call platform.keep_to_estate(format('frontdesk.%I', t)::regclass, 'select, insert, update');
  end loop;
  foreach t in array array['request_photo', 'request_note', 'follow_up_attempt', 'open_item_progress'] loop
    call platform.keep_to_estate(format('frontdesk.%I', t)::regclass, 'select, insert');
  end loop;
end $$;

-- Which estates have planned visits: the job that lets them fall due sees estates only one by one.
create function frontdesk.estates_with_planned_visits() returns table (id int) language sql stable security definer
set search_path = pg_catalog as $$
  select distinct estate_id from frontdesk.follow_up where state = 'planned'
$$;
revoke all on function frontdesk.estates_with_planned_visits() from public;
grant execute on function frontdesk.estates_with_planned_visits() to steward_app;
