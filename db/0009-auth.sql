-- floor: platform
-- Sign-in: users, sessions, passwords and second factors, as better-auth keeps them, and our own lock-out.
-- No row-level security here: sign-in happens before anybody is known. Protected by grants; nothing personal beyond a name.
create schema auth;
grant usage on schema auth to steward_app;

create table auth."user" (
  id uuid primary key default gen_random_uuid(), name text not null, email text not null unique,
  "emailVerified" boolean not null, image text, "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now(), username text unique, "displayUsername" text, "twoFactorEnabled" boolean
);
create table auth.session (
  id uuid primary key default gen_random_uuid(), "expiresAt" timestamptz not null, token text not null unique,
  "createdAt" timestamptz not null default now(), "updatedAt" timestamptz not null, "ipAddress" text, "userAgent" text,
  "userId" uuid not null references auth."user" on delete cascade
);
create index session_of_user on auth.session ("userId");
create table auth.account (
  id uuid primary key default gen_random_uuid(), "accountId" text not null, "providerId" text not null,
  "userId" uuid not null references auth."user" on delete cascade, "accessToken" text, "refreshToken" text, "idToken" text,
  "accessTokenExpiresAt" timestamptz, "refreshTokenExpiresAt" timestamptz, scope text, password text,
  "createdAt" timestamptz not null default now(), "updatedAt" timestamptz not null
);
create index account_of_user on auth.account ("userId");
create table auth.verification (
  id uuid primary key default gen_random_uuid(), identifier text not null, value text not null,
  "expiresAt" timestamptz not null, "createdAt" timestamptz not null default now(), "updatedAt" timestamptz not null default now()
);
create index verification_by_identifier on auth.verification (identifier);
create table auth."twoFactor" (
  id uuid primary key default gen_random_uuid(), secret text not null, "backupCodes" text not null,
  "userId" uuid not null references auth."user" on delete cascade, verified boolean,
  "failedVerificationCount" integer, "lockedUntil" timestamptz
);
create index two_factor_of_user on auth."twoFactor" ("userId");
create index two_factor_by_secret on auth."twoFactor" (secret);

-- Failures are counted by the name that was typed, known or not, so that an answer never tells which names exist.
create table auth.lockout (
  username     text primary key,
  failures     int not null default 0,
  first_at     timestamptz not null,
  locked_until timestamptz
);
grant select, insert, update, delete on all tables in schema auth to steward_app;
