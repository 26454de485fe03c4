-- Controlled documents (manual 0.1–0.3). Company-level: one handbook for every estate, so no estate_id.
create schema if not exists documents;
grant usage on schema documents to steward_app;

create table documents.document (
  code text primary key check (code ~ '^(KF0[1-6](-[0-9]{2})?|QR-KF-06-[0-9]{2})$'),
  kind text not null check (kind in ('organisation', 'duties', 'post', 'rule', 'procedure', 'form'))
);

-- One edition of a document. Its text and figures never change once approved: a change is another edition.
create table documents.document_revision (
  id             uuid primary key,
  code           text not null references documents.document,
  version        text not null check (version ~ '^[A-Z]$'),
  revision       int not null check (revision >= 0),
  state          text not null check (state in ('draft', 'returned', 'inReview', 'approved', 'effective',
                   'underRevision', 'superseded', 'obsolete')),
  origin         text not null check (origin in ('shipped', 'company')),
  title_zh       text not null check (title_zh <> ''),
  title_en       text not null check (title_en <> ''),
  body           text not null check (body <> ''),
  parameters     jsonb not null default '[]' check (jsonb_typeof(parameters) = 'array'),
  form           jsonb,
  forms          text[] not null default '{}',
  post           text,
  trial          boolean not null default false,
  reason         text not null default '',
  clause         text not null default '',
  prepared_by    uuid references people.staff,
  prepared_at    timestamptz not null,
  reviewed_by    uuid references people.staff,
  reviewed_at    timestamptz,
  approved_by    uuid references people.staff,
  approved_at    timestamptz,
  returned_why   text,
  withdrawn_why  text,
  effective_from timestamptz,
  ended_at       timestamptz,
  row_version    int not null default 1,
  -- V00-5: a revision says why and where.
  check (origin = 'shipped' or (reason <> '' and clause <> '')),
  check (origin = 'shipped' or prepared_by is not null),
  -- V00-1: who prepares does not review.
  check (reviewed_by is distinct from prepared_by or reviewed_by is null),
  check (origin = 'shipped' or state in ('draft', 'returned', 'inReview', 'obsolete')
         or (reviewed_by is not null and approved_by is not null and effective_from is not null)),
  -- V00-2: nothing takes effect before it is approved.
  check (effective_from is null or approved_at is null or effective_from >= approved_at),
  check (ended_at is null or state in ('superseded', 'obsolete'))
);
-- V00-3: one edition in force, one in the making, and no two that begin at the same instant.
create unique index document_in_force_once on documents.document_revision (code)
  where state in ('effective', 'underRevision');
create unique index document_drafted_once on documents.document_revision (code)
  where state in ('draft', 'returned', 'inReview');
create unique index document_begins_once on documents.document_revision (code, effective_from)
  where effective_from is not null;
create unique index document_edition_once on documents.document_revision (code, version, revision)
  where state <> 'obsolete' or approved_at is not null;

-- An approved edition is paper: its text, figures and signatures stay as they were signed.
create function documents.keep_approved_text() returns trigger language plpgsql as $$
begin
  if old.state not in ('draft', 'returned', 'inReview') and
     (new.code, new.version, new.revision, new.origin, new.title_zh, new.title_en, new.body, new.parameters, new.form,
      new.forms, new.post, new.trial, new.reason, new.clause, new.prepared_by, new.prepared_at) is distinct from
     (old.code, old.version, old.revision, old.origin, old.title_zh, old.title_en, old.body, old.parameters, old.form,
      old.forms, old.post, old.trial, old.reason, old.clause, old.prepared_by, old.prepared_at) then
    raise exception 'an approved edition of % may not be rewritten', old.code
      using errcode = 'check_violation', constraint = 'document_approved_text';
  end if;
  if old.state in ('effective', 'underRevision', 'superseded') and
     (new.reviewed_by, new.approved_by, new.approved_at, new.effective_from) is distinct from
     (old.reviewed_by, old.approved_by, old.approved_at, old.effective_from) then
    raise exception 'an edition of % in force may not be signed again', old.code
      using errcode = 'check_violation', constraint = 'document_approved_text';
  end if;
  return new;
end $$;
create trigger keep_approved_text before update on documents.document_revision
  for each row execute function documents.keep_approved_text();
create trigger guard_state before insert or update on documents.document_revision
  for each row execute function platform.guard_state('documents.document_revision');

grant select, insert on documents.document to steward_app;
grant select, insert, update on documents.document_revision to steward_app;
