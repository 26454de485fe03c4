-- Work orders (项目派工单, QR-KF-06-02): KF05-03.
create schema dispatch;
grant usage on schema dispatch to steward_app;

create table dispatch.work_order (
  estate_id      int not null references estate.estate,
  id             uuid not null,
  number         text not null,
  -- what asked for it: no foreign key, since the asker stands on a higher floor
  source         text not null check (source in ('request', 'patrol', 'vacantUnit', 'moveIn', 'complaint', 'desk')),
  source_id      uuid,
  source_number  text,
  unit_id        uuid,
  place_id       uuid,
  location       text not null check (location <> ''),
  zone_id        uuid,
  contact_name   text not null default '',
  contact_phone_sealed text,
  contact_phone_mask   text not null default '',
  kind           text not null check (kind in ('householdRepair', 'publicRepair', 'onDemandCleaning', 'vacantUnit', 'rectification', 'other')),
  trade          text not null default 'other' check (trade in ('plumbing', 'electrical', 'carpentry', 'masonry',
                   'lowVoltage', 'lift', 'cleaning', 'security', 'other')),
  priority       text not null check (priority in ('P1', 'P2', 'P3', 'P4')),
  appointment_at timestamptz,
  description    text not null check (description <> ''),
  liability      text check (liability in ('publicArea', 'warranty', 'ownerPays', 'utility')),
  state          text not null check (state in ('draft', 'issued', 'accepted', 'quoted', 'quoteApproved', 'quoteRejected',
                   'arrived', 'working', 'suspended', 'finished', 'verified', 'charged', 'returned', 'closed',
                   'rejected', 'noShow', 'voided', 'rework')),
  worker_id      uuid references people.staff,
  issued_by      uuid not null,
  issuer         text not null,
  -- the instant of the last move: the next one cannot be before it (V0503-4)
  moved_at       timestamptz not null,
  opened_at      timestamptz not null,
  issued_at      timestamptz,
  accepted_at    timestamptz,
  arrived_at     timestamptz,
  started_at     timestamptz,
  controlled_at  timestamptz,
  finished_at    timestamptz,
  verified_at    timestamptz,
  charged_at     timestamptz,
  returned_at    timestamptz,
  closed_at      timestamptz,
  quote_fen      bigint check (quote_fen >= 0),
  quote_words    text not null default '',
  quote_off_list boolean not null default false,
  quoted_at      timestamptz,
  quoted_by      uuid,
  quote_approver uuid references people.staff,
  quote_approved_at timestamptz,
  quote_signature uuid,
  process        text not null default '',
  labour_minutes int check (labour_minutes >= 0),
  labour_rate_fen bigint check (labour_rate_fen >= 0),
  due_fen        bigint not null default 0 check (due_fen >= 0),
  paid_fen       bigint check (paid_fen >= 0),
  receipt_number text,
  acceptance     text check (acceptance in ('qualified', 'unqualified')),
  acceptance_words text not null default '',
  rating         text check (rating in ('A', 'B', 'C')),
  acceptance_signature uuid,
  checker_id     uuid,
  checker        text not null default '',
  exception      text check (exception in ('noShow', 'refused', 'rejected', 'rework')),
  reason         text not null default '',
  rework_of      uuid,
  revision       text not null,
  version        int not null default 1,
  primary key (estate_id, id),
  unique (estate_id, number),
  check (unit_id is not null or place_id is not null),
  -- V0503-1: paid work begins, and is charged, only on a price the owner has signed
  constraint work_order_quote_signed check (quote_fen is null or quote_approved_at is not null
    or state not in ('working', 'finished', 'verified', 'charged', 'returned', 'closed')),
  constraint work_order_due_agreed check (due_fen = 0 or quote_approved_at is not null),
  constraint work_order_quote_on_paper check (quote_approved_at is null or quote_signature is not null),
  -- V0503-2: what was paid is what was due
  constraint work_order_paid_as_due check (state <> 'closed' or coalesce(paid_fen, 0) = due_fen),
  -- V0503-3: a price off the list has somebody who answers for it
  constraint work_order_price_approved check (not quote_off_list or quote_approved_at is null or quote_approver is not null),
  constraint work_order_price_not_own check (quote_approver is null or quote_approver <> quoted_by),
  -- V0503-4: nobody arrives before accepting or finishes before arriving
  constraint work_order_arrived_after check (arrived_at is null or accepted_at is null or arrived_at >= accepted_at),
  constraint work_order_finished_after check (finished_at is null or (arrived_at is not null and finished_at >= arrived_at)),
  -- V0503-5: nothing counts as accepted without the owner's signature or what stands for it
  constraint work_order_acceptance_signed check (state not in ('verified', 'charged', 'returned', 'closed')
    or (acceptance is not null and rating is not null and acceptance_signature is not null)),
  -- V0503-8: a mark of rework names what it repeats and stays
  constraint work_order_rework_marked check (rework_of is null or exception is not distinct from 'rework'),
  -- V0503-10: a void order says why; its number stays, since nobody may delete
  constraint work_order_said_why check (state not in ('voided', 'rejected') or reason <> ''),
  constraint work_order_has_worker check (worker_id is not null
    or state in ('draft', 'issued', 'rejected', 'noShow', 'voided', 'suspended')),
  foreign key (estate_id, unit_id) references estate.unit (estate_id, id),
  foreign key (estate_id, place_id) references estate.place (estate_id, id)
);
create index work_order_of_worker on dispatch.work_order (estate_id, worker_id, opened_at desc, id desc);
create index work_order_in_hand on dispatch.work_order (estate_id, worker_id)
  where state not in ('closed', 'voided', 'returned', 'rejected');
create index work_order_open on dispatch.work_order (estate_id, opened_at desc, id desc)
  where state not in ('closed', 'voided', 'returned');
create index work_order_in_order on dispatch.work_order (estate_id, opened_at desc, id desc);
create index work_order_by_state on dispatch.work_order (estate_id, state, opened_at desc, id desc);
create index work_order_of_source on dispatch.work_order (estate_id, source_id) where source_id is not null;
create index work_order_of_unit on dispatch.work_order (estate_id, unit_id, finished_at desc);
create index work_order_of_place on dispatch.work_order (estate_id, place_id, finished_at desc);
create trigger legal_move before insert or update of state on dispatch.work_order
  for each row execute function platform.guard_state('dispatch.work_order');

create table dispatch.suspension (
  estate_id     int not null,
  id            uuid not null,
  work_order_id uuid not null,
  reason        text not null check (reason in ('parts', 'owner', 'contractor', 'approval', 'technical', 'labour', 'forceMajeure', 'other')),
  expected_on   date not null,
  words         text not null default '',
  suspended_at  timestamptz not null,
  suspended_by  uuid not null,
  resumed_at    timestamptz,
  primary key (estate_id, id),
  foreign key (estate_id, work_order_id) references dispatch.work_order (estate_id, id)
);
create unique index suspended_once on dispatch.suspension (estate_id, work_order_id) where resumed_at is null;

create table dispatch.material (
  estate_id      int not null,
  id             uuid not null,
  work_order_id  uuid not null,
  sort           int not null,
  name           text not null check (name <> ''),
  model          text not null default '',
  quantity       numeric(10, 2) not null check (quantity >= 0),
  unit_price_fen bigint not null check (unit_price_fen >= 0),
  supplied_by    text not null check (supplied_by in ('property', 'owner')),
  primary key (estate_id, id),
  foreign key (estate_id, work_order_id) references dispatch.work_order (estate_id, id)
);
create index material_of_order on dispatch.material (estate_id, work_order_id);

create table dispatch.photo (
  estate_id     int not null,
  id            uuid not null,
  work_order_id uuid not null,
  stage         text not null check (stage in ('before', 'after', 'noShow', 'paper')),
  digest        text not null,
  taken_at      timestamptz not null,
  taken_by      uuid not null,
  primary key (estate_id, id),
  foreign key (estate_id, work_order_id) references dispatch.work_order (estate_id, id),
  foreign key (estate_id, digest) references platform.file (estate_id, digest)
);
create index photo_of_order on dispatch.photo (estate_id, work_order_id);

-- 21 CFR 11 manner: who, when and with what meaning. A remote consent keeps its evidence (V0503-5).
create table dispatch.signature (
  estate_id     int not null,
  id            uuid not null,
  work_order_id uuid not null,
  meaning       text not null check (meaning in ('quote', 'acceptance')),
  signer        text not null check (signer <> ''),
  digest        text,
  evidence      text not null default '',
  signed_at     timestamptz not null,
  taken_by      uuid not null,
  check (digest is not null or evidence <> ''),
  primary key (estate_id, id),
  foreign key (estate_id, work_order_id) references dispatch.work_order (estate_id, id),
  foreign key (estate_id, digest) references platform.file (estate_id, digest)
);
create index signature_of_order on dispatch.signature (estate_id, work_order_id);

alter table dispatch.work_order
  add foreign key (estate_id, quote_signature) references dispatch.signature (estate_id, id),
  add foreign key (estate_id, acceptance_signature) references dispatch.signature (estate_id, id),
  add foreign key (estate_id, rework_of) references dispatch.work_order (estate_id, id);

do $$ declare t text; begin
  foreach t in array array['work_order', 'suspension', 'material'] loop
    call platform.keep_to_estate(format('dispatch.%I', t)::regclass, 'select, insert, update');
  end loop;
  foreach t in array array['photo', 'signature'] loop
    call platform.keep_to_estate(format('dispatch.%I', t)::regclass, 'select, insert');
  end loop;
  grant delete on dispatch.material to steward_app;
end $$;

-- Which estates have orders somebody is to be reminded of: the reminding job sees estates only one by one.
create function dispatch.estates_to_remind() returns table (id int) language sql stable security definer
set search_path = pg_catalog as $$
  select distinct estate_id from dispatch.work_order where state in ('suspended', 'finished', 'verified', 'charged')
$$;
revoke all on function dispatch.estates_to_remind() from public;
grant execute on function dispatch.estates_to_remind() to steward_app;
