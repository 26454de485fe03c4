-- floor: frontdesk
-- What a place is found by, as pieces.ts makes it of the words: its characters and pairs of neighbours.
create function frontdesk.pieces_of(place text) returns text[] language sql immutable parallel safe
return array(
  select distinct substr(run, at, size)
    from regexp_split_to_table(lower(place), '[[:space:][:punct:]]+') as run,
         generate_series(1, length(run)) as at, generate_series(1, 2) as size
   where at + size <= length(run) + 1);
grant execute on function frontdesk.pieces_of to steward_app;

-- KF05-02 5.1 in one call: the command once, the place looked up, the number, the row, its first limit, its record
-- and its happening. The application has checked what can be checked without the database and planned the rest.
-- What only the database knows comes back as {refusal, field}, before anything is written; otherwise the row.
create function frontdesk.log_request(
  of_estate int, of_command uuid, of_print text,
  -- columns of frontdesk.request, documents.time_limit and documents.record by name
  matter jsonb, of_pieces text[], first_limit jsonb, form jsonb, photos text[],
  -- KF05-02 6.2: the same kind from the same unit since when, from how often on marked, and a complaint suggested
  repeat_since timestamptz, repeat_mark int, repeat_complaint int
) returns jsonb language plpgsql as $$
declare
  r frontdesk.request := jsonb_populate_record(null::frontdesk.request, matter);
  sent platform.command;
  earlier int := 0;
  reply jsonb;
begin
  select * into sent from platform.command c where c.estate_id = of_estate and c.id = of_command;
  if found then
    if sent.fingerprint <> of_print then return jsonb_build_object('refusal', 'command.reused'); end if;
    return sent.reply;
  end if;

  if r.unit_id is not null then
    select u.code, u.zone_id into r.location, r.zone_id
      from estate.unit u where u.estate_id = of_estate and u.id = r.unit_id;
    if not found then return jsonb_build_object('refusal', 'request.unit_unknown', 'field', 'unitId'); end if;
    -- more than a handful is as many as it takes
    select count(*) into earlier from (
      select from frontdesk.request q
       where q.estate_id = of_estate and q.unit_id = r.unit_id and q.category = r.category
         and q.received_at between repeat_since and r.received_at and q.state not in ('cancelled', 'duplicate')
       order by q.received_at desc limit 20) before;
  else
    select p.name, p.zone_id into r.location, r.zone_id
      from estate.place p where p.estate_id = of_estate and p.id = r.place_id;
    if not found then return jsonb_build_object('refusal', 'request.place_unknown', 'field', 'placeId'); end if;
  end if;

  if r.reporter_id is not null then
    select coalesce(nullif(r.reporter, ''), c.name), coalesce(r.phone_sealed, c.phone_sealed),
           coalesce(r.phone_blind, c.phone_blind), coalesce(nullif(r.phone_mask, ''), c.phone_mask)
      into r.reporter, r.phone_sealed, r.phone_blind, r.phone_mask
      from estate.customer c where c.estate_id = of_estate and c.id = r.reporter_id;
    if not found then return jsonb_build_object('refusal', 'request.reporter_unknown', 'field', 'reporterId'); end if;
  elsif r.reporter = '' and not r.anonymous and r.unit_id is not null then
    -- nobody named: the household speaks, its first member for it
    select c.id, c.name, coalesce(r.phone_sealed, c.phone_sealed), coalesce(r.phone_blind, c.phone_blind),
           coalesce(nullif(r.phone_mask, ''), c.phone_mask)
      into r.reporter_id, r.reporter, r.phone_sealed, r.phone_blind, r.phone_mask
      from estate.household_member m
      join estate.customer c on c.estate_id = m.estate_id and c.id = m.customer_id
     where m.estate_id = of_estate and m.unit_id = r.unit_id and m.until is null
     order by m.is_primary desc, m.relation = 'owner' desc, m.id limit 1;
  end if;
  if coalesce(r.reporter, '') = '' and not r.anonymous then
    return jsonb_build_object('refusal', 'request.reporter_required', 'field', 'reporter');
  end if;
  if r.follows is not null and not exists (
    select from frontdesk.request q where q.estate_id = of_estate and q.id = r.follows) then
    return jsonb_build_object('refusal', 'request.follows_unknown', 'field', 'follows');
  end if;

  -- V0502-8: nobody can be called back without a number
  r.reachable := r.reachable and r.phone_sealed is not null;
  r.repeat_count := case when earlier + 1 >= repeat_mark then earlier else 0 end;
  r.suggests_complaint := earlier + 1 >= repeat_complaint and r.category <> 'complaint';
  r.number := platform.next_number(of_estate, '0601', (r.received_at at time zone 'Asia/Shanghai')::date);

  insert into frontdesk.request (
    estate_id, id, number, received_at, recorded_at, late, channel, unit_id, place_id, location, zone_id, reporter,
    reporter_id, phone_sealed, phone_blind, phone_mask, anonymous, reachable, category, trade, priority, words,
    pieces, wished_at, state, follows, repeat_count, suggests_complaint, limit_kind, runs_from, due_at, amber_at,
    escalate_at, logged_by, logger, revision)
  values (
    of_estate, r.id, r.number, r.received_at, r.recorded_at, r.late, r.channel, r.unit_id, r.place_id, r.location,
    r.zone_id, r.reporter, r.reporter_id, r.phone_sealed, r.phone_blind, coalesce(r.phone_mask, ''), r.anonymous,
    r.reachable, r.category, r.trade, r.priority, r.words, array_to_tsvector(of_pieces || frontdesk.pieces_of(r.location)), r.wished_at, r.state,
    r.follows, r.repeat_count, r.suggests_complaint, r.limit_kind, r.runs_from, r.due_at, r.amber_at,
    r.escalate_at, r.logged_by, r.logger, r.revision);
  insert into documents.time_limit
  select * from jsonb_populate_record(null::documents.time_limit, first_limit || jsonb_build_object(
    'facts', jsonb_build_object('number', r.number, 'location', r.location)));
  insert into documents.record
  select * from jsonb_populate_record(null::documents.record, form || jsonb_build_object(
    'number', r.number, 'title', r.location || ' ' || left(r.words, 60)));
  insert into frontdesk.request_photo (estate_id, id, request_id, digest, taken_at)
  select of_estate, gen_random_uuid(), r.id, digest, r.received_at from unnest(photos) as digest;
  insert into platform.happening (
    estate_id, id, subject, subject_id, verb, actor_id, actor_name, occurred_at, recorded_at, after, facts,
    revision, command_id)
  values (
    of_estate, (matter ->> 'happening')::uuid, 'frontdesk.request', r.id, 'log', r.logged_by, r.logger,
    r.received_at, r.recorded_at,
    jsonb_build_object('state', r.state, 'number', r.number, 'category', r.category, 'priority', r.priority,
                       'location', r.location, 'words', r.words),
    jsonb_strip_nulls(jsonb_build_object('channel', r.channel, 'repeat', nullif(r.repeat_count, 0),
                                         'photos', nullif(cardinality(photos), 0))),
    r.revision, of_command);
  r.version := 1;
  reply := to_jsonb(r) - '{pieces,phone_sealed,phone_blind,queue_at}'::text[];
  insert into platform.command (estate_id, id, verb, actor_id, fingerprint, reply)
  values (of_estate, of_command, 'requests.log', r.logged_by, of_print, reply);
  return reply;
end $$;
grant execute on function frontdesk.log_request to steward_app;
