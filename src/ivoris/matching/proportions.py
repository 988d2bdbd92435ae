"""Whether a table has rows for as many patients as the canonical one would, and for the newest of them."""

from __future__ import annotations

import math

import pyarrow as pa
import pyarrow.compute as pc

from ivoris.matching.options import Option
from ivoris.matching.roles import FEW
from ivoris.matching.topology import Topology, comparable

_PATIENTS = 100  # from which it means something that a link has fewer rows
_HARDLY_ONE = 0.1  # rows for each of them, as a table has of what is done for few
_DRAWN = 40  # rows of a link from which it shows how its patients are spread
_SUMS, _INVOICED = 2, -9.0  # columns of money, in a table of events
_DIFFERENT = 0.3  # of their values
_NEWEST = 0.3  # of the patients, of whom hardly one has an insurer
_NEWCOMERS = 24  # and at least so many,
_STRAY, _OUTDATED = 0.1, -6.0  # where links are no longer made


def proportioned(child: Option, patient: Option, topology: Topology) -> float:
    """What it weighs for a child table how many rows it has: a patient has about one insurer, and several entries."""
    own, patients = topology.size(child.table), topology.size(patient.table)
    if not own or not patients:
        return 0.0
    ratio = own / patients
    if child.canonical == "PATKASSE":
        few_or_many = 1.0 if 0.6 <= ratio <= 3 else -1.5 if 0.4 <= ratio <= 5 else -3.0
        if few_or_many < 0 and patients >= _PATIENTS:
            few_or_many *= 3 if ratio < _HARDLY_ONE and child.evidence[0].weight <= 0 else 1.5
        return few_or_many + _each_once(child, patients, topology) + _up_to_date(child, patient, topology)
    return 1.0 if ratio >= 3 else -0.5 if ratio >= 1 else -2.5 if ratio >= 0.4 else -6.0


def _each_once(link: Option, patients: int, topology: Topology) -> float:
    """Whether a link's patients are all there, rather than drawn by chance as those of any event are."""
    look = topology.looks.get(str(link.table), {}).get(link.columns.get("PATNR", ""))
    if look is None or look.filled < _DRAWN:
        return 0.0
    by_chance = patients * (1 - math.exp(-look.filled / patients))
    most = min(look.filled, patients)
    if most - by_chance < 0.08 * most:
        return 0.0
    beyond = (look.distinct - by_chance) / (most - by_chance)
    if beyond >= 0.25:
        return 1.5 if beyond >= 0.5 else 0.0
    return _INVOICED if _sums(link, topology) >= _SUMS else -3.0


def _sums(link: Option, topology: Topology) -> int:
    """How many columns hold sums of money, another one in many rows, as invoices and claims have."""
    table = str(link.table)
    rows, looks = topology.samples[table].rows, topology.looks[table]
    return sum(
        pa.types.is_decimal(field.type)
        and field.type.scale > 0
        and looks[field.name].filled >= FEW
        and looks[field.name].distinct >= _DIFFERENT * looks[field.name].filled
        for field in rows.schema
    )


def _up_to_date(link: Option, patient: Option, topology: Topology) -> float:
    """Whether the newest patients have an insurer, or the links are those of a former time."""
    links, patients = topology.samples[str(link.table)], topology.samples[str(patient.table)]
    number, key = link.columns.get("PATNR", ""), link.number[1] if link.number else ""
    if number not in links.rows.column_names or key not in patients.rows.column_names:
        return 0.0
    known, held = comparable(patients.rows[key]), comparable(links.rows[number])
    newest = known[-int(_NEWEST * len(known)) :]
    if len(newest) < _NEWCOMERS or len(held) < _DRAWN or known.type != held.type:
        return 0.0
    if not (patients.ordered and links.ordered):
        return 0.0
    linked = pc.sum(pc.is_in(newest, held.combine_chunks())).as_py() or 0
    return _OUTDATED if linked < _STRAY * len(newest) else 0.0
