"""Print around the boxes of IRS forms, as data: whose copy it is, who issues it, and the notices.

It names no field; found as captions, it keeps such print out of the boxes beside it.
"""

from __future__ import annotations

from documents.forms.captions import Caption

IRS_MARGINS: tuple[Caption, ...] = (
    Caption(
        "",
        (
            "Department of the Treasury Internal Revenue Service",
            "Dept. of Treasury IRS",
            "Dept. of the Treasury IRS",
            "Copy A For Social Security Administration",
            "Copy B To Be Filed With Employee's FEDERAL Tax Return",
            "Copy C For EMPLOYEE'S RECORDS",
            "Copy 2 To Be Filed With Employee's State, City, or Local Income Tax Return",
            "Copy 1 For State, City, or Local Tax Department",
            "Copy D For Employer",
        ),
        ends_form=True,
    ),
    Caption(
        "",
        (
            "This information is being furnished to the Internal Revenue Service. If you",
            "are required to file a tax return, a negligence penalty or other sanction",
            "may be imposed on you if this income is taxable and you fail to report it.",
            "Safe, accurate, FAST! Use",
            "Visit the IRS website at www.irs.gov/efile",
            "For official use only",
        ),
    ),
)
