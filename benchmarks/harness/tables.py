"""Medians and Markdown."""

import statistics


def median(rows, field):
    return statistics.median(row[field] for row in rows)


def grouped(rows, *fields):
    """Rows by the values of these fields, in order of appearance."""
    groups = {}
    for row in rows:
        groups.setdefault(tuple(row[field] for field in fields), []).append(row)
    return groups


def table(head, lines):
    rule = ["---"] + ["---:"] * (len(head) - 1)
    return "\n".join("| " + " | ".join(map(str, line)) + " |" for line in [head, rule, *lines]) + "\n"


def number(value, digits=2):
    return f"{value:,.{digits}f}"
