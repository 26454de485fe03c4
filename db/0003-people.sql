-- KF01–KF03: posts, staff, the zones they hold and who is on duty.
create schema people;
grant usage on schema people to steward_app;

-- Company-level: a person works for the company; assignments say at which estate and in which post.
create table people.staff (
  id           uuid primary key,
  work_number  text not null unique check (work_number <> ''),
  name         text not null check (name <> ''),
  name_key     text not null default '',
  initials     text not null default '',
  gender       text check (gender in ('male', 'female')),
  phone_sealed text,
  phone_blind  text,
  phone_mask   text not null default '',
  skills       text[] not null default '{}',
  health_certificate_until date,
  language     text not null default 'zh' check (language in ('zh', 'en')),
  user_id      text unique,
  active       boolean not null default true,
  joined_on    date,
  left_on      date,
  version      int not null default 1,
  created_at   timestamptz not null default now()
);
grant select, insert, update on people.staff to steward_app;

create table people.assignment (
  estate_id int not null references estate.estate,
  id        uuid not null,
  staff_id  uuid not null references people.staff,
  post      text not null check (post in ('generalManager', 'manager', 'managerAssistant', 'environmentSupervisor',
              'receptionist', 'steward', 'cleaningLeader', 'cleaner', 'maintenanceSupervisor', 'maintenance',
              'orderKeeping', 'cashier', 'humanResources', 'developerLiaison', 'auditor')),
  duty      text not null default '',
  since     date not null,
  until     date,
  check (until is null or until >= since),
  primary key (estate_id, id)
);
create unique index assignment_once on people.assignment (estate_id, staff_id, post) where until is null;
create index assignment_by_staff on people.assignment (staff_id);

create table people.zone_holding (
  estate_id int not null,
  id        uuid not null,
  zone_id   uuid not null,
  staff_id  uuid not null references people.staff,
  since     date not null,
  until     date,
  primary key (estate_id, id),
  foreign key (estate_id, zone_id) references estate.zone (estate_id, id)
);
create unique index zone_held_once on people.zone_holding (estate_id, zone_id) where until is null;

-- KF02: the approved headcount by post and rank.
create table people.headcount (
  estate_id int not null references estate.estate,
  id        uuid not null,
  post      text not null,
  planned   int not null check (planned >= 0),
  rank      text not null check (rank in ('manager', 'supervisor', 'service')),
  primary key (estate_id, id),
  unique (estate_id, post)
);

-- 排班: one row a person and shift.
create table people.roster_entry (
  estate_id int not null references estate.estate,
  id        uuid not null,
  staff_id  uuid not null references people.staff,
  post      text not null,
  shift     text not null check (shift in ('A', 'B', 'N', 'day')),
  day       date not null,
  starts_at timestamptz not null,
  ends_at   timestamptz not null check (ends_at > starts_at and ends_at <= starts_at + interval '12 hours'),
  primary key (estate_id, id),
  unique (estate_id, staff_id, starts_at)
);
create index roster_by_time on people.roster_entry (estate_id, ends_at, starts_at);

do $$ declare t text; begin
  foreach t in array array['assignment', 'zone_holding', 'headcount'] loop
    call platform.keep_to_estate(format('people.%I', t)::regclass, 'select, insert, update');
  end loop;
  call platform.keep_to_estate('people.roster_entry', 'select, insert, update, delete');
end $$;
