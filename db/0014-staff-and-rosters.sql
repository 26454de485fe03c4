-- floor: people
-- KF01–KF03: what a person's file, the zones and the roster keep besides.
create extension if not exists btree_gist;

alter table people.staff add column last_signed_in_at timestamptz;
-- A password somebody else has seen lets its owner in only to choose another.
alter table people.staff add column password_temporary boolean not null default false;
alter table people.staff add check (left_on is null or joined_on is null or left_on >= joined_on);

-- One holder a zone and one term of a post a person, on any day: terms that end count as much as those that run.
drop index people.zone_held_once;
drop index people.assignment_once;
alter table people.zone_holding add check (until is null or until >= since);
alter table people.zone_holding add constraint zone_held_once
  exclude using gist (estate_id with =, zone_id with =, daterange(since, until, '[]') with &&);
alter table people.assignment add constraint assignment_once
  exclude using gist (estate_id with =, staff_id with =, post with =, daterange(since, until, '[]') with &&);
create index zone_holding_by_staff on people.zone_holding (staff_id);
-- A term that is taken back before its first day never was; the trail keeps that it was meant.
grant delete on people.assignment, people.zone_holding to steward_app;

-- V0402-9: nobody stands in two places at once. Twelve hours at a stretch are the table's own check.
alter table people.roster_entry add constraint roster_once
  exclude using gist (estate_id with =, staff_id with =, tstzrange(starts_at, ends_at) with &&);
create index roster_by_staff on people.roster_entry (staff_id, starts_at);
create index roster_by_day on people.roster_entry (estate_id, day);

-- Who saw a colleague's full number, and why (B-8, as for customers).
create table people.unmasking (
  estate_id int not null references estate.estate,
  id        uuid not null,
  staff_id  uuid not null references people.staff,
  reason    text not null check (reason in ('work', 'emergency', 'correction', 'other')),
  words     text not null default '',
  seen_by   uuid not null,
  seer      text not null,
  seen_at   timestamptz not null,
  check (reason <> 'other' or words <> ''),
  primary key (estate_id, id)
);
create index unmasking_by_person on people.unmasking (estate_id, seen_by, seen_at desc);
call platform.keep_to_estate('people.unmasking', 'select, insert');

-- A person may serve at estates the asker does not see. These two tell no more than what a decision needs.
create function people.posts_of(of_staff uuid, today date) returns table (estate_id int, post text)
language sql stable security definer set search_path = people, pg_temp as $$
  select a.estate_id, a.post from people.assignment a
   where a.staff_id = of_staff and (a.until is null or a.until >= today)
$$;

create function people.hours_of(of_staff uuid[], from_at timestamptz, to_at timestamptz)
returns table (staff_id uuid, estate_id int, id uuid, day date, shift text, starts_at timestamptz, ends_at timestamptz)
language sql stable security definer set search_path = people, pg_temp as $$
  select r.staff_id, r.estate_id, r.id, r.day, r.shift, r.starts_at, r.ends_at
    from people.roster_entry r
   where r.staff_id = any (of_staff) and r.starts_at < to_at and r.ends_at > from_at
$$;

drop function people.actor_of_user(text, date);
create function people.actor_of_user(of_user text, today date)
returns table (staff_id uuid, name text, language text, temporary boolean, posts text[], estates int[], zones uuid[])
language sql stable security definer set search_path = people, pg_temp as $$
  select s.id, s.name, s.language, s.password_temporary,
         coalesce(array_agg(distinct a.post) filter (where a.post is not null), '{}'),
         coalesce(array_agg(distinct a.estate_id) filter (where a.estate_id is not null), '{}'),
         coalesce(array_agg(distinct z.zone_id) filter (where z.zone_id is not null), '{}')
    from people.staff s
    left join people.assignment a on a.staff_id = s.id and a.since <= today and (a.until is null or a.until >= today)
    left join people.zone_holding z on z.staff_id = s.id and z.since <= today and (z.until is null or z.until >= today)
   where s.user_id = of_user and s.active
   group by s.id
$$;
