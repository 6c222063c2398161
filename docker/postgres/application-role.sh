#!/bin/sh
# Runs once, when the database is made: the role under which the application works. It owns nothing; migrations grant it what it needs.
set -eu
psql --set ON_ERROR_STOP=1 --set password="$KEHILA_DATABASE_PASSWORD" --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" <<'SQL'
create role kehila login password :'password';
create extension if not exists pg_trgm;
create extension if not exists fuzzystrmatch;
SQL
