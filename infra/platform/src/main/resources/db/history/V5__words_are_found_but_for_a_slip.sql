-- Trigrams, of PostgreSQL's own modules: names are found that are spelt a little otherwise.

CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public;
