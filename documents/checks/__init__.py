"""US bank checks: the front's parts, the MICR line, and the amount in words."""
