"""Every rule, in the order in which a draft is read; a field's first sure reading comes first."""

from documents.recognising import (
    agreements,
    committees,
    costs,
    decisions,
    extensions,
    header,
    needs,
    oddities,
    options,
    people,
    periods,
    points,
    providers,
    statements,
    subjects,
    table_figures,
    unions,
    volumes,
)
from documents.recognising.rule import Rule

RULES: tuple[Rule, ...] = (
    *header.RULES,
    *committees.RULES,
    *decisions.RULES,
    *points.RULES,
    *providers.RULES,
    *subjects.RULES,
    *volumes.RULES,
    *costs.RULES,
    *table_figures.RULES,
    *periods.RULES,
    *extensions.RULES,
    *options.RULES,
    *agreements.RULES,
    *needs.RULES,
    *unions.RULES,
    *statements.RULES,
    *people.RULES,
    *oddities.RULES,
)
