#!/bin/sh
# Run once, by the database's first start: our two roles and database, and a role for Temporal.
set -eu

psql --no-psqlrc --set ON_ERROR_STOP=1 --quiet \
  --username "${POSTGRES_USER:-postgres}" --dbname "${POSTGRES_DB:-postgres}" \
  --set owner_password="$LIGGARE_OWNER_PASSWORD" \
  --set app_password="$LIGGARE_APP_PASSWORD" \
  --set temporal_password="$TEMPORAL_DB_PASSWORD" <<'SQL'
CREATE ROLE liggare_owner LOGIN PASSWORD :'owner_password';
CREATE ROLE liggare_app LOGIN PASSWORD :'app_password';
CREATE ROLE temporal LOGIN CREATEDB PASSWORD :'temporal_password';

CREATE DATABASE liggare OWNER liggare_owner;
REVOKE ALL ON DATABASE liggare FROM PUBLIC;
GRANT CONNECT ON DATABASE liggare TO liggare_app;
SQL
