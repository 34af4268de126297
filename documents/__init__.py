"""What a document is: pages, layout, kinds, text, checks. Pure: no Prefect, no HTTP, no torch."""
