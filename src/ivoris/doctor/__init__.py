"""Why does it not work? The runbook's decision tree, walked step by step: this machine, each server, each center.

It reads; whatever is to be changed, it says to whoever may, with the exact T-SQL for a DBA.
"""

from ivoris.doctor.checks import Check
from ivoris.doctor.dba import least_privilege
from ivoris.doctor.rounds import CenterReport, Doctor, Report, ServerReport, examine

__all__ = ["CenterReport", "Check", "Doctor", "Report", "ServerReport", "examine", "least_privilege"]
