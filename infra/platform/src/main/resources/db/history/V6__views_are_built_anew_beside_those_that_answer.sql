-- Where the tables of a view are built anew while those in views answer. Empty, but while one is.

CREATE SCHEMA IF NOT EXISTS rebuilt;
GRANT USAGE, CREATE ON SCHEMA rebuilt TO "${application}";
