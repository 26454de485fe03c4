-- Estates, buildings, units, public places and the people who live there (KF05-11, one file per household).
create schema estate;
grant usage on schema estate to steward_app;

create table estate.estate (
  id           int primary key check (id > 0),
  code         text not null unique check (code <> ''),
  name         text not null check (name <> ''),
  company_name text not null check (company_name <> ''),
  address      text not null default '',
  phone        text not null default '',
  demo         boolean not null default false,
  created_at   timestamptz not null default now()
);
alter table estate.estate enable row level security;
create policy own_estates on estate.estate to steward_app
  using (id = any ((select platform.visible_estates())::int[]));
grant select, insert, update on estate.estate to steward_app;

-- The house's own work goes estate by estate; before any is named none is visible.
create function estate.every_estate() returns table (id int) language sql stable security definer
set search_path = estate, pg_temp as 'select id from estate.estate order by id';

-- A steward's zone (片区): people.zone_holding says who holds it.
create table estate.zone (
  estate_id int not null references estate.estate,
  id        uuid not null,
  code      text not null,
  name      text not null check (name <> ''),
  sort      int not null default 0,
  primary key (estate_id, id),
  unique (estate_id, code)
);

create table estate.building (
  estate_id      int not null references estate.estate,
  id             uuid not null,
  code           text not null check (code <> ''),
  name           text not null check (name <> ''),
  kind           text not null check (kind in ('residential', 'apartment', 'shops', 'clubhouse', 'carPark', 'other')),
  floors         int check (floors between 1 and 200),
  zone_id        uuid,
  handed_over_on date,
  sort           int not null default 0,
  primary key (estate_id, id),
  unique (estate_id, code),
  foreign key (estate_id, zone_id) references estate.zone (estate_id, id)
);

create table estate.entrance (
  estate_id   int not null,
  id          uuid not null,
  building_id uuid not null,
  code        text not null check (code <> ''),
  lifts       int not null default 0 check (lifts >= 0),
  primary key (estate_id, id),
  unique (estate_id, building_id, code),
  foreign key (estate_id, building_id) references estate.building (estate_id, id)
);

-- 房号: code is the one notation every screen shows (3-2-1802, 12-1-0511, S-08).
create table estate.unit (
  estate_id      int not null,
  id             uuid not null,
  building_id    uuid not null,
  entrance_id    uuid,
  zone_id        uuid,
  kind           text not null check (kind in ('dwelling', 'apartment', 'shop', 'office', 'storage', 'dormitory')),
  room           text collate "C" not null check (room <> ''),
  code           text collate "C" not null check (code <> ''),
  sort_key       text collate "C" not null,
  floor          int,
  gross_area     numeric(8, 2) check (gross_area > 0),
  net_area       numeric(8, 2) check (net_area > 0),
  layout         text not null default '',
  occupancy      text not null default 'unsold'
                 check (occupancy in ('unsold', 'soldNotHandedOver', 'handedOverEmpty', 'occupied', 'rented')),
  handed_over_on date,
  remark         text not null default '',
  version        int not null default 1,
  primary key (estate_id, id),
  unique (estate_id, code),
  foreign key (estate_id, building_id) references estate.building (estate_id, id),
  foreign key (estate_id, entrance_id) references estate.entrance (estate_id, id),
  foreign key (estate_id, zone_id) references estate.zone (estate_id, id)
);
create index unit_in_order on estate.unit (estate_id, sort_key, id);
create index unit_by_room on estate.unit (estate_id, room, sort_key);
create index unit_by_door on estate.unit (estate_id, building_id, room);
create index unit_by_building on estate.unit (estate_id, building_id, sort_key, id);
create index unit_by_zone on estate.unit (estate_id, zone_id, sort_key, id);

-- 公共点位: lobbies, lifts, corridors, gardens, car-park entrances.
create table estate.place (
  estate_id   int not null references estate.estate,
  id          uuid not null,
  building_id uuid,
  entrance_id uuid,
  zone_id     uuid,
  code        text collate "C" not null check (code <> ''),
  name        text collate "C" not null check (name <> ''),
  name_key    text collate "C" not null default '',
  initials    text collate "C" not null default '',
  pieces      tsvector not null default '',
  kind        text not null check (kind in ('lobby', 'lift', 'corridor', 'stairwell', 'roof', 'carPark', 'gate',
                                            'garden', 'playground', 'fitness', 'refuse', 'clubhouse', 'office', 'other')),
  sort_key    text collate "C" not null default '',
  primary key (estate_id, id),
  unique (estate_id, code),
  foreign key (estate_id, building_id) references estate.building (estate_id, id),
  foreign key (estate_id, entrance_id) references estate.entrance (estate_id, id),
  foreign key (estate_id, zone_id) references estate.zone (estate_id, id)
);
create index place_by_name on estate.place (estate_id, name);
create index place_by_name_key on estate.place (estate_id, name_key);
create index place_by_initials on estate.place (estate_id, initials);
create index place_by_pieces on estate.place using gin (pieces);
create index place_in_order on estate.place (estate_id, sort_key, id);
create index place_by_kind on estate.place (estate_id, kind, building_id nulls first, sort_key);

-- Owners, residents, tenants, companies. Phone and identity number are sealed (AES-256-GCM); the blind index finds
-- them without opening; the mask is all that lists show (KF05-11, V02-1). What is searched by its beginning is
-- collated "C", so that one index both finds and orders; given names and companies are also found from their second
-- and third character.
create table estate.customer (
  estate_id        int not null references estate.estate,
  id               uuid not null,
  kind             text not null default 'person' check (kind in ('person', 'company')),
  name             text collate "C" not null check (name <> ''),
  name_key         text collate "C" not null default '',
  initials         text collate "C" not null default '',
  name_from_second text collate "C" generated always as (substr(name, 2)) stored,
  name_from_third  text collate "C" generated always as (substr(name, 3)) stored,
  gender           text check (gender in ('male', 'female')),
  phone_sealed     text,
  phone_blind      text,
  phone_tail_blind text,
  phone_mask       text not null default '',
  phone2_sealed    text,
  phone2_blind     text,
  phone2_tail_blind text,
  phone2_mask      text not null default '',
  id_sealed        text,
  id_blind         text,
  id_mask          text not null default '',
  consented_at     timestamptz,
  remark           text not null default '',
  forgotten_at     timestamptz,
  version          int not null default 1,
  created_at       timestamptz not null default now(),
  primary key (estate_id, id),
  check ((phone_sealed is null) = (phone_blind is null)),
  check ((phone2_sealed is null) = (phone2_blind is null)),
  check ((id_sealed is null) = (id_blind is null)),
  -- V0511-1: no identity number of somebody who was not told and did not agree
  constraint customer_id_consented check (id_sealed is null or consented_at is not null),
  constraint customer_forgotten check (forgotten_at is null or (phone_sealed is null and phone2_sealed is null and id_sealed is null))
);
create index customer_by_name on estate.customer (estate_id, name);
create index customer_by_name_key on estate.customer (estate_id, name_key, id);
create index customer_by_initials on estate.customer (estate_id, initials);
create index customer_from_second on estate.customer (estate_id, name_from_second);
create index customer_from_third on estate.customer (estate_id, name_from_third);
create index customer_by_phone on estate.customer (estate_id, phone_blind) where phone_blind is not null;
create index customer_by_tail on estate.customer (estate_id, phone_tail_blind) where phone_tail_blind is not null;
create index customer_by_phone2 on estate.customer (estate_id, phone2_blind) where phone2_blind is not null;
create index customer_by_tail2 on estate.customer (estate_id, phone2_tail_blind) where phone2_tail_blind is not null;
create index customer_by_id on estate.customer (estate_id, id_blind) where id_blind is not null;

-- B-8, V0511-2: who saw a full number, whose, and why.
create table estate.unmasking (
  estate_id   int not null,
  id          uuid not null,
  customer_id uuid not null,
  field       text not null check (field in ('phone', 'phone2', 'idNumber')),
  reason      text not null check (reason in ('callBack', 'verifyIdentity', 'emergency', 'correction', 'other')),
  words       text not null default '',
  seen_by     uuid not null,
  seer        text not null,
  seen_at     timestamptz not null,
  check (reason <> 'other' or words <> ''),
  primary key (estate_id, id),
  foreign key (estate_id, customer_id) references estate.customer (estate_id, id)
);
create index unmasking_by_person on estate.unmasking (estate_id, seen_by, seen_at desc);
create index unmasking_of_customer on estate.unmasking (estate_id, customer_id, seen_at desc);

-- Who belongs to a household, in what relation, from when until when.
create table estate.household_member (
  estate_id   int not null,
  id          uuid not null,
  unit_id     uuid not null,
  customer_id uuid not null,
  relation    text not null check (relation in ('owner', 'coOwner', 'resident', 'tenant', 'agent', 'emergencyContact')),
  is_primary  boolean not null default false,
  since       date,
  until       date,
  check (until is null or since is null or until >= since),
  primary key (estate_id, id),
  foreign key (estate_id, unit_id) references estate.unit (estate_id, id),
  foreign key (estate_id, customer_id) references estate.customer (estate_id, id)
);
create unique index household_member_once on estate.household_member (estate_id, unit_id, customer_id, relation) where until is null;
create index household_member_by_customer on estate.household_member (estate_id, customer_id);
create index household_member_left on estate.household_member (estate_id, unit_id, until desc) where until is not null;

create table estate.parking_space (
  estate_id int not null references estate.estate,
  id        uuid not null,
  code      text not null check (code <> ''),
  level     text not null default '',
  kind      text not null default 'free' check (kind in ('owned', 'rented', 'free')),
  unit_id   uuid,
  primary key (estate_id, id),
  unique (estate_id, code),
  foreign key (estate_id, unit_id) references estate.unit (estate_id, id)
);
create index parking_space_by_unit on estate.parking_space (estate_id, unit_id);

create table estate.vehicle (
  estate_id        int not null references estate.estate,
  id               uuid not null,
  plate            text collate "C" not null check (plate <> ''),
  -- how plates are said: without the province, only the number, or its last figures
  plate_number     text collate "C" generated always as (substr(plate, 2)) stored,
  plate_digits     text collate "C" generated always as (substr(plate, 3)) stored,
  plate_end        text collate "C" generated always as (reverse(plate)) stored,
  unit_id          uuid,
  customer_id      uuid,
  parking_space_id uuid,
  brand            text not null default '',
  colour           text not null default '',
  until            date,
  primary key (estate_id, id),
  foreign key (estate_id, unit_id) references estate.unit (estate_id, id),
  foreign key (estate_id, customer_id) references estate.customer (estate_id, id),
  foreign key (estate_id, parking_space_id) references estate.parking_space (estate_id, id)
);
create unique index vehicle_by_plate on estate.vehicle (estate_id, plate) where until is null;
create index vehicle_by_number on estate.vehicle (estate_id, plate_number) where until is null;
create index vehicle_by_digits on estate.vehicle (estate_id, plate_digits) where until is null;
create index vehicle_by_end on estate.vehicle (estate_id, plate_end) where until is null;
create index vehicle_by_unit on estate.vehicle (estate_id, unit_id);

-- What a clerk should know before speaking: an elderly person alone, a dog, an agreed key.
create table estate.unit_note (
  estate_id  int not null,
  id         uuid not null,
  unit_id    uuid not null,
  words      text not null check (words <> ''),
  written_by uuid not null,
  author     text not null,
  written_at timestamptz not null default now(),
  removed_at timestamptz,
  primary key (estate_id, id),
  foreign key (estate_id, unit_id) references estate.unit (estate_id, id)
);
create index unit_note_by_unit on estate.unit_note (estate_id, unit_id);

-- The log of imports from .xlsx: what was read, what was refused, what was done.
create table estate.import (
  estate_id   int not null references estate.estate,
  id          uuid not null,
  file_name   text not null,
  file_digest text not null,
  template    text not null check (template in ('steward', 'peer', 'roster')),
  duplicates  text check (duplicates in ('skip', 'replace', 'replaceAndAdd')),
  whole       boolean,
  state       text not null default 'previewed' check (state in ('previewed', 'running', 'done', 'failed', 'cancelled')),
  create_buildings boolean,
  consented   boolean,
  rows_total  int not null default 0,
  rows_good   int not null default 0,
  rows_bad    int not null default 0,
  rows_known  int not null default 0,
  rows_done   int not null default 0,
  warnings    int not null default 0,
  missing_buildings text[] not null default '{}',
  empty_estate boolean not null default false,
  -- the sheet as it was read, sealed as a whole since it is full of personal data; forgotten after seven days
  sheet_sealed text,
  outcome     jsonb,
  failure     text,
  cancel_asked boolean not null default false,
  -- said now and then by the process that runs it: silence means that it is gone
  beat_at     timestamptz,
  started_by  uuid not null,
  starter     text not null,
  started_at  timestamptz not null default now(),
  ended_at    timestamptz,
  primary key (estate_id, id)
);
create unique index import_one_running on estate.import (estate_id) where state = 'running';
create index import_in_order on estate.import (estate_id, started_at desc, id desc);

call platform.keep_to_estate('estate.unmasking', 'select, insert');
do $$ declare t text; begin
  foreach t in array array['zone', 'building', 'entrance', 'unit', 'place', 'customer', 'household_member',
                           'parking_space', 'vehicle', 'unit_note', 'import'] loop
    call platform.keep_to_estate(format('estate.%I', t)::regclass, 'select, insert, update');
  end loop;
end $$;
