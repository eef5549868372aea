-- The roles and the database of a split deployment: run once by a DBA, as superuser, against PostgreSQL 15 or newer.
--
--   export TRIBUTARY_OWNER_PASSWORD=… TRIBUTARY_APP_PASSWORD=…
--   psql --dbname=postgres --file=roles.sql
--
-- (or --set=owner_password=… --set=app_password=…, which other users of the machine can read in the process list).
-- Then `tributary migrate` as tributary_owner makes the schemas and grants the application what it may do in them;
-- the application's processes know tributary_app alone. History can't be rewritten by a role that doesn't own it,
-- whatever the code does.
--
-- Running it again changes nothing but the passwords: that is how they are renewed.

\set ON_ERROR_STOP on
SET client_min_messages = warning;

\if :{?owner_password}
\else
  \getenv owner_password TRIBUTARY_OWNER_PASSWORD
\endif
\if :{?app_password}
\else
  \getenv app_password TRIBUTARY_APP_PASSWORD
\endif
\if :{?owner_password}
\else
  DO 'BEGIN RAISE EXCEPTION $$set owner_password: see the head of this file$$; END';
\endif
\if :{?app_password}
\else
  DO 'BEGIN RAISE EXCEPTION $$set app_password: see the head of this file$$; END';
\endif

-- Passwords are stored as SCRAM verifiers, whatever the server's default is, and kept out of its log.
-- pg_hba.conf must ask for the same: `host tributary tributary_owner,tributary_app <network> scram-sha-256`,
-- with `hostssl` wherever the network isn't loopback.
SET password_encryption = 'scram-sha-256';
SET log_statement = 'none';
SET log_min_duration_statement = -1;
SET log_min_error_statement = 'panic';

SELECT format('CREATE ROLE %I', role)
  FROM unnest(ARRAY['tributary_owner', 'tributary_app']) AS role
 WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = role)
\gexec

ALTER ROLE tributary_owner LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD :'owner_password';
ALTER ROLE tributary_app LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD :'app_password';

-- The schema of the views belongs to the application; the owner makes it in its name. Never the other way round.
GRANT tributary_app TO tributary_owner;

SELECT 'CREATE DATABASE tributary OWNER tributary_owner ENCODING ''UTF8'' TEMPLATE template0'
 WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = 'tributary')
\gexec

REVOKE ALL ON DATABASE tributary FROM PUBLIC;
GRANT CONNECT ON DATABASE tributary TO tributary_app;

\connect tributary

REVOKE ALL ON SCHEMA public FROM PUBLIC;
