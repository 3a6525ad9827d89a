#!/bin/sh
# Temporal's two databases, made or brought up to date; safe to repeat.
set -eu

tool() {
  temporal-sql-tool --plugin "$DB" --ep "$POSTGRES_SEEDS" -p "$DB_PORT" -u "$POSTGRES_USER" "$@"
}

for store in temporal visibility; do
  case $store in
    temporal) database=temporal ;;
    visibility) database=temporal_visibility ;;
  esac
  # Created from the maintenance database: this role has none of its own.
  tool --db "$database" create --defaultdb postgres
  tool --db "$database" setup-schema -v 0.0
  tool --db "$database" update-schema -d "/etc/temporal/schema/postgresql/v12/$store/versioned"
done
