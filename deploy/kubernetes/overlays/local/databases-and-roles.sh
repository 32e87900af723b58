#!/bin/bash
# Runs once, in an empty server: a database and two roles for each service. The owner migrates, the app serves.
set -euo pipefail

for database in catalog engagement billing; do
  passwords=/etc/kpo/databases/$database
  psql --quiet --username postgres --set ON_ERROR_STOP=1 \
    --set database="$database" --set owner="${database}_owner" --set app="${database}_app" \
    --set owner_password="$(cat "$passwords/owner-password")" \
    --set app_password="$(cat "$passwords/app-password")" <<'SQL'
create role :"owner" login password :'owner_password';
create role :"app" login password :'app_password';
create database :"database" owner :"owner";
revoke connect, temporary on database :"database" from public;
grant connect on database :"database" to :"app";
SQL
done
