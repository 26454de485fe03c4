-- floor: people
-- Before anybody is known no estate is visible, so these two look past row-level security and tell only this much.
create function people.actor_of_user(of_user text, today date)
returns table (staff_id uuid, name text, language text, posts text[], estates int[], zones uuid[])
language sql stable security definer set search_path = people, pg_temp as $$
  select s.id, s.name, s.language,
         coalesce(array_agg(distinct a.post) filter (where a.post is not null), '{}'),
         coalesce(array_agg(distinct a.estate_id) filter (where a.estate_id is not null), '{}'),
         coalesce(array_agg(distinct z.zone_id) filter (where z.zone_id is not null), '{}')
    from people.staff s
    left join people.assignment a on a.staff_id = s.id and a.since <= today and (a.until is null or a.until >= today)
    left join people.zone_holding z on z.staff_id = s.id and z.since <= today and (z.until is null or z.until >= today)
   where s.user_id = of_user and s.active
   group by s.id
$$;

create function people.estate_names(ids int[]) returns table (id int, name text, demo boolean)
language sql stable security definer set search_path = people, pg_temp as $$
  select e.id, e.name, e.demo from estate.estate e where e.id = any (ids) order by e.id
$$;
