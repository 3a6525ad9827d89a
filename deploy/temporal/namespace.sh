#!/bin/sh
# Our namespace, made if it is missing. Closed workflows are kept a month; the ledger keeps the facts.
set -eu

temporal operator namespace describe --namespace "$NAMESPACE" >/dev/null 2>&1 ||
  temporal operator namespace create --namespace "$NAMESPACE" --retention 720h
temporal operator namespace describe --namespace "$NAMESPACE"
